/**
 * Which words of a clause, of its headings and of its lead-in are looked up among the learned ones: single words by
 * their stems, pairs of neighbours ("retain data"), pairs with one word between ("retain * data"), and how it opens
 * ("^we").
 */
import type { Clause, Word } from '../model';

export type WordGroup = 'words' | 'headings' | 'outer headings' | 'lead-ins' | 'columns' | 'marks';
export const wordGroups: readonly WordGroup[] = ['words', 'headings', 'outer headings', 'lead-ins', 'columns', 'marks'];

/** Is told what stands there: one word, two neighbours, or two with one between. Most of it says nothing. */
export interface Listener {
  readonly one: (sign: string) => void;
  readonly two: (first: string, second: string) => void;
  readonly apart: (first: string, second: string) => void;
}

/** How signs of two words are written. */
export const writtenTwo = (first: string, second: string): string => `${first} ${second}`;
export const writtenApart = (first: string, second: string): string => `${first} * ${second}`;

export function wordsOfClause({ words }: Clause, listener: Listener) {
  tellWords(words, listener);
  for (let index = 2; index < words.length; index++)
    listener.apart(words[index - 2]?.stem ?? '', words[index]?.stem ?? '');
  const [first, second] = words;
  if (first !== undefined) listener.one(`^${first.stem}`);
  if (first !== undefined && second !== undefined) listener.one(`^${first.stem} ${second.stem}`);
}

export function tellWords(words: readonly Word[], { one, two }: Listener) {
  let before: string | null = null;
  for (const { stem } of words) {
    one(stem);
    if (before !== null) two(before, stem);
    before = stem;
  }
}

/** Words of a long lead-in that stand next to what it introduces. */
export const mostWordsOfLeadIn = 14;

const stepOfLength = 12;
const mostSteps = 6;

/** What a clause is beside its words. */
export function marksOf({ kind, words, prose: { text } }: Clause, tell: Listener['one']) {
  tell(kind);
  tell(`length ${Math.min(mostSteps, Math.floor(words.length / stepOfLength))}`);
  const end = text.slice(-lookBack).trimEnd();
  if (end.includes('?', end.length - 2)) tell('question');
  if (end.endsWith(':')) tell('colon');
  if (text.includes('@')) tell('at sign');
  if (/\d/.test(text)) tell('digit');
}

const lookBack = 20;

/** Long clauses have more words of all types: each says less. */
export const shareOfWord = (words: number): number => Math.min(1, Math.sqrt(ordinaryLength / Math.max(1, words)));

const ordinaryLength = 25;
