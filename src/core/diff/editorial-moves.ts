import type { Counterparts } from './editorial-class';

/**
 * Indexes of the pairs that stand in another order in the two revisions: all but the longest run of pairs, with gaps,
 * whose order is the same in both.
 */
export function movedPairs(pairs: readonly Counterparts[]): ReadonlySet<number> {
  const order = pairs.map((_pair, index) => index).sort((one, other) => startOf(pairs, one) - startOf(pairs, other));
  const kept = longestRising(order.map((index) => pairs[index]?.after.place.span.start ?? 0));
  return new Set(order.filter((_index, at) => !kept.has(at)));
}

const startOf = (pairs: readonly Counterparts[], index: number): number => pairs[index]?.before.place.span.start ?? 0;

/** Indexes of a longest rising subsequence, by patience sorting. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    const at = firstNotBelow(tails, values, value);
    previous.push(at === 0 ? -1 : (tails[at - 1] ?? -1));
    tails[at] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

function firstNotBelow(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
