/** The words around a change: the sentence, list item, row or heading in which it stands. */
import type { LabelledClause, Place, Policy, Quoted, Span, Word } from '../model';
import { negatedRanges } from '../text/polarity';
import { toSpan } from '../text/prose';

const longestQuote = 60;
const longestWords = 14;

/** The sentence around a place, at most 60 words of it, nearest to the place. */
export function quote(policy: Policy, place: Place): Quoted {
  const clause = policy.clauses[place.clause];
  const span = clause ? sentenceAround(clause, place.span) : place.span;
  return { ...span, quote: policy.doc.text.slice(span.start, span.end), section: clause?.path ?? [] };
}

/** The words that a place covers, and their text, cut short where there are many. */
export function wordsAt(policy: Policy, place: Place | null): { words: readonly Word[]; text: string } {
  const clause = place && policy.clauses[place.clause];
  if (!clause) return { words: [], text: '' };
  const [from, to] = rangeOf(clause, place.span);
  const words = clause.words.slice(from, to);
  const shown = words.slice(0, longestWords);
  const text = clause.prose.text.slice(shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0).replace(/\s+/g, ' ');
  return { words, text: words.length > longestWords ? `${text} …` : text };
}

/** Whether most of the words that a place covers stand under a negation. */
export function isDenied(policy: Policy, place: Place | null): boolean {
  const clause = place && policy.clauses[place.clause];
  if (!clause) return false;
  const [from, to] = rangeOf(clause, place.span);
  let denied = 0;
  for (let at = firstOf(clause.sentences, (each) => each.to > from); at < clause.sentences.length; at++) {
    const sentence = clause.sentences[at];
    if (!sentence || sentence.from >= to) break;
    for (const range of negatedRanges(clause, sentence)) {
      denied += Math.max(0, Math.min(to, range.end) - Math.max(from, range.start));
    }
  }
  return denied * 2 > to - from;
}

function sentenceAround(clause: LabelledClause, span: Span): Span {
  const [first, last] = rangeOf(clause, span);
  const whole = clause.kind === 'row' ? { from: 0, to: clause.words.length } : sentencesOver(clause, first, last);
  const { from, to } = narrowed(whole, first, last);
  const start = from === 0 ? 0 : (clause.words[from]?.start ?? 0);
  const end = endAfter(clause, to);
  return toSpan(clause.prose, start, end);
}

/** Indexes of the words that a span of the document touches; where it touches none, those that come next. */
function rangeOf({ prose, words }: LabelledClause, span: Span): [from: number, to: number] {
  const from = firstOf(words, (word) => toSpan(prose, word.start, word.end).end > span.start);
  const to = firstOf(words, (word) => toSpan(prose, word.start, word.end).start >= span.end);
  return [from, Math.max(from, to)];
}

/** Index of the first of a list for which something holds, when it holds for all behind it too. */
function firstOf<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && holds(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sentencesOver(
  { sentences, words }: LabelledClause,
  first: number,
  last: number,
): { from: number; to: number } {
  const from = sentences[firstOf(sentences, (each) => each.to > first)];
  const behind = firstOf(sentences, (each) => each.from >= Math.max(last, first + 1));
  return { from: from?.from ?? sentences.at(-1)?.from ?? 0, to: sentences[behind - 1]?.to ?? words.length };
}

/** At most the longest quote, with the changed words in it and as much before them as after. */
function narrowed(whole: { from: number; to: number }, first: number, last: number): { from: number; to: number } {
  if (whole.to - whole.from <= longestQuote) return whole;
  const spare = Math.max(0, longestQuote - (last - first));
  const from = Math.max(whole.from, Math.min(first - (spare >> 1), whole.to - longestQuote));
  return { from, to: Math.min(whole.to, from + longestQuote) };
}

/** Behind word `to - 1`, with the full stop that ends it; the sentence's own end where that is it. */
function endAfter(clause: LabelledClause, to: number): number {
  const sentence = clause.sentences[firstOf(clause.sentences, (each) => each.to >= to)];
  return (sentence?.to === to ? sentence.end : null) ?? clause.words[to - 1]?.end ?? clause.prose.text.length;
}
