import { align, type Pair } from './diff/align';
import { changedDates, sharedDates } from './diff/dates';
import { settle } from './diff/fragments';
import { withoutRetold } from './diff/frameworks';
import { changesOfPair } from './diff/inside';
import { limitedRights, withoutSameRights } from './diff/limited-rights';
import type { Passage } from './diff/passages';
import { withoutRenames } from './diff/renames';
import { sideOf } from './diff/side';
import { changesOfWhole } from './diff/whole';
import type { Aligned, FactChange, Place, Policy, PolicyDiff } from './model';
import { toSpan } from './text/prose';

/** Stage 5. What corresponds to what, and which facts changed. Knows no good or bad. */
export function diff(before: Policy, after: Policy): PolicyDiff {
  if (before.doc.text === after.doc.text) return { before, after, aligned: [], changes: [] };
  const sides = { before: sideOf(before), after: sideOf(after) };
  const alignment = align(sides.before.passages, sides.after.passages);
  const { edits, added, removed } = settle(alignment);
  const dates = changedDates(before, after);
  const dated = [...dates, ...sharedDates(before, after)];
  const limited = limitedRights(sides, new Set([...passagesOfPairs(alignment.reworded), ...added, ...removed]));
  const others = [
    ...withoutRenames(edits, sides).flatMap((ofPair) => changesOfPair(ofPair, sides)),
    ...changesOfWhole(added.filter(isNoDateLine(dated, 'after')), 'added', sides.after, sides.before),
    ...changesOfWhole(removed.filter(isNoDateLine(dated, 'before')), 'removed', sides.before, sides.after),
  ];
  const readable = others.filter((change) => isReadable(change, before, after) && !isOfDates(change, dated));
  const changes = withoutRetold(eachOnce([...dates, ...limited, ...withoutSameRights(readable, limited)]));
  const aligned = [
    ...alignment.equal.map((pair) => alignedPair('same', pair)),
    ...alignment.reworded.map((pair) => alignedPair('reworded', pair)),
    ...alignment.removed.map((passage): Aligned => ({ kind: 'removed', before: [placeOf(passage)], after: [] })),
    ...alignment.added.map((passage): Aligned => ({ kind: 'added', before: [], after: [placeOf(passage)] })),
  ];
  return { before, after, aligned, changes };
}

const passagesOfPairs = (pairs: readonly Pair[]): readonly Passage[] =>
  pairs.flatMap(({ before, after }) => [before, after]);

/** Kinds whose facts are names and figures, and so are read in any language. */
const inAnyLanguage: ReadonlySet<FactChange['kind']> = new Set(['date', 'third-party', 'transfer-country']);

/** Of a language without a lexicon only names and figures are compared; its sentences are not guessed at. */
const isReadable = (change: FactChange, before: Policy, after: Policy): boolean =>
  [before, after].every(({ doc }) => doc.language === 'en' || doc.language === 'und') || inAnyLanguage.has(change.kind);

/** Where a date stands that has been compared. */
type Dated = Pick<FactChange, 'before' | 'after'>;

const longestDateLine = 14;

/** A line that is there for a date says nothing that the change of the date does not. */
const isNoDateLine =
  (dates: readonly Dated[], side: 'before' | 'after') =>
  ({ clause, start, end, tokens }: Passage): boolean => {
    const { start: from, end: to } = toSpan(clause.prose, start, end);
    const hasDate = dates.some((date) => {
      const place = date[side];
      return place?.clause === clause.id && place.span.start >= from && place.span.end <= to;
    });
    return !hasDate || tokens.length > longestDateLine;
  };

const shortLine = 60;

/** Whether words changed only because a date did, which has told it already. */
function isOfDates(change: FactChange, dates: readonly Dated[]): boolean {
  if (change.kind !== null && change.kind !== 'date') return false;
  return (['before', 'after'] as const).some((side) => {
    const place = change[side];
    if (!place || place.span.end - place.span.start > shortLine) return false;
    return dates.some((date) => date[side]?.clause === place.clause);
  });
}

/** What came or went in several places came or went once, be it a fact or the same few words. */
function eachOnce(changes: readonly FactChange[]): FactChange[] {
  const seen = new Set<string>();
  const told = new Set(changes.filter(({ kind }) => kind !== null).map(wordsOf));
  return changes.filter((change) => {
    // Where words are read in one place, they need no pointer to another.
    if (change.kind === null && told.has(wordsOf(change))) return false;
    const id = `${change.kind ?? ''} ${change.op} ${change.key}`;
    return !seen.has(id) && seen.add(id);
  });
}

const wordsOf = ({ op, key }: FactChange): string => `${op} ${key}`;

const alignedPair = (kind: Aligned['kind'], { before, after }: Pair): Aligned => ({
  kind,
  before: [placeOf(before)],
  after: [placeOf(after)],
});

const placeOf = ({ clause, start, end }: Passage): Place => ({
  clause: clause.id,
  span: toSpan(clause.prose, start, end),
});
