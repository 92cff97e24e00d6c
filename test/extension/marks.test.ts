import { strict as assert } from 'node:assert';
import { analyse, type Finding, type JudgedChange, type Level } from '../../src/core/index';
import type { Examined } from '../../src/extension/examine';
import { marksOf, mostMarks } from '../../src/extension/marks';

const text = '# Privacy policy\n\nWe keep your name for two years.\n\nWrite to us.\n';
const policy = analyse({ uri: 'privacy.md', format: 'markdown', content: text });

function finding(words: string, level: Level = 'warning'): Finding {
  const start = text.indexOf(words);
  const place = { start, end: start + words.length, quote: words, section: [] };
  return { ...place, rule: 'some-check', level, message: words, citations: [], fixes: [], fingerprint: words };
}

function removal(neighbour: string, offset: number): JudgedChange {
  const start = text.indexOf(neighbour) + offset;
  return {
    rule: 'right-removed',
    kind: 'right',
    op: 'removed',
    value: 'portability',
    effect: 'weakens',
    severity: 'material',
    level: 'error',
    message: 'The right to portability is gone.',
    citations: [],
    before: { start: 3, end: 9, quote: 'take your data with you', section: [] },
    after: null,
    anchor: { start, end: start },
    fingerprint: 'f',
  };
}

const examined = (given: Partial<Examined>): Examined => ({
  policy,
  before: null,
  findings: [],
  comparison: null,
  ...given,
});

describe('marks in Problems', () => {
  it('stand at the words, in the order of the text', () => {
    const { shown } = marksOf(examined({ findings: [finding('Write'), finding('two years', 'info')] }));
    assert.deepEqual(
      shown.map(({ message, range }) => [message, range.start]),
      [
        ['two years', { line: 2, character: 22 }],
        ['Write', { line: 4, character: 0 }],
      ],
    );
  });

  it('show a removal on the rest of the line where it would stand', () => {
    const comparison = { verdict: 'material', changes: [removal('Write to us', 6)], findings: [] } as const;
    const [mark] = marksOf(examined({ comparison })).shown;
    assert.deepEqual(mark?.range, { start: { line: 4, character: 6 }, end: { line: 4, character: 12 } });
    assert.equal(mark.before?.quote, 'take your data with you');
    assert.equal(mark.kind, 'change');
  });

  it('leave out the least grave ones above the limit, and count them', () => {
    const many = Array.from({ length: mostMarks + 20 }, () => finding('name', 'info'));
    const { shown, hidden } = marksOf(examined({ findings: [...many, finding('Write', 'error')] }));
    assert.equal(shown.length, mostMarks);
    assert.equal(hidden, 21);
    assert.ok(shown.some(({ level }) => level === 'error'));
  });
});
