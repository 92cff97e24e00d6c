import words from '../lexicon/en/polarity.json';
import type { Polarity, Range, Sentence, Word } from '../model';
import { hitsIn, phrasesOfSigns } from './phrase-lists';
import type { PhraseHit } from './phrases';
import { rememberedByWords } from './remembered';

/**
 * Whether the words at [from, to) of a sentence are affirmed or negated there. A negation reaches forward to the next
 * conjunction that turns the sentence, and back over the subject of a passive ("cookies are not used").
 *
 * @param from index into `words`, inside the sentence
 */
export function polarityAt(said: Said, sentence: Sentence, from: number): Polarity {
  return negatedRanges(said, sentence).some((scope) => from >= scope.start && from < scope.end)
    ? 'negated'
    : 'affirmed';
}

/** A clause as this file needs it: its words and the text in which punctuation stands. */
export interface Said {
  readonly prose: { readonly text: string };
  readonly words: readonly Word[];
}

type Cue = 'negates' | 'harmless' | 'ends' | 'passes' | 'answers' | 'rights';

// The same sentence is asked about by a dozen readers of facts.
const scopesOf = rememberedByWords((): Map<Sentence, readonly Range[]> => new Map());

/** Ranges of word indexes that a negation governs. */
export function negatedRanges(said: Said, sentence: Sentence): readonly Range[] {
  const known = scopesOf(said);
  let ranges = known.get(sentence);
  if (ranges === undefined) known.set(sentence, (ranges = readRanges(said, sentence)));
  return ranges;
}

function readRanges(said: Said, sentence: Sentence): readonly Range[] {
  const hits = longestOnly(hitsIn(cues, said, sentence.from, sentence.to));
  if (!hits.some((hit) => hit.meaning === 'negates')) return [];
  const answered = answerRange(said, sentence, hits);
  if (answered) return [answered];
  return hits.flatMap((hit) => (hit.meaning === 'negates' ? [scopeOf(said, sentence, hit, hits)] : []));
}

/** "Third-country transfers: None." negates what stands before the colon. */
function answerRange(said: Said, sentence: Sentence, hits: readonly PhraseHit<Cue>[]): Range | null {
  const last = hits[hits.length - 1];
  if (last?.to !== sentence.to || last.from === sentence.from) return null;
  if (last.meaning !== 'answers' && last.meaning !== 'negates') return null;
  return /[:?–—]\s*$/.test(between(said, last.from - 1)) ? { start: sentence.from, end: sentence.to } : null;
}

function scopeOf(said: Said, sentence: Sentence, cue: PhraseHit<Cue>, hits: readonly PhraseHit<Cue>[]): Range {
  const turn = hits.find((hit) => hit.from >= cue.to && isTurn(said, hit));
  const brief = short.has(said.words[cue.from]?.text ?? '') || isInCondition(said, sentence, cue);
  const marks = brief ? /[,;]|[.?!]\s/ : /;|[.?!]\s/;
  const last = Math.min(turn?.from ?? sentence.to, endOfRelative(said, sentence, cue));
  const end = firstBreak(said, cue.to - 1, last, marks);
  const follows = said.words[cue.to]?.text;
  const passive =
    follows !== words.infinitive &&
    hits.some((hit) => hit.meaning === 'passes' && hit.from >= cue.to && hit.from <= cue.to + 3);
  return { start: passive ? subjectStart(said, sentence, cue, hits) : cue.from, end };
}

/** "The right not to be profiled, and the right to a copy": each right is granted for itself. */
function isTurn(said: Said, { meaning, from }: PhraseHit<Cue>): boolean {
  if (meaning === 'ends') return true;
  return meaning === 'rights' && (/[,;]/.test(between(said, from - 1)) || said.words[from - 1]?.text === 'and');
}

/** "Data which is not essential is deleted": what is said of the noun goes on with the next finite verb. */
function endOfRelative(said: Said, sentence: Sentence, cue: PhraseHit<Cue>): number {
  const [first, second] = [said.words[cue.from - 1]?.text ?? '', said.words[cue.from - 2]?.text ?? ''];
  const isRelative = relatives.has(first) || (finites.has(first) && relatives.has(second));
  if (!isRelative) return sentence.to;
  const at = said.words.findIndex((word, index) => index > cue.to && index < sentence.to && finites.has(word.text));
  return at < 0 ? sentence.to : at;
}

function firstBreak(said: Said, from: number, to: number, marks: RegExp): number {
  for (let at = from; at < to - 1; at++) if (marks.test(between(said, at))) return at + 1;
  return to;
}

/** "If you are not satisfied, you may complain": the negation ends with its condition. */
function isInCondition(said: Said, sentence: Sentence, cue: PhraseHit<Cue>): boolean {
  for (let at = cue.from - 1; at >= sentence.from; at--) {
    if (conditions.has(said.words[at]?.text ?? '')) return true;
    if (/[,;:]/.test(between(said, at))) return false;
  }
  return false;
}

// "No data is shared, and ...": what follows the comma is another matter.
const short: ReadonlySet<string> = new Set(words.short);
const conditions: ReadonlySet<string> = new Set(words.conditions);
const relatives: ReadonlySet<string> = new Set(words.relatives);
const finites: ReadonlySet<string> = new Set(words.finites);

function subjectStart(said: Said, sentence: Sentence, cue: PhraseHit<Cue>, hits: readonly PhraseHit<Cue>[]): number {
  const turn = hits.findLast((hit) => hit.meaning === 'ends' && hit.to <= cue.from);
  const earliest = turn?.to ?? sentence.from;
  let at = cue.from;
  while (at > earliest && !/[,;:()]/.test(between(said, at - 1)) && said.words[at - 1]?.text !== 'and') at--;
  return at;
}

/** What stands between word `at` and the next one. */
function between(said: Said, at: number): string {
  const word = said.words[at];
  const next = said.words[at + 1];
  return word && next ? said.prose.text.slice(word.end, next.start) : '';
}

/** Of hits that overlap, the longer one; equal hits keep their order. */
export function longestOnly<T>(hits: readonly PhraseHit<T>[]): PhraseHit<T>[] {
  const sorted = [...hits].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: PhraseHit<T>[] = [];
  for (const hit of sorted) {
    const last = kept[kept.length - 1];
    if (!last || hit.from >= last.to) kept.push(hit);
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit;
  }
  return kept;
}

const cues = phrasesOfSigns<Cue>(words.cues);
