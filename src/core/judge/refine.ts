/** Gives a change the direction that its figures or its words have, where the comparison saw only that it changed. */
import type { ChangeOp, Fact, FactKind } from '../model';
import type { ReadChange } from '../rule';

export function refined(change: ReadChange): ReadChange {
  if (change.kind === 'legal-basis' && change.before && change.after) return { ...change, op: 'changed' };
  if (change.kind === 'right' && (change.op === 'widened' || change.op === 'narrowed') && isLimited(change)) {
    return { ...change, op: limitTurned(change) ?? change.op };
  }
  if (asksForProof(change)) return { ...change, kind: 'right', op: change.op === 'added' ? 'narrowed' : 'widened' };
  if (change.kind === 'transfer-country' && change.op === 'changed') return transferTurned(change);
  const kept = change.kind === 'retention' && change.tags.includes('kept-sentence') ? isKeptAtAll(change) : null;
  if (kept !== null) return { ...change, op: kept };
  const direction = change.op === 'changed' && change.kind !== null ? directions[change.kind] : undefined;
  return direction ? { ...change, op: direction(change) } : change;
}

/** "We do not transfer data" that became "we transfer data", or the reverse: it begins or ends, and is no denial. */
const transferTurned = (change: ReadChange): ReadChange => ({
  ...change,
  op: byTurns(change, { worse: [], better: ['never'] }, 'added', 'removed'),
  tags: change.tags.filter((tag) => tag !== 'negated'),
});

/** Words that say for whom a right is were put into a sentence that stands, or taken out of it. */
const isLimited = ({ tags }: ReadChange): boolean => tags.includes('kept-sentence') && tags.includes('residents');

/** A proof of identity newly asked for narrows the right for which it is asked, and one no longer asked for widens it. */
const asksForProof = ({ kind, op, tags, types, afterFact, beforeFact }: ReadChange): boolean =>
  (kind === 'right' || (kind === null && types[0] === 'rights')) &&
  (op === 'added' || op === 'removed') &&
  (afterFact ?? beforeFact) === null &&
  tags.includes('kept-sentence') &&
  tags.includes('identity-proof');

/** A limit that words put in or take out turns the direction of the words themselves. */
function limitTurned(change: ReadChange): ChangeOp | null {
  const turned = byTurns(change, { worse: ['residents'], better: [] }, 'narrowed', 'widened');
  return turned === 'changed' ? null : turned;
}

const limits = ['residents', 'except', 'only', 'identity-proof', 'may'];
const measures = ['e2e', 'encryption', 'deidentified', 'will', 'human-review', 'only'];

/** Kinds whose changes have directions of their own among the ops. */
const directions: Partial<Record<FactKind, (change: ReadChange) => ChangeOp>> = {
  retention: (change) => byFigures(daysOf(change), 'extended', 'shortened'),
  right: (change) =>
    change.tags.includes('around:own-deadline')
      ? byFigures(statedDays(change), 'widened', 'narrowed')
      : change.tags.includes('around:response-time')
        ? byFigures(statedDays(change), 'narrowed', 'widened')
        : byTurns(change, { worse: limits, better: ['self-service'] }, 'narrowed', 'widened'),
  consent: (change) =>
    byTurns(
      change,
      { worse: ['by-default', 'deemed-consent'], better: ['opt-in', 'never'] },
      'weakened',
      'strengthened',
    ),
  security: (change) => byTurns(change, { worse: ['may'], better: measures }, 'weakened', 'strengthened'),
  notice: wordOfBreach,
  modality: (change) => byTurns(change, { worse: ['may'], better: ['will'] }, 'softened', 'hardened'),
};

/** Word of a breach that came into a sentence, or went from it, is a promise of its own. */
function wordOfBreach({ tags, wordsBefore, wordsAfter }: ReadChange): ChangeOp {
  if (!tags.includes('breach') || (wordsBefore !== '' && wordsAfter !== '')) return 'changed';
  return wordsBefore === '' ? 'added' : 'removed';
}

/** "Never kept" that became "kept for 90 days", or the reverse; null where both say how long. */
function isKeptAtAll(change: ReadChange): ChangeOp | null {
  const { before, after } = daysOf(change);
  if ((before === null) === (after === null)) return null;
  if (change.tags.includes('lost:never') && after !== null) return 'extended';
  return change.tags.includes('gained:never') && before !== null ? 'shortened' : null;
}

interface Figures {
  readonly before: number | null;
  readonly after: number | null;
}

function byFigures({ before, after }: Figures, more: ChangeOp, less: ChangeOp): ChangeOp {
  if (before === null || after === null || before === after) return 'changed';
  return after > before ? more : less;
}

/** Worse things gained and better ones lost point one way, the reverse the other; both at once point nowhere. */
function byTurns(
  { tags }: ReadChange,
  words: { readonly worse: readonly string[]; readonly better: readonly string[] },
  weaker: ChangeOp,
  stronger: ChangeOp,
): ChangeOp {
  const isWorse =
    words.worse.some((tag) => tags.includes(`gained:${tag}`)) ||
    words.better.some((tag) => tags.includes(`lost:${tag}`));
  const isBetter =
    words.worse.some((tag) => tags.includes(`lost:${tag}`)) ||
    words.better.some((tag) => tags.includes(`gained:${tag}`));
  if (isWorse === isBetter) return 'changed';
  return isWorse ? weaker : stronger;
}

const statedDays = ({ daysBefore, daysAfter }: ReadChange): Figures => ({ before: daysBefore, after: daysAfter });

function daysOf(change: ReadChange): Figures {
  const kept = (fact: Fact | null) => (fact?.kind === 'retention' ? (fact as Fact<'retention'>).detail.days : null);
  return {
    before: kept(change.beforeFact) ?? change.daysBefore,
    after: kept(change.afterFact) ?? change.daysAfter,
  };
}
