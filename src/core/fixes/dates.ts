/** Fixes that write dates: today's, a commit's, or another statement's, always in the form of the document itself. */
import words from '../lexicon/en/check-words.json';
import type { Doc, Fact, LabelledClause, Policy, Span, TextEdit } from '../model';
import { granularityOf, isoForm, writeDate, type DateForm } from '../text/date-form';
import { readDates, readYear, type WrittenDate } from '../text/dates';
import { firstDayOf } from '../text/calendar';
import { partedAs, plainText, replaceDate } from './dates-in-markup';
import { paragraphAbove, paragraphAtEnd, paragraphBelow } from './paragraphs';

/** Replaces dates by a day, each written as it was. An open order of figures gives way to ISO. */
export function setDates(doc: Doc, spans: readonly Span[], day: string): TextEdit[] {
  // A long document repeats a date thousands of times.
  const texts = new Map<string, string>();
  return spans.flatMap((span) => {
    const written = doc.text.slice(span.start, span.end);
    let text = texts.get(written);
    if (text === undefined) {
      text = partedAs(doc, span, writeClearly(doc, dateWrittenAt(doc, span)?.form ?? isoForm, day));
      texts.set(written, text);
    }
    return replaceDate(doc, span, text, day);
  });
}

/** The date that stands at a span, or null where other words or markup stand inside it. */
export function dateWrittenAt(doc: Doc, span: Span): WrittenDate | null {
  const written = plainText(doc, span);
  const date = readDates(written, doc.language)[0] ?? readYear(written, 0);
  return date?.start === 0 && date.end === written.length ? date : null;
}

/**
 * Puts a new date where the document promises it, or where its form puts it: in its front matter, under its title, on
 * its first line.
 */
export function insertDate(policy: Policy, day: string, promised: 'top' | 'bottom' | null): TextEdit {
  const { doc } = policy;
  const line = words.lastUpdatedLine.replace('{date}', writeClearly(doc, formOfDocument(policy), day));
  if (promised === 'bottom') return paragraphAtEnd(doc, line, policy.clauses.findLast(isOwn)?.span ?? null);
  const entry = promised === null ? frontMatterEntry(doc, day) : null;
  if (entry !== null) return entry;
  const title = titleOf(policy);
  if (title !== null) return paragraphBelow(doc, Math.max(title.start, title.end - 1), line);
  return paragraphAbove(doc, startOfBody(doc), line);
}

/** Rewrites a date whose order is open so that it can be read in one way only. */
export function clearDate(policy: Policy, span: Span, day: string): TextEdit[] {
  const { doc } = policy;
  return replaceDate(doc, span, partedAs(doc, span, writeClearly(doc, formOfDocument(policy), day)), day);
}

const isOwn = ({ role, words: { length } }: LabelledClause): boolean => role === 'policy' && length > 0;

/** The words of the document's title, or null where it has none. */
export function titleOf({ clauses, title }: Policy): Span | null {
  const first = clauses.find(isOwn);
  const named = title === '' ? undefined : clauses.find((clause) => clause.prose.text.trim() === title.trim());
  return (named ?? (first?.kind === 'heading' ? first : undefined))?.span ?? null;
}

/** Written figures that could be read in two ways are no service: then ISO. */
function writeClearly({ language }: Doc, form: DateForm, day: string): string {
  const written = writeDate(form, day);
  const isOpen = granularityOf(form) === 'day' && readDates(written, language)[0]?.key !== day;
  return isOpen || readDates(written, language)[0]?.problem ? writeDate(isoForm, day) : written;
}

/** The form of the document's own dates if it has any, to the day if it has one, else ISO. */
function formOfDocument({ doc, facts }: Policy): DateForm {
  const dates = [...facts.date]
    .filter((fact) => fact.detail.problem === null && fact.clause >= 0)
    .sort((one, other) => Number(other.detail.ofPolicy) - Number(one.detail.ofPolicy))
    .flatMap((fact: Fact<'date'>) => dateWrittenAt(doc, fact.span) ?? [])
    .filter((date) => date.problem === null && date.order !== 'open' && !date.weak);
  const best = dates.find((date) => date.granularity === 'day') ?? dates[0];
  return best?.form ?? isoForm;
}

/** A key of its own beside the other keys of the front matter, in their manner. Null where there are none. */
function frontMatterEntry({ frontMatter, text }: Doc, day: string): TextEdit | null {
  const last = frontMatter?.entries.at(-1);
  if (!frontMatter || last === undefined || frontMatter.language === 'json' || frontMatter.language === 'xml')
    return null;
  const closing = /\r?\n[-+.]{3,}[ \t]*(?:\r?\n)?$/.exec(text.slice(frontMatter.span.start, frontMatter.span.end));
  if (closing === null) return null;
  const end = frontMatter.span.start + closing.index;
  // In TOML what stands behind a table belongs to it.
  const at = frontMatter.language === 'toml' ? Math.min(end, lineEnd(text, last.span.end)) : end;
  const newline = closing[0].startsWith('\r') ? '\r\n' : '\n';
  const key = keyLike(frontMatter.entries.map((entry) => entry.key));
  return {
    start: at,
    end: at,
    text: newline + key + (frontMatter.language === 'toml' ? ' = ' : ': ') + firstDayOf(day),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function keyLike(keys: readonly string[]): string {
  const [first = '', ...rest] = words.frontMatterKey;
  if (keys.some((key) => /[a-z][A-Z]/.test(key))) {
    return first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  }
  return words.frontMatterKey.join(keys.some((key) => key.includes('-')) ? '-' : '_');
}

function startOfBody({ frontMatter, text }: Doc): number {
  const after = frontMatter?.span.end ?? 0;
  return after + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(after))?.[0].length ?? 0);
}
