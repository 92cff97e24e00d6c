/**
 * Dates that the document states, and which of them are its own. A law's date, a copyright year, an entry of the list
 * of versions and the date of a second notice in the same file are not.
 */
import dateWords from '../lexicon/en/dates.json';
import { factAt, type FactReader } from '../fact';
import type { DateRole, Doc, Fact, Labelled, LabelledClause } from '../model';
import { decideOrder, readingIn } from '../text/date-order';
import { readDates, readYear, type WrittenDate } from '../text/dates';
import { otherDateWords } from '../text/month-names';
import { remembered } from '../text/remembered';
import { stretchesOf, type Stretch } from '../text/stretches';
import { opensNotice } from './_date-labels';
import { dateReaderOf, type DateReader, type DateStatement } from './_date-statements';

const reader: FactReader<'date'> = {
  kind: 'date',
  asks: 'the whole document',
  read: (labelled) => {
    const statements = statementsOf(labelled);
    const order = decideOrder(statements.map(({ date }) => date));
    const own = ownDates(labelled, statements);
    const inText = statements.map((statement) =>
      factAt('date', statement.clause, statement.date, said(statement.date, statement.role, own.has(statement), order)),
    );
    return [...frontMatterDates(labelled.doc), ...inText];
  },
};

export default reader;

type Order = ReturnType<typeof decideOrder>;

function said(date: WrittenDate, role: DateRole, ofPolicy: boolean, order: Order) {
  const key = readingIn(date, order);
  const detail = { granularity: date.granularity, role, ofPolicy, problem: date.problem };
  return { key, value: key, polarity: 'affirmed' as const, detail };
}

function statementsOf(labelled: Labelled): DateStatement[] {
  const { doc, clauses } = labelled;
  const statements = statementsIn(sectionsOf(labelled), dateReaderOf(doc.language));
  const foreign = statements.some(({ claim }) => claim === 'own') ? [] : foreignStatements(clauses, doc.language);
  if (foreign.length === 0) return statements;
  const isReplaced = ({ clause }: DateStatement) => foreign.some((other) => other.clause === clause);
  return [...statements.filter((statement) => !isReplaced(statement)), ...foreign].sort(
    (one, other) => one.clause.id - other.clause.id || one.date.start - other.date.start,
  );
}

const linesOfEitherEnd = 25;

/** Templates print their own words, whatever the language of the policy: "Stand: 4. Mai 2021" below an English title. */
function foreignStatements(clauses: readonly LabelledClause[], language: string): DateStatement[] {
  const shown = clauses.filter(isShown);
  const middle = shown.length - linesOfEitherEnd;
  const ends = shown.filter((_, index) => index < linesOfEitherEnd || index >= middle);
  for (const other of Object.keys(otherDateWords).filter((each) => each !== language)) {
    const own = statementsIn([{ clauses: ends, stretch: null }], dateReaderOf(other)).filter(
      ({ claim }) => claim === 'own',
    );
    if (own.length > 0) return own;
  }
  return [];
}

/** Clauses that stand together, and what remembers them, if they are a stretch of the document. */
interface Section {
  readonly clauses: readonly LabelledClause[];
  readonly stretch: Stretch | null;
}

const sectionsOf = (labelled: Labelled): Section[] =>
  stretchesOf(labelled).map(({ stretch, from }) => ({
    clauses: labelled.clauses.slice(from, from + stretch.clauses.length),
    stretch,
  }));

function statementsIn(sections: readonly Section[], reader: DateReader): DateStatement[] {
  const statements: DateStatement[] = [];
  let label: { readonly role: DateRole; readonly left: number } | null = null as {
    role: DateRole;
    left: number;
  } | null;
  for (const { clauses, stretch } of sections) {
    const known = stretch === null ? null : speakers(stretch);
    // Most say nothing of dates, and a label that waits for its date is seldom left open.
    if (label === null && known?.get(reader) === false) continue;
    let speaks = false;
    for (const clause of clauses) {
      if (!isShown(clause)) continue;
      const found = reader.statements(clause, label?.role ?? null);
      for (const statement of found) statements.push(statement);
      const role: DateRole | null = found.length > 0 ? null : reader.labelAlone(clause);
      speaks ||= found.length > 0 || role !== null;
      // The date may stand one line below the next: under a heading, a rule or an empty cell.
      if (role !== null) label = { role, left: 2 };
      else if (label !== null) label = found.length > 0 || label.left === 1 ? null : { role: label.role, left: 1 };
    }
    known?.set(reader, speaks);
  }
  return statements;
}

