import assert from 'node:assert/strict';
import { piecesOf } from '../../src/report/json';

describe('JSON in pieces', () => {
  const values: readonly (readonly [name: string, value: object])[] = [
    ['nothing', {}],
    ['an empty list', []],
    ['what is left out', { first: undefined, second: null, third: [] }],
    ['texts of several lines', { 'a "key"\n': 'one\ntwo', list: ['three\nfour', { five: ['six\n'] }] }],
    ['a long list', { list: Array.from({ length: 1_201 }, (_, index) => ({ index, text: 'x', none: {} })), after: 1 }],
    ['lists of lists', [[1, [2, { three: [] }]], { four: { five: [6] } }]],
  ];
  for (const [name, value] of values) {
    it(`is what it is as a whole: ${name}`, () => {
      assert.equal([...piecesOf(value)].join(''), `${JSON.stringify(value, null, 2)}\n`);
    });
  }
});
