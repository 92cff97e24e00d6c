/** Dates of one clause with what the words around them say: the raw statements, before the document is asked. */
import type { DateRole, LabelledClause, Word } from '../model';
import { readDates, readYear, type WrittenDate } from '../text/dates';
import { rememberedByWords } from '../text/remembered';
import { wordsOf } from '../text/words';
import {
  isConnecting,
  isFiller,
  labelsIn,
  namesDocument,
  speaksOfAnother,
  titlesHistory,
  type DateLabel,
} from './_date-labels';

export interface DateStatement {
  readonly clause: LabelledClause;
  readonly date: WrittenDate;
  readonly role: DateRole;
  /**
   * `own`: the words say that it is this document's date; `bare`: a line of its own that says nothing; `version`: a row
   * or entry of a list of versions; `none`: any other date.
   */
  readonly claim: 'own' | 'bare' | 'version' | 'none';
}

/** Reads the dates of a clause. `before` is the label of a clause before it that names a date and gives none. */
export function dateStatements(clause: LabelledClause, before: DateRole | null): DateStatement[] {
  const { labels, dates } = datesIn(clause);
  return dates.map((date) => stateDate({ clause, labels, dates }, date, before));
}

const datesIn = rememberedByWords(({ prose: { text }, words }: LabelledClause): Omit<Reading, 'clause'> => {
  if (!/\d{2}/.test(text)) return { labels: [], dates: [] };
  const labels = labelsIn(words);
  return { labels, dates: withYears(text, words, labels, readDates(text)) };
});

/** The role that a clause names without giving a date: a heading "Last Updated", a cell "Effective date:". */
export const labelAlone = rememberedByWords((clause: LabelledClause): DateRole | null => {
  if (clause.words.length === 0 || clause.words.length > 8 || /\d/.test(clause.prose.text)) return null;
  const labels = labelsIn(clause.words);
  const rest = clause.words.filter((_, at) => !labels.some((label) => at >= label.from && at < label.to));
  return rest.every(isFiller) && !speaksOfAnother(clause.words) ? roleOf(labels) : null;
});

interface Reading {
  readonly clause: LabelledClause;
  readonly labels: readonly DateLabel[];
  readonly dates: readonly WrittenDate[];
}

function stateDate(reading: Reading, date: WrittenDate, before: DateRole | null): DateStatement {
  const { clause } = reading;
  const chain = labelsOf(reading, date);
  const role = roleOf(chain);
  const said = (claim: DateStatement['claim'], of: DateRole): DateStatement => ({ clause, date, role: of, claim });
  if (isHistorical(reading, date)) return said(role === null ? 'none' : 'version', 'other');
  if (role !== null) {
    const isVersionEntry = clause.kind === 'item' && role === 'version';
    if (inTableOfVersions(clause) || isVersionEntry) return said('version', 'version');
    return isOwn(reading, date, chain) ? said('own', role) : said('none', 'other');
  }
  if (inTableOfVersions(clause) && !date.weak) return said('version', 'version');
  if (date.weak || !isLine(reading, date, 2)) return said('none', 'other');
  return before === null ? said('bare', 'published') : said('own', before);
}

/** A year stands for a date only right behind a label: "Last updated: 2021". */
function withYears(
  text: string,
  words: readonly Word[],
  labels: readonly DateLabel[],
  dates: readonly WrittenDate[],
): readonly WrittenDate[] {
  if (dates.length > 0 || labels.length === 0) return dates;
  for (const label of labels) {
    const at = words.findIndex((word, index) => index >= label.to && !isConnecting(word));
    const year = words[at] && at - label.to <= 3 && label.meaning !== 'other' ? readYear(text, words[at].start) : null;
    if (year) return [year];
  }
  return dates;
}

// -------------------------------------------------------------------------------------------------- labels

const farthest = 10;

/** The labels that stand before a date with nothing but links between, or behind it where none stands before. */
function labelsOf({ clause, labels, dates }: Reading, date: WrittenDate): DateLabel[] {
  const chain: DateLabel[] = [];
  let until = date.start;
  for (const label of labels.filter((each) => endOf(clause, each) <= date.start).reverse()) {
    const gap = wordsBetween(clause.words, endOf(clause, label), until);
    const isParted = dates.some((other) => other.start >= endOf(clause, label) && other.end <= until);
    if (isParted || gap.length > farthest || strangers(gap) > (label.meaning === 'updated' ? 1 : 0)) break;
    // Labels joined by "and" share the date; in "we updated this policy, effective 1 May" it belongs to the nearest.
    if (chain.length > 0 && gap.length > 2) break;
    chain.push(label);
    until = clause.words[label.from]?.start ?? until;
  }
  if (chain.length > 0) return chain;
  const next = labels.find((label) => startOf(clause, label) >= date.end);
  if (next === undefined || date.weak) return [];
  const gap = wordsBetween(clause.words, date.end, startOf(clause, next));
  const isFollowed = dates.some((other) => other.start > date.end);
  return gap.length <= 1 && strangers(gap) === 0 && !isFollowed ? [next] : [];
}

