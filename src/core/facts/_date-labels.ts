/** The words that say what a date is: "last updated", "effective as of", "version of". */
import dateWords from '../lexicon/en/dates.json';
import type { DateRole, LabelledClause, Word } from '../model';
import { otherDateWords } from '../text/month-names';
import { phraseBook, type PhraseBook, type PhraseHit } from '../text/phrases';
import { rememberedForGood } from '../text/remembered';

export type DateLabel = PhraseHit<DateRole>;

/** The words that stand about dates in one language. */
export interface DateWords {
  readonly labels: PhraseBook<DateRole>;
  readonly histories: PhraseBook<true>;
  readonly documents: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly filler: ReadonlySet<string>;
  readonly earlier: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  /** How many capitalised words may stand beside a date that has no label: none where all nouns have capitals. */
  readonly namesInBareLine: number;
}

const known = new Map<string, DateWords>();
const others: Readonly<Record<string, Own>> = otherDateWords;

/** What a language other than English has of its own. */
interface Own {
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly documents: readonly string[];
  readonly between: readonly string[];
  readonly earlier: readonly string[];
  readonly acts: readonly string[];
  readonly namesInBareLine?: number;
}

/** Those of a language; English ones are read everywhere, since pages are translated in part. */
export function dateWordsOf(language: string): DateWords {
  const id = Object.hasOwn(others, language) ? language : 'en';
  let words = known.get(id);
  if (words === undefined) known.set(id, (words = gathered(others[id])));
  return words;
}

function gathered(own: Own | undefined): DateWords {
  const labels = [...Object.entries(dateWords.labels), ...Object.entries(own?.labels ?? {})] as [DateRole, string[]][];
  return {
    labels: phraseBook(labels.flatMap(([role, phrases]) => phrases.map((phrase) => [phrase, role] as const))),
    histories: phraseBook<true>(dateWords.histories.map((phrase) => [phrase, true] as const)),
    documents: new Set([...dateWords.documents.flatMap((word) => [word, `${word}s`]), ...(own?.documents ?? [])]),
    qualifiers: new Set(dateWords.qualifiers),
    between: new Set([...dateWords.between, ...(own?.between ?? [])]),
    filler: new Set(dateWords.filler),
    earlier: new Set([...dateWords.earlier, ...(own?.earlier ?? [])]),
    acts: new Set([...dateWords.acts, ...(own?.acts ?? [])]),
    namesInBareLine: own?.namesInBareLine ?? 2,
  };
}

/** The labels of a clause in order; of labels that begin together, the longest; none inside another. */
export function labelsIn(words: readonly Word[], { labels }: DateWords): DateLabel[] {
  const hits = labels.find(words).sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: DateLabel[] = [];
  for (const hit of hits) {
    if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  }
  return kept;
}

/** Whether the words speak of the policy as a document: "this privacy policy", "our notice". */
export const namesDocument = (words: readonly Word[], { documents }: DateWords): boolean =>
  words.some((word) => documents.has(word.text));

/** Words that tell nothing beside a date: links between label and date, and the names of the document itself. */
export const isConnecting = ({ text }: Word, { between, documents, qualifiers }: DateWords): boolean =>
  between.has(text) || documents.has(text) || qualifiers.has(text);

/** Whether words part a label from its date, or stand about them, without saying anything of their own. */
export const isFiller = (word: Word, of: DateWords): boolean =>
  isConnecting(word, of) || of.filler.has(word.text) || /^\d+$/.test(word.text);

/** Whether the words speak of another version than this one, or of an end rather than a beginning. */
export const speaksOfAnother = (words: readonly Word[], { earlier }: DateWords): boolean =>
  words.some((word) => earlier.has(word.text));

export const titlesHistory = (words: readonly Word[], { histories }: DateWords): boolean =>
  histories.find(words).length > 0;

/** Whether a heading opens a notice of its own: "Cookie Policy", "California Privacy Notice", "Privacy policy for X". */
export const opensNotice = rememberedForGood(({ kind, words, prose }: LabelledClause): boolean => {
  const isTitle = kind === 'heading' ? words.length <= 10 : kind === 'paragraph' && words.length <= 5;
  if (!isTitle || /[.:?!]\s*$/.test(prose.text)) return false;
  const { documents, qualifiers } = dateWordsOf('en');
  const at = words.findIndex((word, index) => documents.has(word.text) && qualifiers.has(words[index - 1]?.text ?? ''));
  if (at < 0) return false;
  const next = words[at + 1]?.text ?? 'for';
  // "Changes to this privacy policy" and "Privacy policy updates" are sections of the notice they stand in.
  return !words.slice(0, at).some(isLink) && (next === 'for' || next === 'of');
});

const isLink = ({ text }: Word): boolean => dateWordsOf('en').between.has(text) && text !== 'for' && text !== 'and';
