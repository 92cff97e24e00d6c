/** Sentences that state nothing of their own: they say where something is said, go on with the one before, or explain. */
import { elaborations, explanations, references } from '../lexicon/en/elaborations.json';
import { bookOf, type PhraseBook } from '../text/phrases';
import type { Passage } from './passages';
import { proseRange, type Stretch } from './stretch';

const opening = 5;
const elaborationBook = bookOf(elaborations);
const referenceBook = bookOf(references);
const explanationBook = bookOf(explanations);

/** Whether a sentence speaks of the policy itself, or only says where something is said. */
export const refers = ({ clause, from, to }: Passage): boolean => referenceBook.find(clause.words, from, to).length > 0;

/** Whether words put into a sentence only say where something is said, or shown. */
export function refersIn(stretch: Stretch): boolean {
  const { clause, from, to } = stretch.passage;
  const { start, end } = proseRange(stretch);
  return referenceBook
    .find(clause.words, from, to)
    .some((hit) => (clause.words[hit.from]?.start ?? end) >= start && (clause.words[hit.to - 1]?.end ?? start) <= end);
}

/** Whether a sentence opens as one that explains the sentence before it ("To do so, ...", "In this case, ..."). */
export const elaborates = (passage: Passage): boolean => opensWith(elaborationBook, passage);

const opensWith = (book: PhraseBook<true>, { clause, from, to }: Passage): boolean =>
  book.find(clause.words, from, Math.min(to, from + opening)).some((hit) => hit.from === from);

/** Whether a sentence opens as one that explains ("For example, ...", "We believe that ..."). */
export const explains = (passage: Passage): boolean => opensWith(explanationBook, passage);