const strangers = (words: readonly Word[]): number => words.filter((word) => !isFiller(word)).length;

/** "Last Updated & Effective Date" is both: the date of the last change is what most checks ask for. */
function roleOf(labels: readonly DateLabel[]): DateRole | null {
  const order: readonly DateRole[] = ['updated', 'effective', 'other', 'published', 'version'];
  return order.find((role) => labels.some((label) => label.meaning === role)) ?? null;
}

const startOf = ({ words }: LabelledClause, label: DateLabel): number => words[label.from]?.start ?? 0;
const endOf = ({ words }: LabelledClause, label: DateLabel): number => words[label.to - 1]?.end ?? 0;

const wordsBetween = (words: readonly Word[], start: number, end: number): Word[] =>
  words.filter((word) => word.start >= start && word.end <= end);

// --------------------------------------------------------------------------------------------- whose date it is

function isOwn(reading: Reading, date: WrittenDate, chain: readonly DateLabel[]): boolean {
  return isLine(reading, date, 2) || isOpened(reading, date, chain) || isSubject(reading, chain, date);
}

/** Whether the sentence says nothing but the date: what is left over is a name of at most `limit` words. */
function isLine({ clause, labels, dates }: Reading, date: WrittenDate, limit: number): boolean {
  const { start, end: endOfSentence } = sentenceAround(clause, date);
  // What a bar or a bracket parts from the date speaks of something else: "Effective 1 July | Archived versions".
  const bar = clause.prose.text.slice(date.end, endOfSentence).search(/[|{([·•]/);
  const end = bar < 0 ? endOfSentence : date.end + bar;
  const rest = clause.words.filter(
    (word, at) =>
      word.start >= start &&
      word.end <= end &&
      !dates.some((each) => word.start >= each.start && word.end <= each.end) &&
      !labels.some((label) => at >= label.from && at < label.to) &&
      !isFiller(word),
  );
  const isName = (word: Word) => /^\p{Lu}/u.test(clause.prose.text.slice(word.start, word.end));
  return rest.length <= limit && rest.every(isName) && end - start <= 200;
}

/** "Last updated: 14 May 2018 This policy ...": a line that lost its end. The sign behind the label shows it. */
function isOpened({ clause }: Reading, date: WrittenDate, chain: readonly DateLabel[]): boolean {
  const first = chain.at(-1);
  const last = chain[0];
  if (first === undefined || last === undefined || endOf(clause, last) > date.start) return false;
  const start = Math.max(sentenceAround(clause, date).start, lineStart(clause.prose.text, startOf(clause, first)));
  if (strangers(wordsBetween(clause.words, start, startOf(clause, first))) > 0) return false;
  const gap = clause.prose.text.slice(endOf(clause, last), date.start);
  if (/[:|–—]\s*$|[:|]/.test(gap)) return true;
  // "Effective January 1, 2020, the law gives you ..." begins the same way and is none of it.
  return last.meaning === 'updated' && /^[\s,]+(?:on\s+)?$/.test(gap) && !/^,/.test(clause.prose.text.slice(date.end));
}

/** Where the line begins, if it begins as a sentence does: an address ends without a full stop. */
function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return /^\s*\p{Lu}/u.test(text.slice(start, at + 1)) ? start : 0;
}

/** "This privacy policy was last updated in", "the effective date of this notice is", "we revised this policy on". */
function isSubject({ clause }: Reading, chain: readonly DateLabel[], date: WrittenDate): boolean {
  const first = chain.at(-1);
  if (first === undefined || endOf(clause, first) > date.start) return false;
  const { start } = sentenceAround(clause, date);
  const reach = clause.words.slice(Math.max(0, first.from - 7), first.from).filter((word) => word.start >= start);
  const subject = reach.findLastIndex((word) => namesDocument([word]));
  if (subject >= 0 && strangers(reach.slice(subject)) <= 1) return true;
  return namesDocument(wordsBetween(clause.words, endOf(clause, first), date.start));
}

/** A date of an earlier version, of the next review, or of an entry of the history of versions. */
function isHistorical({ clause }: Reading, date: WrittenDate): boolean {
  const { start } = sentenceAround(clause, date);
  const before = wordsBetween(clause.words, start, date.start);
  return speaksOfAnother(before.slice(-8)) || clause.path.some((title) => titlesHistory(wordsOf(title)));
}

function inTableOfVersions(clause: LabelledClause): boolean {
  return (
    clause.kind === 'row' && clause.sentences.some(({ column }) => roleOf(labelsIn(wordsOf(column))) === 'version')
  );
}

function sentenceAround(clause: LabelledClause, date: WrittenDate): { start: number; end: number } {
  const whole = { start: 0, end: clause.prose.text.length };
  // A row is read across its cells: the label stands in one, the date in the next. So is a short line that an
  // abbreviation has cut in two.
  if (clause.kind === 'row' || clause.words.length <= 12) return whole;
  return clause.sentences.find((sentence) => sentence.start <= date.start && sentence.end >= date.start) ?? whole;
}
