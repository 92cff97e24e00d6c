/** The words that say what a date is: "last updated", "effective as of", "version of". */
import dateWords from '../lexicon/en/dates.json';
import type { DateRole, LabelledClause, Word } from '../model';
import { phraseBook, type PhraseHit } from '../text/phrases';
import { rememberedByWords } from '../text/remembered';

export type DateLabel = PhraseHit<DateRole>;

const roles = Object.entries(dateWords.labels) as [DateRole, string[]][];
const labels = phraseBook<DateRole>(
  roles.flatMap(([role, phrases]) => phrases.map((phrase) => [phrase, role] as const)),
);
const histories = phraseBook<true>(dateWords.histories.map((phrase) => [phrase, true] as const));

const documents = new Set(dateWords.documents.flatMap((word) => [word, `${word}s`]));
const qualifiers = new Set(dateWords.qualifiers);
const between = new Set(dateWords.between);
const filler = new Set(dateWords.filler);
const earlier = new Set(dateWords.earlier);

/** The labels of a clause in order; of labels that begin together, the longest; none inside another. */
export function labelsIn(words: readonly Word[]): DateLabel[] {
  const hits = labels.find(words).sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: DateLabel[] = [];
  for (const hit of hits) {
    if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  }
  return kept;
}

/** Whether the words speak of the policy as a document: "this privacy policy", "our notice". */
export const namesDocument = (words: readonly Word[]): boolean => words.some((word) => documents.has(word.text));

/** Words that tell nothing beside a date: links between label and date, and the names of the document itself. */
export const isConnecting = (word: Word): boolean =>
  between.has(word.text) || documents.has(word.text) || qualifiers.has(word.text);

/** Whether words part a label from its date, or stand about them, without saying anything of their own. */
export const isFiller = (word: Word): boolean => isConnecting(word) || filler.has(word.text) || /^\d+$/.test(word.text);

/** Whether the words speak of another version than this one, or of an end rather than a beginning. */
export const speaksOfAnother = (words: readonly Word[]): boolean => words.some((word) => earlier.has(word.text));

export const titlesHistory = (words: readonly Word[]): boolean => histories.find(words).length > 0;

/** Whether a heading opens a notice of its own: "Cookie Policy", "California Privacy Notice", "Privacy policy for X". */
export const opensNotice = rememberedByWords(({ kind, words, prose }: LabelledClause): boolean => {
  const isTitle = kind === 'heading' ? words.length <= 10 : kind === 'paragraph' && words.length <= 5;
  if (!isTitle || /[.:?!]\s*$/.test(prose.text)) return false;
  const at = words.findIndex((word, index) => documents.has(word.text) && qualifiers.has(words[index - 1]?.text ?? ''));
  if (at < 0) return false;
  const next = words[at + 1]?.text ?? 'for';
  // "Changes to this privacy policy" and "Privacy policy updates" are sections of the notice they stand in.
  return !words.slice(0, at).some(isLink) && (next === 'for' || next === 'of');
});

const isLink = ({ text }: Word): boolean => between.has(text) && text !== 'for' && text !== 'and';
