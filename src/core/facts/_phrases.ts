import { phraseBook, type PhraseBook } from '../text/phrases';

const books = new WeakMap<object, unknown>();

/** The book of a list of signs with the phrases of each, built when it is first asked for. */
export function bookOfSigns<S extends string>(signs: Readonly<Record<S, readonly string[]>>): PhraseBook<S> {
  let book = books.get(signs) as PhraseBook<S> | undefined;
  if (!book) {
    const entries = Object.entries(signs) as [S, readonly string[]][];
    book = phraseBook(entries.flatMap(([sign, phrases]) => phrases.map((phrase) => [phrase, sign] as const)));
    books.set(signs, book);
  }
  return book;
}
