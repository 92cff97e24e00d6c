import { stemmer } from 'stemmer';
import type { Word } from '../model';
import irregular from '../lexicon/en/stems.json';

// Words that the stemmer would throw together with others of another meaning, such as "us" with "use".
const irregularStems: ReadonlyMap<string, string> = new Map(Object.entries(irregular));

const stems = new Map<string, string>();
const maximumStems = 50_000;

/** The stem of a lower-case word, remembered: policies use the same few thousand words over and over. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= maximumStems) stems.clear();
  const stem = irregularStems.get(word) ?? (/^[a-z]+$/.test(word) ? stemmer(word) : word);
  stems.set(word, stem);
  return stem;
}

/**
 * The words of a text in order, lower-cased, apostrophes straightened: letters, digits and marks, and a contraction's
 * tail ("don't", "user's"). Hyphens part words, so that "opt out" and "opt-out" read alike; so do dots and at signs:
 * names and addresses are read from the text itself.
 *
 * @returns words with ranges in UTF-16 code units of `text`
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    if (end === at) {
      at++;
      continue;
    }
    const { text: lower, stem } = spelt(text.slice(at, end));
    words.push({ text: lower, stem, start: at, end });
    at = end;
  }
  // A list that has grown keeps room for more.
  return words.slice();
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (let next = behindSign(text, end, inWord); next > end; next = behindSign(text, end, inWord)) end = next;
  const code = text.charCodeAt(end);
  if (end === start || (code !== 0x27 && code !== 0x2019)) return end;
  let tail = end + 1;
  for (let next = behindSign(text, tail, letter); next > tail; next = behindSign(text, tail, letter)) tail = next;
  return tail > end + 1 ? tail : end;
}

const inWord = 1;
const letter = 2;

/** Behind the character at `at` if it is of a kind, else `at`. */
function behindSign(text: string, at: number, kind: typeof inWord | typeof letter): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ((ascii[code] ?? 0) & kind) === 0 ? at : at + 1;
  // Behind the end there is no code.
  if (!(code >= 128)) return at;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return (kind === letter ? letterSign : wordSign).test(sign) ? at + sign.length : at;
}

const wordSign = /[\p{L}\p{N}\p{M}]/u;
const letterSign = /\p{L}/u;

const ascii: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return (wordSign.test(sign) ? inWord : 0) | (letterSign.test(sign) ? letter : 0);
});

type Spelt = Pick<Word, 'text' | 'stem'>;

// Each word once, however often it stands in texts: equal words are the same string, and are looked up the faster.
const known = new Map<string, Spelt>();
const mostKnown = 50_000;

function spelt(written: string): Spelt {
  const same = known.get(written);
  if (same !== undefined) return same;
  if (known.size >= mostKnown) known.clear();
  const text = written.toLowerCase().replace('’', "'");
  const word = known.get(text) ?? { text, stem: stemOf(withoutPossessive(text)) };
  known.set(text, word);
  known.set(written, word);
  return word;
}

const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);
