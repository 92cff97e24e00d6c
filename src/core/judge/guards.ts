/**
 * Small words that turn a sentence ("only", "may", "with your consent") and lost or gained promises: where the comparison
 * found no kind for them, the clause in which they stand tells it.
 */
import type { ChangeOp, ClauseType, FactKind } from '../model';
import type { ReadChange } from '../rule';

/** A reading of words that have no kind yet; `losing` and `gaining` are what happened when the tag is lost or gained. */
interface GuardReading {
  readonly tag: string;
  readonly clauses: readonly ClauseType[];
  readonly kind: FactKind;
  readonly losing: ChangeOp;
  readonly gaining: ChangeOp;
}

const readings: readonly GuardReading[] = [
  { tag: 'consent-condition', clauses: ['sharing', 'sale'], kind: 'consent', losing: 'removed', gaining: 'added' },
  { tag: 'aggregated-only', clauses: ['sharing', 'sale'], kind: 'consent', losing: 'removed', gaining: 'added' },
  { tag: 'only', clauses: ['purpose'], kind: 'purpose', losing: 'removed', gaining: 'added' },
  { tag: 'residents', clauses: ['rights', 'choice'], kind: 'right', losing: 'widened', gaining: 'narrowed' },
];

/** The change with the kind that its words have in their clause; as it was where they have none. */
export function guardRead(change: ReadChange): ReadChange {
  if (change.kind === 'modality' && tellsChanges(change)) return { ...change, kind: 'notice', op: 'changed' };
  if (change.kind !== null) return measuresNoTime(change) ? { ...change, kind: null } : breachRead(effectRead(change));
  const type = change.types[0];
  for (const { tag, clauses, kind, losing, gaining } of readings) {
    if (!type || !clauses.includes(type) || !change.tags.includes(tag)) continue;
    // A whole sentence for residents grants or tells something; only words put into one limit it.
    if (tag === 'residents' && !change.tags.includes('kept-sentence')) continue;
    // "Aggregate reports" are a thing; "aggregated" put before what is shared is a condition.
    if (tag === 'aggregated-only' && !isPutIn(change)) continue;
    if (change.tags.includes(`lost:${tag}`)) return { ...change, kind, op: losing };
    if (change.tags.includes(`gained:${tag}`)) return { ...change, kind, op: gaining };
  }
  return promiseRead(modalRead(standardRead(deletionRead(consentRead(change)))));
}

const fewWords = 3;

/** Whether a word or a few came or went, with nothing in their stead. */
function isPutIn({ wordsBefore, wordsAfter, tags }: ReadChange): boolean {
  const words = wordsBefore === '' ? wordsAfter : wordsAfter === '' ? wordsBefore : null;
  return tags.includes('kept-sentence') && words !== null && words.split(' ').length <= fewWords;
}

/** A figure among rules of keeping that is no time, in a sentence that speaks of no keeping: "up to 200 messages". */
const measuresNoTime = ({ kind, op, beforeFact, afterFact, daysBefore, daysAfter, tags }: ReadChange): boolean =>
  kind === 'retention' &&
  op === 'changed' &&
  (afterFact ?? beforeFact) === null &&
  daysBefore === null &&
  daysAfter === null &&
  !tags.includes('around:keeping');

/** What authorities have to show before they get data: an order of a court, or less. */
function standardRead(change: ReadChange): ReadChange {
  const { kind, op, tags } = change;
  if (kind !== null || op !== 'changed' || !tags.includes('around:law-enforcement')) return change;
  const strict = ['court-order', 'subpoena'];
  const loose = ['good-faith', 'legal-request'];
  const turns = (from: readonly string[], to: readonly string[]) =>
    from.some((tag) => tags.includes(`lost:${tag}`)) && to.some((tag) => tags.includes(`gained:${tag}`));
  if (turns(strict, loose)) return { ...change, kind: 'recipient-category', op: 'added' };
  return turns(loose, strict) ? { ...change, kind: 'recipient-category', op: 'removed' } : change;
}

/** "Explicit" put before "consent", or taken from it; "who opted in" that became "unless they asked not to". */
function consentRead(change: ReadChange): ReadChange {
  if (change.kind === null && change.op === 'changed') {
    if (isTurn(change, 'opt-in', 'opt-out')) return { ...change, kind: 'consent', op: 'weakened' };
    if (isTurn(change, 'opt-out', 'opt-in')) return { ...change, kind: 'consent', op: 'strengthened' };
  }
  const turns = change.tags.includes('lost:consent-strength') || change.tags.includes('gained:consent-strength');
  const isOfConsent = change.tags.includes('consent-strength') && change.tags.includes('around:consent-named');
  return turns && isOfConsent ? { ...change, kind: 'consent', op: 'changed' } : change;
}

