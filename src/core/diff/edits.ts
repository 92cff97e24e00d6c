/** What differs inside a pair of reworded passages: runs of words lost and gained that can mean something. */
import { diffArrays } from 'diff';
import type { Pair } from './align';
import type { Passage } from './passages';
import { hiddenAddress, negationsIn, type Token } from './tokens';

/** One place of a pair where words differ. Token indexes are half-open; an empty side says where it would stand. */
export interface Edit {
  readonly pair: Pair;
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
  /** Content words that one side of the pair has and the other has nowhere. */
  readonly lost: readonly Token[];
  readonly gained: readonly Token[];
  /** Guards ("not", "only", "may") that one side has more often than the other. */
  readonly guardsLost: readonly Token[];
  readonly guardsGained: readonly Token[];
}

/** The edits of a pair that can carry meaning, in order; words that only moved inside it cancel out. */
export function editsOf(pair: Pair): Edit[] {
  const before = pair.before.tokens;
  const after = pair.after.tokens;
  const balance = guardBalance(before, after);
  return runsOf(before, after)
    .map(({ removed, added }) => {
      const lostRun = before.slice(removed.from, removed.to);
      const gainedRun = after.slice(added.from, added.to);
      const here = guardBalance(lostRun, gainedRun);
      return {
        pair,
        before: removed,
        after: added,
        lost: contentMissingIn(lostRun, pair.after),
        gained: contentMissingIn(gainedRun, pair.before),
        // "Never" that became "do not" denies as before, whatever is lost elsewhere in the sentence.
        guardsLost: lostRun.filter(isFewer(here)).filter(isFewer(balance)),
        guardsGained: gainedRun.filter(isMore(here)).filter(isMore(balance)),
      };
    })
    .filter((edit) => edit.lost.length + edit.gained.length + edit.guardsLost.length + edit.guardsGained.length > 0);
}

interface Run {
  readonly removed: { from: number; to: number };
  readonly added: { from: number; to: number };
}

/** Differing runs; a lone function word between two of them does not part them. */
function runsOf(before: readonly Token[], after: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const part of diffArrays(normsOf(before), normsOf(after))) {
    const count = part.value.length;
    if (!part.added && !part.removed) {
      atBefore += count;
      atAfter += count;
      continue;
    }
    const last = runs.at(-1);
    const joins = last && bridges(before, last.removed.to, atBefore) && bridges(after, last.added.to, atAfter);
    const run = joins ? last : { removed: { from: atBefore, to: atBefore }, added: { from: atAfter, to: atAfter } };
    if (!joins) runs.push(run);
    if (part.removed) atBefore += count;
    else atAfter += count;
    run.removed.to = atBefore;
    run.added.to = atAfter;
  }
  return runs;
}

const normsOf = (tokens: readonly Token[]): string[] => tokens.map((token) => token.norm);

const bridges = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 2 && tokens.slice(from, to).every((token) => token.weight === 'function');

function contentMissingIn(tokens: readonly Token[], other: Passage): Token[] {
  return tokens.filter(
    (token) => token.weight === 'content' && !other.content.has(token.norm) && !isHiddenIn(token.norm, other),
  );
}

/** Whether an address may be the one that the other side hides, or hides the one that the other side prints. */
function isHiddenIn(norm: string, other: Passage): boolean {
  if (norm === hiddenAddress) return [...other.content].some((each) => each.includes('@'));
  return norm.includes('@') && other.content.has(hiddenAddress);
}

/** "We do not charge a fee" and "we charge no fee" deny the same: of denials it is their number that counts. */
const guardOf = (token: Token): string | null =>
  negationsIn([token]) > 0 ? 'not' : token.weight === 'guard' ? token.norm : null;

type Balance = ReadonlyMap<string, number>;

const isFewer = (balance: Balance) => (token: Token) => (balance.get(guardOf(token) ?? '') ?? 0) < 0;
const isMore = (balance: Balance) => (token: Token) => (balance.get(guardOf(token) ?? '') ?? 0) > 0;

/** How many more of each guard the new side has. */
function guardBalance(before: readonly Token[], after: readonly Token[]): Map<string, number> {
  const balance = new Map<string, number>();
  const count = (tokens: readonly Token[], step: number) => {
    for (const token of tokens) {
      const guard = guardOf(token);
      if (guard !== null) balance.set(guard, (balance.get(guard) ?? 0) + step);
    }
  };
  count(before, -1);
  count(after, 1);
  return balance;
}
