/** One event gives one finding: what came in the place of what went is one change, and a figure written otherwise is none. */
import type { Fact } from '../model';
import type { ReadChange } from '../rule';
import { numberOf } from '../text/numbers';
import type { Pairs } from './pairs';

/** Changes in the order given, each at the place of what came. */
export function merged(changes: readonly ReadChange[], pairs: Pairs): ReadChange[] {
  const partners = partnersOf(changes, pairs);
  const spent = new Set(partners.values());
  const keptAtAll = new Set(changes.filter(isKeptOrNever).map((change) => pairs.numberOf(change)));
  const consents = new Set(changes.filter(({ kind }) => kind === 'consent').map((change) => pairs.numberOf(change)));
  return changes.flatMap((change) => {
    if (spent.has(change)) return [];
    if (isTurnAlone(change) && keptAtAll.has(pairs.numberOf(change))) return [];
    if (isLimitAlone(change) && consents.has(pairs.numberOf(change))) return [];
    const gone = partners.get(change);
    const whole = gone ? replacement(change, gone) : change;
    return isSameFigure(whole) ? [] : [whole];
  });
}

/** "Never stored" that became "stored for 90 days", or the reverse: the time says it all. */
const isKeptOrNever = ({ kind, op, tags, beforeFact, afterFact }: ReadChange): boolean =>
  kind === 'retention' &&
  ((op === 'added' && afterFact !== null && tags.includes('lost:never')) ||
    (op === 'removed' && beforeFact !== null && tags.includes('gained:never')));

const isTurnAlone = ({ op, tags, beforeFact, afterFact }: ReadChange): boolean =>
  op === 'changed' &&
  (beforeFact ?? afterFact) === null &&
  (tags.includes('lost:never') || tags.includes('gained:never'));

/** "Only" belongs to the condition that came or went with it: "we only send it if you have consented". */
const isLimitAlone = ({ op, tags, beforeFact, afterFact, wordsBefore, wordsAfter }: ReadChange): boolean =>
  op === 'changed' &&
  (beforeFact ?? afterFact) === null &&
  (tags.includes('lost:only') || tags.includes('gained:only')) &&
  [wordsBefore, wordsAfter].every((words) => !words.includes(' '));

/** For what came, what went in its place: the only one of its group on either side. */
function partnersOf(changes: readonly ReadChange[], pairs: Pairs): Map<ReadChange, ReadChange> {
  const groups = new Map<string, ReadChange[]>();
  for (const change of changes) {
    const group = groupOf(change, pairs);
    if (group === null) continue;
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  const partners = new Map<ReadChange, ReadChange>();
  for (const group of groups.values()) {
    const [came, ...others] = group.filter(({ op }) => op === 'added' || op === 'widened');
    const [gone, ...more] = group.filter(({ op }) => op === 'removed' || op === 'narrowed');
    if (came && gone && others.length + more.length === 0) partners.set(came, gone);
  }
  return partners;
}

/** What could be one event: a right or the controller in the whole document, others in a pair of sentences. */
function groupOf(change: ReadChange, pairs: Pairs): string | null {
  const { kind, key, tags } = change;
  if (kind === 'right' && (change.op === 'widened' || change.op === 'narrowed')) return `right ${key}`;
  if (kind === 'contact' && isController(change)) return 'controller';
  const pair = pairs.numberOf(change);
  if (pair === null) return wholeGroupOf(change);
  if (kind === 'legal-basis') return `legal basis ${pair}`;
  if (isCounted(change)) return `figure ${kind ?? ''} ${pair}`;
  return kind === 'data-category' && finer.some((tag) => tags.includes(tag)) ? `data ${pair}` : null;
}

/** Whole sentences of which one took the place of the other, though hardly a word of it is the same. */
function wholeGroupOf({ kind, types, beforeFact, afterFact }: ReadChange): string | null {
  if (kind === 'notice' && types[0] === 'changes') return 'notice of changes';
  return kind === 'contact' && types[0] === 'contact' && (beforeFact ?? afterFact) === null ? 'address' : null;
}

function isController({ beforeFact, afterFact }: ReadChange): boolean {
  const fact = afterFact ?? beforeFact;
  return fact?.kind === 'contact' && (fact as Fact<'contact'>).detail.form === 'controller';
}

const finer = ['lost:precise-location', 'gained:precise-location', 'lost:identifiable', 'gained:identifiable'];

/** Nothing but a figure came or went: "your answers to 10 questions". */
const isCounted = ({ op, kind, wordsBefore, wordsAfter }: ReadChange): boolean =>
  (op === 'added' || op === 'removed') &&
  (kind === 'data-category' || kind === 'purpose' || kind === 'recipient-category') &&
  numberOf(`${wordsBefore}${wordsAfter}`.toLowerCase()) !== null;

function replacement(came: ReadChange, gone: ReadChange): ReadChange {
  return {
    ...came,
    // A kind of data that became finer is new data.
    op: came.kind === 'data-category' && !isCounted(came) ? came.op : 'changed',
    beforeFact: gone.beforeFact,
    before: gone.before,
    wordsBefore: gone.wordsBefore,
    tags: withoutBoth([...new Set([...came.tags, ...gone.tags])]),
  };
}

/** What one sentence lost and the one in its place gained is kept. */
const withoutBoth = (tags: readonly string[]): string[] =>
  tags.filter((tag) => {
    const [turn, topic] = tag.split(':');
    if (turn === 'lost') return !tags.includes(`gained:${topic ?? ''}`);
    return turn !== 'gained' || !tags.includes(`lost:${topic ?? ''}`);
  });

/** "30 days" and "thirty days", "two years" and "24 months", "10" and "ten". */
function isSameFigure({ op, daysBefore, daysAfter, onlyFigures, wordsBefore, wordsAfter }: ReadChange): boolean {
  if (daysBefore !== null && daysBefore === daysAfter && onlyFigures) return true;
  const number = numberOf(wordsBefore.toLowerCase());
  return op === 'changed' && number !== null && number === numberOf(wordsAfter.toLowerCase());
}
