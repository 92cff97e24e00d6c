import { stemmer } from 'stemmer';
import type { Word } from '../model';
import irregular from '../lexicon/en/stems.json';

// Letters, digits and marks, and a contraction's tail ("don't", "user's"). Hyphens part words, so that "opt out" and
// "opt-out" read alike; so do dots and at signs: names and addresses are read from the text itself.
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu;

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
 * The words of a text in order, lower-cased, apostrophes straightened.
 *
 * @returns words with ranges in UTF-16 code units of `text`
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const lower = match[0].toLowerCase().replace('’', "'");
    const end = match.index + match[0].length;
    words.push({ text: lower, stem: stemOf(withoutPossessive(lower)), start: match.index, end });
  }
  return words;
}

const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);