/** By the reader, whether a date stands in some clause of a stretch, or a label without one. */
const speakers = remembered<Stretch, Map<DateReader, boolean>>(() => new Map());

const isShown = ({ role, words }: LabelledClause): boolean => role !== 'navigation' && words.length > 0;

// ---------------------------------------------------------------------------------------- which are the policy's

const wordsOfHead = 150;
const linesOfFoot = 4;

function ownDates(labelled: Labelled, statements: readonly DateStatement[]): Set<DateStatement> {
  const claimed = withoutSecondNotices(
    labelled,
    statements.filter(({ claim, clause }) => claim === 'own' && clause.role !== 'announcement'),
  );
  const own = withNewestVersionOnly(claimed);
  if (own.length > 0) return new Set(own);
  const versions = statements.filter(({ claim, role }) => claim === 'version' && role === 'version');
  if (versions.length > 0) return new Set(withNewestVersionOnly(versions));
  const bare = statements.find(({ claim, clause }) => claim === 'bare' && isAtAnEnd(labelled, clause));
  return new Set(bare ? [bare] : []);
}

/** A notice that opens further down has dates of its own; one that repeats the policy's date is kept beside it. */
function withoutSecondNotices({ clauses }: Labelled, claimed: readonly DateStatement[]): DateStatement[] {
  const [first] = claimed;
  if (first === undefined) return [];
  const opening = clauses.find((clause) => clause.id > first.clause.id && opensNotice(clause));
  const second = opening?.id ?? Number.POSITIVE_INFINITY;
  const ownKeys = new Set(claimed.filter(({ clause }) => clause.id < second).map(({ date }) => date.key));
  return claimed.filter(({ clause, date }) => clause.id < second || ownKeys.has(date.key));
}

/** Of versions only the newest is this document; a date of another role says it better than any. */
function withNewestVersionOnly(claimed: readonly DateStatement[]): DateStatement[] {
  const others = claimed.filter(({ role }) => role !== 'version');
  const versions = claimed.filter(({ role }) => role === 'version');
  if (versions.length === 0) return others;
  const newest = versions.reduce((one, other) => (other.date.key > one.date.key ? other : one));
  return versions.length > 1 && others.length > 0 ? others : [...others, newest];
}

function isAtAnEnd({ clauses }: Labelled, clause: LabelledClause): boolean {
  const shown = clauses.filter(isShown);
  const at = shown.indexOf(clause);
  if (shown.length - at <= linesOfFoot) return true;
  const wordsBefore = shown.slice(0, at).reduce((sum, { words }) => sum + words.length, 0);
  return wordsBefore <= wordsOfHead;
}

// ------------------------------------------------------------------------------------------------ front matter

const keys = new Map(
  (Object.entries(dateWords.frontMatter) as [DateRole, string[]][]).flatMap(([role, names]) =>
    names.map((name) => [name, role] as const),
  ),
);

/** No clause states them: their clause is -1. */
function frontMatterDates({ frontMatter, text, language }: Doc): Fact<'date'>[] {
  return (frontMatter?.entries ?? []).flatMap(({ key, span }) => {
    const role = keys.get(key.toLowerCase().replace(/[^a-z]/g, ''));
    const written = text.slice(span.start, span.end);
    const date = readDates(written, language)[0] ?? readYear(written, /\d/.exec(written)?.index ?? written.length);
    if (role === undefined || date === null) return [];
    const place = { start: span.start + date.start, end: span.start + date.end };
    return [{ kind: 'date' as const, clause: -1, span: place, ...said(date, role, true, null) }];
  });
}
