import assert from 'node:assert/strict';
import { analyse, check, compare, type Settings } from '../src/core';
import { layEveryPhrase, phraseBook } from '../src/core/text/phrases';
import { wordsOf } from '../src/core/text/words';

function found(phrases: readonly string[], text: string): string[] {
  const words = wordsOf(text);
  return phraseBook(phrases.map((phrase) => [phrase, phrase] as const))
    .find(words)
    .map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
}

describe('phraseBook', () => {
  // First, before other cases make mistakes of their own.
  it('makes sense of every phrase of the program', () => {
    const settings: Settings = { today: '2025-06-01', profiles: ['core'], rules: {}, editorial: false };
    const [before, after] = ['We keep your data for 30 days.', 'We keep your data for 60 days in France.'].map(
      (content) => analyse({ uri: 'policy.md', format: 'markdown', content: `# Privacy Policy\n\n${content}\n` }),
    );
    assert.ok(before && after);
    // Books are made at first use.
    check(after, settings);
    compare(before, after, settings);
    layEveryPhrase();
  });

  it('meets a word in all its forms, and an exact word in one', () => {
    assert.deepEqual(found(['retain'], 'We retained it and are retaining it.'), ['retained', 'retaining']);
    assert.deepEqual(found(['=us'], 'Let us use it.'), ['us']);
    assert.deepEqual(found(['=use'], 'Let us use what we used.'), ['use']);
  });

  it('keeps apart words that only share letters', () => {
    assert.deepEqual(found(['use'], 'Write to us.'), []);
    assert.deepEqual(found(['provide'], 'our provider'), []);
    assert.deepEqual(found(['controller'], 'control'), []);
  });

  it('takes one of several ways, of one word or more, and may leave one out', () => {
    const phrases = ['(keep|hold on to) (personal|) data'];
    assert.deepEqual(found(phrases, 'We keep data, hold on to personal data, and hold data.'), [
      'keep data',
      'hold on to personal data',
    ]);
  });

  it('takes choices inside choices', () => {
    const phrases = ['do not (sell|share) (or (sell|share)|) data'];
    assert.deepEqual(found(phrases, 'Do not sell or share data. Do not share data. Do not sell or data.'), [
      'Do not sell or share data',
      'Do not share data',
    ]);
  });

  it('refuses parentheses that do not close, and choices outside of them', () => {
    for (const phrase of ['(a', 'a)', 'a|b', '((a)', 'a (b|c'])
      assert.throws(() => phraseBook([[phrase, 1]]).find(wordsOf('a b data a b')), phrase);
  });

  it('skips up to five words at a gap', () => {
    assert.deepEqual(found(['keep ... days'], 'We keep it for a few more days.'), ['keep it for a few more days']);
    assert.deepEqual(found(['keep ... days'], 'We keep it for as long as seven days.'), []);
  });

  it('meets numbers in digits and words', () => {
    assert.deepEqual(found(['# days'], '30 days, thirty days, some days'), ['30 days', 'thirty days']);
  });

  it('stays inside the words it is given', () => {
    const book = phraseBook([['keep data', true]]);
    const words = wordsOf('we keep data');
    assert.equal(book.find(words, 0, 2).length, 0);
    assert.equal(book.find(words, 2).length, 0);
    assert.equal(book.find(words, 0, 99).length, 1);
  });

  it('gives a hit once, however many ways lead to it', () => {
    assert.equal(found(['share (your|) ... with'], 'We share your data with them.').length, 1);
  });

  it('gives hits in the order of their beginning', () => {
    assert.deepEqual(found(['data', 'keep ... data', 'we'], 'We keep data'), ['We', 'keep data', 'data']);
  });

  it('meets a hyphenated word as it meets two', () => {
    assert.deepEqual(found(['opt-out'], 'opt out, opt-out'), ['opt out', 'opt-out']);
  });

  it('refuses phrases that are mistakes', () => {
    for (const phrase of ['... data', 'data ...', '(a|) ... b', 'a ... (b|)', '', '(a|b', 'a)', 'a|b']) {
      assert.throws(() => phraseBook([[phrase, 1]]).find(wordsOf('a b data a b')), phrase);
    }
  });

  it('stays small where many choices follow one another', () => {
    const choices = '(a|b|c|d|e|f|g|h|i|j)';
    const book = phraseBook([[Array(8).fill(choices).join(' '), true]]);
    assert.equal(book.find(wordsOf('a b c d e f g h')).length, 1);
  });
});
