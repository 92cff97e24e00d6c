/** What messages are made of. Values and words of the text stand in quotes; all else is ours. */
import type { Fact, PartyRole } from '../model';
import type { ReadChange } from '../rule';

export const quoted = (words: string): string => `“${words.replace(/[“”]/g, "'")}”`;

/** What is new or gone, as people name it. */
export function value(change: ReadChange): string {
  const fact = change.afterFact ?? change.beforeFact;
  return quoted(fact?.value ?? change.value.replace(/^other:/, ''));
}

/** "“30 days” became “60 days”", or what one side alone says. */
export function beforeAndNow(change: ReadChange): string {
  const { beforeFact, afterFact, wordsBefore, wordsAfter } = change;
  const [before, now] = beforeFact && afterFact ? [beforeFact.value, afterFact.value] : [wordsBefore, wordsAfter];
  // What is called the same on both sides changed in what stands around it.
  if (before === now && before !== '') return value(change);
  if (before !== '' && now !== '') return `${quoted(before)} became ${quoted(now)}`;
  if (change.op !== 'changed') return value(change);
  return now === '' ? `${quoted(before)} was taken out` : `${quoted(now)} was put in`;
}

/** "is newly named", "is no longer ruled out": what became of a statement that affirms or denies. */
export function naming(change: ReadChange): string {
  const denied = change.tags.includes('negated');
  if (change.op === 'added') return denied ? 'is now ruled out' : 'is newly named';
  return denied ? 'is no longer ruled out' : 'is no longer named';
}

/** The role of the party that came or went, where a reader of facts found one. */
export function partyOf(change: ReadChange): PartyRole | null {
  const fact = change.afterFact ?? change.beforeFact;
  return fact?.kind === 'third-party' ? (fact as Fact<'third-party'>).detail.role : null;
}
