/** Dates of one clause with what the words around them say: the raw statements, before the document is asked. */
import type { DateRole, LabelledClause, Word } from '../model';
import { readDates, readYear, type WrittenDate } from '../text/dates';
import { rememberedForGood } from '../text/remembered';
import { wordsOf } from '../text/words';
import {
  dateWordsOf,
  isConnecting,
  isFiller,
  labelsIn,
  namesDocument,
  speaksOfAnother,
  titlesHistory,
  type DateLabel,
  type DateWords,
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

/** What is read of dates in one language. */
export interface DateReader {
  /** The dates of a clause. `before` is the label of a clause before it that names a date and gives none. */
  readonly statements: (clause: LabelledClause, before: DateRole | null) => readonly DateStatement[];
  /** The role that a clause names without giving a date: a heading "Last Updated", a cell "Effective date:". */
  readonly labelAlone: (clause: LabelledClause) => DateRole | null;
}

const readers = new Map<string, DateReader>();

export function dateReaderOf(language: string): DateReader {
  let reader = readers.get(language);
  if (reader === undefined) readers.set(language, (reader = readerWith(dateWordsOf(language), language)));
  return reader;
}

function readerWith(of: DateWords, language: string): DateReader {
  const datesIn = rememberedForGood(({ prose: { text }, words }: LabelledClause): Dated => {
    if (!/\d{2}/.test(text)) return undated;
    const labels = labelsIn(words, of);
    return { labels, dates: withYears(text, words, labels, readDates(text, language), of), said: [] };
  });
  const isHistory = historyTitles(of);
  return {
    statements: (clause, before) => {
      const { labels, dates, said } = datesIn(clause);
      if (dates.length === 0) return none;
      const isInHistory = clause.path.some(isHistory);
      let known = said.find((each) => each.before === before && each.isInHistory === isInHistory);
      if (known === undefined) {
        const reading = { of, clause, labels, dates, isInHistory };
        known = { before, isInHistory, statements: dates.map((date) => stateDate(reading, date, before)) };
        said.push(known);
      }
      return known.statements.map(({ date, role, claim }) => ({ clause, date, role, claim }));
    },
    labelAlone: rememberedForGood(({ words, prose }) => {
      if (words.length === 0 || words.length > 8 || /\d/.test(prose.text)) return null;
      const labels = labelsIn(words, of);
      const rest = words.filter((_, at) => !labels.some((label) => at >= label.from && at < label.to));
      return rest.every((word) => isFiller(word, of)) && !speaksOfAnother(words, of) ? roleOf(labels) : null;
    }),
  };
}

const none: readonly never[] = [];
const undated: Dated = { labels: none, dates: none, said: [] };

/** The dates of a clause, and what is said of them where it has stood. */
interface Dated {
  readonly labels: readonly DateLabel[];
  readonly dates: readonly WrittenDate[];
  readonly said: SaidAt[];
}

interface SaidAt {
  readonly before: DateRole | null;
  readonly isInHistory: boolean;
  readonly statements: readonly SaidOfDate[];
}

type SaidOfDate = Omit<DateStatement, 'clause'>;

interface Reading extends Omit<Dated, 'said'> {
  readonly of: DateWords;
  readonly clause: LabelledClause;
  readonly isInHistory: boolean;
}

/** Whether a title is that of a list of versions: sections share theirs. */
function historyTitles(of: DateWords): (title: string) => boolean {
  const known = new Map<string, boolean>();
  return (title) => {
    let answer = known.get(title);
    if (answer !== undefined) return answer;
    if (known.size >= mostTitles) known.clear();
    known.set(title, (answer = titlesHistory(wordsOf(title), of)));
    return answer;
  };
}

const mostTitles = 1_000;

function stateDate(reading: Reading, date: WrittenDate, before: DateRole | null): SaidOfDate {
  const { clause } = reading;
  const chain = labelsOf(reading, date);
  const role = roleOf(chain);
  const said = (claim: DateStatement['claim'], of: DateRole): SaidOfDate => ({ date, role: of, claim });
  if (isHistorical(reading, date)) return said(role === null ? 'none' : 'version', 'other');
  if (role !== null) {
    const isVersionEntry = clause.kind === 'item' && role === 'version';
    if (inTableOfVersions(reading) || isVersionEntry) return said('version', 'version');
    return isOwn(reading, date, chain) ? said('own', role) : said('none', 'other');
  }
  if (inTableOfVersions(reading) && !date.weak) return said('version', 'version');
  if (date.weak || !isLine(reading, date, reading.of.namesInBareLine)) return said('none', 'other');
  return before === null ? said('bare', 'published') : said('own', before);
}

/** A year stands for a date only right behind a label: "Last updated: 2021". */
function withYears(
  text: string,
  words: readonly Word[],
  labels: readonly DateLabel[],
  dates: readonly WrittenDate[],
  of: DateWords,
): readonly WrittenDate[] {
  if (dates.length > 0 || labels.length === 0) return dates;
  for (const label of labels) {
    const at = words.findIndex((word, index) => index >= label.to && !isConnecting(word, of));
    const year = words[at] && at - label.to <= 3 && label.meaning !== 'other' ? readYear(text, words[at].start) : null;
    if (year) return [year];
  }
  return dates;
}

// -------------------------------------------------------------------------------------------------- labels

const farthest = 10;

/** The labels that stand before a date with nothing but links between, or behind it where none stands before. */
function labelsOf({ of, clause, labels, dates }: Reading, date: WrittenDate): DateLabel[] {
  const chain: DateLabel[] = [];
  let until = date.start;
  for (const label of labels.filter((each) => endOf(clause, each) <= date.start).reverse()) {
    const gap = wordsBetween(clause.words, endOf(clause, label), until);
    const isParted = dates.some((other) => other.start >= endOf(clause, label) && other.end <= until);
    if (isParted || gap.length > farthest || strangers(gap, of) > (label.meaning === 'updated' ? 1 : 0)) break;
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
  return gap.length <= 1 && strangers(gap, of) === 0 && !isFollowed ? [next] : [];
}

const strangers = (words: readonly Word[], of: DateWords): number => words.filter((word) => !isFiller(word, of)).length;

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
function isLine({ of, clause, labels, dates }: Reading, date: WrittenDate, limit: number): boolean {
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
      !isFiller(word, of),
  );
  const isName = (word: Word) => /^\p{Lu}/u.test(clause.prose.text.slice(word.start, word.end));
  // "The GDPR applies from 25 May 2018" is no line about the policy.
  const isOfAct =
    rest.some(({ text }) => of.acts.has(text)) && !namesDocument(wordsBetween(clause.words, start, end), of);
  return rest.length <= limit && rest.every(isName) && !isOfAct && end - start <= 200;
}

/** "Last updated: 14 May 2018 This policy ...": a line that lost its end. The sign behind the label shows it. */
function isOpened({ of, clause }: Reading, date: WrittenDate, chain: readonly DateLabel[]): boolean {
  const first = chain.at(-1);
  const last = chain[0];
  if (first === undefined || last === undefined || endOf(clause, last) > date.start) return false;
  const start = Math.max(sentenceAround(clause, date).start, lineStart(clause.prose.text, startOf(clause, first)));
  if (strangers(wordsBetween(clause.words, start, startOf(clause, first)), of) > 0) return false;
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
function isSubject({ of, clause }: Reading, chain: readonly DateLabel[], date: WrittenDate): boolean {
  const first = chain.at(-1);
  if (first === undefined || endOf(clause, first) > date.start) return false;
  const { start } = sentenceAround(clause, date);
  const reach = clause.words.slice(Math.max(0, first.from - 7), first.from).filter((word) => word.start >= start);
  const subject = reach.findLastIndex((word) => namesDocument([word], of));
  if (subject >= 0 && strangers(reach.slice(subject), of) <= 1) return true;
  return namesDocument(wordsBetween(clause.words, endOf(clause, first), date.start), of);
}

/** A date of an earlier version, of the next review, or of an entry of the history of versions. */
function isHistorical({ of, clause, isInHistory }: Reading, date: WrittenDate): boolean {
  const { start } = sentenceAround(clause, date);
  const before = wordsBetween(clause.words, start, date.start);
  return speaksOfAnother(before.slice(-8), of) || isInHistory;
}

function inTableOfVersions({ of, clause }: Reading): boolean {
  return (
    clause.kind === 'row' && clause.sentences.some(({ column }) => roleOf(labelsIn(wordsOf(column), of)) === 'version')
  );
}

function sentenceAround(clause: LabelledClause, date: WrittenDate): { start: number; end: number } {
  const whole = { start: 0, end: clause.prose.text.length };
  // A row is read across its cells: the label stands in one, the date in the next. So is a short line that an
  // abbreviation has cut in two.
  if (clause.kind === 'row' || clause.words.length <= 12) return whole;
  const holds = (at: number) => clause.sentences.find((sentence) => sentence.start <= at && sentence.end >= at);
  // The period of "3. Mai" ends no sentence, whatever it looked like.
  return { start: holds(date.start)?.start ?? whole.start, end: holds(date.end)?.end ?? whole.end };
}