/** When a new version takes effect says how long nothing is kept. */
const effectRead = (change: ReadChange): ReadChange =>
  change.kind === 'retention' && change.types[0] === 'changes' && (change.afterFact ?? change.beforeFact) === null
    ? { ...change, kind: 'notice', op: 'changed' }
    : change;

/** A promise to tell people of a breach is one of notice, though it stands among measures of security. */
function breachRead(change: ReadChange): ReadChange {
  const isNamed = (change.afterFact ?? change.beforeFact) !== null;
  if (!change.tags.includes('breach-notice')) return reviewRead(change);
  if (change.kind === 'security' && !isNamed) return { ...change, kind: 'notice' };
  const isGone = change.kind === 'notice' && change.op === 'changed' && change.wordsAfter === '';
  return isGone && change.tags.includes('lost:breach-notice') ? { ...change, op: 'removed' } : change;
}

/** A chance to review a new version is no access to data. */
const reviewRead = (change: ReadChange): ReadChange =>
  change.kind === 'right' && change.types[0] === 'changes' && change.tags.includes('chance-to-review')
    ? { ...change, kind: 'notice', op: 'changed', beforeFact: null, afterFact: null }
    : change;

/** One modal for another and nothing else, or words put in that give leeway: "we will *try to* tell you". */
function modalRead(change: ReadChange): ReadChange {
  const leeway = leewayRead(change);
  if (leeway !== null) return { ...change, kind: 'modality', op: leeway };
  if (change.kind !== null || change.op !== 'changed' || !isWord(change.wordsBefore) || !isWord(change.wordsAfter)) {
    return change;
  }
  if (tellsChanges(change) && (isTurn(change, 'will', 'may') || isTurn(change, 'may', 'will')))
    return { ...change, kind: 'notice' };
  if (isTurn(change, 'will', 'may')) return { ...change, kind: 'modality', op: 'softened' };
  return isTurn(change, 'may', 'will') ? { ...change, kind: 'modality', op: 'hardened' } : change;
}

function leewayRead(change: ReadChange): ChangeOp | null {
  const { kind, tags, wordsBefore, wordsAfter } = change;
  const words = [wordsBefore, wordsAfter].join(' ').trim().split(' ');
  if (kind !== null || words.length > fewWords || words.length < 2 || !isPutIn(change)) return null;
  if (tags.includes('gained:may') && wordsBefore === '') return 'softened';
  return tags.includes('lost:may') && wordsAfter === '' ? 'hardened' : null;
}

/** How people learn of changes says more than that a word is weaker. */
const tellsChanges = ({ types }: ReadChange): boolean => types[0] === 'changes' || types[0] === 'breach';

const isWord = (words: string): boolean => words !== '' && !words.includes(' ');
const isTurn = ({ tags }: ReadChange, from: string, to: string): boolean =>
  tags.includes(`lost:${from}`) && tags.includes(`gained:${to}`);

/** One end of data for another, or one of two: "we delete *or anonymise* it". */
function deletionRead(change: ReadChange): ReadChange {
  if (change.kind !== null || change.types[0] !== 'retention') return change;
  const turned = isTurn(change, 'delete', 'deactivate') || isTurn(change, 'deactivate', 'delete');
  const isOneOfTwo = isPutIn(change) && ends.some((end) => change.tags.includes(end) && isTurned(change, end));
  return (turned && change.op === 'changed') || isOneOfTwo ? { ...change, kind: 'retention', op: 'changed' } : change;
}

const ends = ['delete', 'deidentified'];

const isTurned = ({ tags }: ReadChange, tag: string): boolean =>
  tags.includes(`lost:${tag}`) || tags.includes(`gained:${tag}`);

/** What a promise not to do something is about, by the clause in which it stands. */
const promised: Partial<Record<ClauseType, FactKind>> = {
  collection: 'data-category',
  sharing: 'recipient-category',
  sale: 'sale',
  purpose: 'purpose',
  cookies: 'tracking',
};

/** A whole sentence in which the company denies something, gone or new; what others do not do is no promise of its own. */
function promiseRead(change: ReadChange): ReadChange {
  if (!change.tags.includes('own-promise')) return change;
  const type = change.types[0];
  const kind = type && promised[type];
  const isWhole = (change.op === 'added') === (change.before === null) && change.op !== 'changed';
  return change.kind === null && kind && isWhole && change.tags.includes('negated') ? { ...change, kind } : change;
}
