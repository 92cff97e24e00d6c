import type { Span } from '../model';

/**
 * Index of the first of some numbers that is at least so great, or their count where none is. They may stand in any
 * order; where they mostly rise, as offsets of blocks do, thousands of questions cost little more than one.
 */
export function firstReaching(numbers: readonly number[]): (least: number) => number {
  const greatest: number[] = [];
  for (const number of numbers) greatest.push(Math.max(number, greatest.at(-1) ?? -Infinity));
  return (least) => {
    let low = 0;
    let high = greatest.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((greatest[middle] ?? Infinity) >= least) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Index of the first span in which an offset lies, its end included, or -1. */
export function firstAround(spans: readonly Span[]): (at: number) => number {
  const endsBehind = firstReaching(spans.map(({ end }) => end));
  // From here on back to front, where all that comes begins.
  const beginnings = spans.map(({ start }) => start);
  for (let index = beginnings.length - 2; index >= 0; index--) {
    beginnings[index] = Math.min(beginnings[index] ?? 0, beginnings[index + 1] ?? 0);
  }
  return (at) => {
    for (let index = endsBehind(at); (beginnings[index] ?? Infinity) <= at; index++) {
      const span = spans[index];
      if (span !== undefined && span.start <= at && at <= span.end) return index;
    }
    return -1;
  };
}

/** Spans in order, those joined that touch. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < span.start) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}
