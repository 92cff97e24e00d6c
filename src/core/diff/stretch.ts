/** A stretch is a run of a passage's tokens: the words that a change is about. */
import wording from '../lexicon/en/wording.json';
import type { Fact, FactKind, Place } from '../model';
import { toSpan } from '../text/prose';
import type { Passage } from './passages';
import type { Side } from './side';
import type { Token } from './tokens';

/** Token indexes, half-open. */
export interface Stretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

export const wholeOf = (passage: Passage): Stretch => ({ passage, from: 0, to: passage.tokens.length });

export const tokensIn = ({ passage, from, to }: Stretch): readonly Token[] => passage.tokens.slice(from, to);

/** The characters of the clause's prose that a stretch covers; an empty one stands before its next word. */
export function proseRange({ passage, from, to }: Stretch): { start: number; end: number } {
  const first = passage.tokens[Math.min(from, passage.tokens.length - 1)];
  if (!first) return { start: passage.start, end: passage.end };
  return { start: first.start, end: to > from ? (passage.tokens[to - 1]?.end ?? first.end) : first.start };
}

export function placeOf(stretch: Stretch): Place {
  const range = proseRange(stretch);
  const { clause } = stretch.passage;
  return { clause: clause.id, span: toSpan(clause.prose, range.start, range.end) };
}

/** Facts whose words overlap the stretch. */
export function factsIn(stretch: Stretch, side: Side): readonly Fact[] {
  const { span, clause } = placeOf(stretch);
  return (side.facts.get(clause) ?? []).filter((fact) => fact.span.start < span.end && fact.span.end > span.start);
}

/** Whether a passage states a fact of a kind. */
export const states = (kind: FactKind, passage: Passage, side: Side): boolean =>
  factsIn(wholeOf(passage), side).some((fact) => fact.kind === kind);

const shortestClause = 4;
const subjects: ReadonlySet<string> = new Set(wording.subjects);

/** Whether the words are a clause beside others in their sentence, with a subject of its own: "and we tell you before". */
export function isClauseOfItsOwn({ passage, from, to }: Stretch): boolean {
  if (from === 0 || to - from < shortestClause) return false;
  const { words } = passage.clause;
  const first = passage.tokens[from];
  if (first === undefined) return false;
  const at = words.findIndex(({ start }) => start >= first.start);
  const opening = joins.has(words[at]?.text ?? '') ? at + 1 : at;
  return subjects.has(words[opening]?.text ?? '');
}

const longestValue = 14;
const longestMember = 7;

/**
 * The stretch, grown to the member of the list in which it stands: of "usage data, message data and photos" it is
 * "message data" that is new, though "data" is not.
 */
export function memberAround(stretch: Stretch): Stretch {
  const { passage } = stretch;
  const { text } = passage.clause.prose;
  const parted = (index: number): boolean => {
    const left = passage.tokens[index - 1];
    const right = passage.tokens[index];
    if (!left || !right) return true;
    if (joins.has(left.norm) || joins.has(right.norm)) return true;
    return /[,;:.()•|*!?]/.test(text.slice(left.end, right.start));
  };
  let { from, to } = stretch;
  while (!parted(from)) from--;
  while (!parted(to)) to++;
  return to - from <= longestMember ? { passage, from, to } : stretch;
}

const joins = new Set(wording.conjunctions);

/** The words themselves, without the function words at their ends, in lower case, cut at a readable length. */
export function wordsOfStretch(stretch: Stretch): string {
  let tokens = tokensIn(stretch);
  while (tokens.length > 1 && tokens[0]?.weight === 'function') tokens = tokens.slice(1);
  while (tokens.length > 1 && tokens.at(-1)?.weight === 'function') tokens = tokens.slice(0, -1);
  tokens = tokens.slice(0, longestValue);
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return stretch.passage.clause.prose.text.slice(start, end).replace(/\s+/g, ' ').toLowerCase();
}
