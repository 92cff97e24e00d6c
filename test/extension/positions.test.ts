import { strict as assert } from 'node:assert';
import { indexLines } from '../../src/extension/positions';

describe('positions', () => {
  it('count lines at every kind of line end', () => {
    const text = 'a\r\nbc\rd\n\ne';
    const { positionAt } = indexLines(text);
    assert.deepEqual(positionAt(text.indexOf('c')), { line: 1, character: 1 });
    assert.deepEqual(positionAt(text.indexOf('d')), { line: 2, character: 0 });
    assert.deepEqual(positionAt(text.indexOf('e')), { line: 4, character: 0 });
  });

  it('stay inside the text', () => {
    const { positionAt, rangeOf } = indexLines('ab\ncd');
    assert.deepEqual(positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(rangeOf({ start: -3, end: 3 }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 0 },
    });
    assert.deepEqual(indexLines('').positionAt(0), { line: 0, character: 0 });
  });
});
