import assert from 'node:assert/strict';
import { linesOf } from '../../src/report/lines';

describe('lines', () => {
  it('end at LF, CR LF and CR, and nowhere else', () => {
    const place = linesOf('a\nb\r\nc\rd\u0085e\u2028f\n');
    assert.deepEqual(place(0), { line: 1, column: 1 });
    assert.deepEqual(place(2), { line: 2, column: 1 });
    assert.deepEqual(place(3), { line: 2, column: 2 });
    assert.deepEqual(place(5), { line: 3, column: 1 });
    assert.deepEqual(place(7), { line: 4, column: 1 });
    assert.deepEqual(place(11), { line: 4, column: 5 });
    assert.deepEqual(place(13), { line: 5, column: 1 });
  });

  it('count UTF-16 code units', () => {
    assert.deepEqual(linesOf('🪁 kite')(3), { line: 1, column: 4 });
  });

  it('take an offset outside the text for its nearest end', () => {
    assert.deepEqual(linesOf('ab')(-1), { line: 1, column: 1 });
    assert.deepEqual(linesOf('ab')(9), { line: 1, column: 3 });
    assert.deepEqual(linesOf('')(0), { line: 1, column: 1 });
  });
});
