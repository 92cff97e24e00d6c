/**
 * Finer readings of changed words, such as 'advertising' or 'indefinite', for those who judge. A tag says what the words
 * are about; `lost:` and `gained:` before it say on which side alone they stood.
 */
import refinements from '../lexicon/en/refinements.json';
import type { Word } from '../model';
import { phraseBook, type PhraseBook } from '../text/phrases';

export type Tag = keyof typeof refinements;

/**
 * @param before the words that changed, as they stood; empty where nothing did
 * @param after  the words that changed, as they stand
 */
export function tagsOf(before: readonly Word[], after: readonly Word[]): string[] {
  const then = meaningsIn(before);
  const now = meaningsIn(after);
  return [
    ...new Set([...then, ...now]),
    ...[...then].filter((tag) => !now.has(tag)).map((tag) => `lost:${tag}`),
    ...[...now].filter((tag) => !then.has(tag)).map((tag) => `gained:${tag}`),
  ];
}

const meaningsIn = (words: readonly Word[]): ReadonlySet<Tag> =>
  new Set(
    refinementBook()
      .find(words)
      .map((hit) => hit.meaning),
  );

let book: PhraseBook<Tag> | null = null;

function refinementBook(): PhraseBook<Tag> {
  return (book ??= phraseBook(
    Object.entries(refinements).flatMap(([tag, phrases]) => phrases.map((phrase) => [phrase, tag as Tag] as const)),
  ));
}
