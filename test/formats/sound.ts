import assert from 'node:assert/strict';
import type { Doc } from '../../src/core/model';
import { outline } from '../../src/core/outline';
import { toSpan } from '../../src/core/text/prose';

/** A small generator of numbers from a seed, so that a failure can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What holds of any reading of any text. */
export function assertSound(doc: Doc): void {
  const { text } = doc;
  const { clauses } = outline(doc);
  for (const { span, prose, words, sentences, links } of clauses) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, 'a span lies in the text');
    for (let at = 0; at < prose.text.length; at++) {
      const from = toSpan(prose, at, at + 1).start;
      assert.ok(from >= 0 && from < text.length, 'a character stands somewhere');
      const printed = prose.text.charAt(at);
      const written = text.charAt(from);
      const isParting = printed === ' ' || printed === '\t';
      assert.ok(isParting || printed === written || isDecoded(text, from), `"${printed}" stands at "${written}"`);
    }
    for (const range of [...words, ...sentences, ...links.map((link) => link.range)]) {
      assert.ok(
        range.start >= 0 && range.start <= range.end && range.end <= prose.text.length,
        'a range lies in the prose',
      );
    }
    for (const { start, end, from, to } of sentences) {
      assert.ok(
        words.slice(from, to).every((word) => word.start >= start && word.end <= end),
        'a sentence has its words',
      );
    }
  }
}

/** An entity prints its first character at its beginning, and its second (if it has one) right behind that. */
const isDecoded = (text: string, from: number): boolean =>
  text.charAt(from) === '&' || text.charAt(from - 1) === '&' || isDecodedTwice(text, from);

/** HTML in a feed has entities whose ampersand is one itself; a backslash of a string stands for its character. */
const isDecodedTwice = (text: string, from: number): boolean =>
  ';\\'.includes(text.charAt(from)) || text.charAt(from - 1) === ';';
