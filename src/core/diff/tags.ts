/**
 * Finer readings of words, such as 'advertising' or 'indefinite', for those who judge: what changed words are about,
 * and what the sentence around them lost and gained by the change.
 */
import refinements from '../lexicon/en/refinements.json';
import type { Word } from '../model';
import { phraseBook, type PhraseBook } from '../text/phrases';

export type Tag = keyof typeof refinements;

/** What words are about. */
export function topicsOf(words: readonly Word[]): Tag[] {
  return [...meaningsIn(words)];
}

/**
 * What a sentence lost and gained: `lost:only`, `gained:may`.
 *
 * @param before the words of the sentence as it stood; empty where it did not
 * @param after  its words as it stands; empty where it is gone
 */
export function turnsOf(before: readonly Word[], after: readonly Word[]): (`lost:${Tag}` | `gained:${Tag}`)[] {
  const then = meaningsIn(before);
  const now = meaningsIn(after);
  return [
    ...[...then].filter((tag) => !now.has(tag)).map((tag) => `lost:${tag}` as const),
    ...[...now].filter((tag) => !then.has(tag)).map((tag) => `gained:${tag}` as const),
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
