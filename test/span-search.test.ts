import assert from 'node:assert/strict';
import { firstAround, firstReaching, joinedSpans } from '../src/core/text/span-search';
import { randomFrom } from './formats/sound';

const random = randomFrom(7);
const below = (most: number): number => Math.floor(random() * most);
const spans = (count: number) =>
  Array.from({ length: count }, () => {
    const start = below(50);
    return { start, end: start + below(8) };
  });

describe('searching in spans', () => {
  it('finds what a look at each of them finds, in whatever order they stand', () => {
    for (let round = 0; round < 300; round++) {
      const all = spans(below(12));
      const ordered = round % 2 === 0 ? all : all.sort((one, other) => one.start - other.start);
      const around = firstAround(ordered);
      const reaching = firstReaching(ordered.map(({ start }) => start));
      for (let at = 0; at < 60; at++) {
        assert.equal(
          around(at),
          ordered.findIndex(({ start, end }) => start <= at && at <= end),
        );
        const first = ordered.findIndex(({ start }) => start >= at);
        assert.equal(reaching(at), first < 0 ? ordered.length : first);
      }
    }
  });

  it('joins spans that touch', () => {
    const joined = joinedSpans([
      { start: 7, end: 9 },
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 1, end: 2 },
    ]);
    assert.deepEqual(joined, [
      { start: 0, end: 5 },
      { start: 7, end: 9 },
    ]);
  });
});
