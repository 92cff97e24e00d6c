/** Dates whose month is a word: "14th May 2018", "May 14, 2018", "1st of January, 2022", "Oct. 2024". */
import { existsDay, isoDay, isoMonth, type Day } from './calendar';
import { lettersOf, type DateForm, type DatePart } from './date-form';
import { monthNamesOf, type MonthNames } from './month-names';
import { dated, dayPart, fullYear, literal, yearPart, type DateOrder, type WrittenDate } from './written-date';

/** The patterns of a language, and what its names mean. */
interface Patterns {
  readonly names: MonthNames;
  readonly monthName: RegExp;
  readonly weekdayBefore: RegExp;
  readonly dayBefore: RegExp;
  readonly yearAfter: RegExp;
  readonly dayAndYearAfter: RegExp;
  readonly dayAfter: RegExp;
}

const alternatives = (names: readonly (readonly string[])[]): string =>
  names
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|');

const yearBefore = /(?<![\d\p{L}][.,:/-]?)((?:1|2)\d{3})([\s,./-]{1,2})$/u;
const shortYearAfter = /^([-/\s]?['’]?)(\d{2})(?![\d\p{L}]|[-./:]\d)/u;

function patternsOf(names: MonthNames): Patterns {
  const ordinals = [...new Set(Object.values(names.ordinals))].filter((ordinal) => ordinal !== '').join('|') || '(?!)';
  const dayOf = names.dayOf.map((words) => words.replaceAll(' ', '\\s')).join('|') || '(?!)';
  const between = `[\\s,./\\u2013-]{0,3}(?:(?:${dayOf})\\s{1,2})?`;
  return {
    names,
    monthName: new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives(names.months)})(?![\\p{L}\\p{M}])`, 'giu'),
    weekdayBefore: new RegExp(
      `(?<![\\p{L}\\p{M}])(${alternatives(names.weekdays)})([.,]{0,2}\\s{0,3}(?:the\\s)?)$`,
      'iu',
    ),
    dayBefore: new RegExp(`(?<![\\d\\p{L}][.,:/-]?)(\\d{1,2})(${ordinals})?(${between})$`, 'iu'),
    yearAfter: new RegExp(`^(${between})((?:1|2)\\d{3})(?![\\d\\p{L}]|[-./:]\\d)`, 'iu'),
    dayAndYearAfter: new RegExp(
      `^([\\s.,-]{1,3}(?:the\\s)?)(\\d{1,2})(${ordinals})?([\\s,./-]{1,3}|,?\\sof\\s)((?:1|2)\\d{3})(?![\\d\\p{L}]|[-./:]\\d)`,
      'iu',
    ),
    dayAfter: new RegExp(`^([\\s.,/-]{1,2})(\\d{1,2})(${ordinals})?(?![\\d\\p{L}]|[-./:,]\\d)`, 'iu'),
  };
}

const known = new Map<string, Patterns>();

function patternsIn(language: string): Patterns {
  let patterns = known.get(language);
  if (patterns === undefined) known.set(language, (patterns = patternsOf(monthNamesOf(language))));
  return patterns;
}

const reach = 40;

/** @param language one whose names of months are known */
export function datesWithNames(text: string, language: string): WrittenDate[] {
  const patterns = patternsIn(language);
  return [...text.matchAll(patterns.monthName)].flatMap((match) => {
    const end = match.index + match[0].length;
    const head = text.slice(Math.max(0, match.index - reach), match.index);
    const place = { patterns, at: match.index, end, month: match[0], head, tail: text.slice(end, end + reach) };
    return dayMonthYear(place) ?? monthDayYear(place) ?? yearMonthDay(place) ?? monthYear(place) ?? [];
  });
}

interface Place {
  readonly patterns: Patterns;
  readonly at: number;
  readonly end: number;
  readonly month: string;
  readonly head: string;
  readonly tail: string;
}

function dayMonthYear({ patterns, at, end, month, head, tail }: Place): WrittenDate | null {
  const { names } = patterns;
  const { language } = names;
  const before = patterns.dayBefore.exec(head);
  if (before === null) return null;
  const [all, day = '', ordinal, gap = ''] = before;
  const full = patterns.yearAfter.exec(tail);
  // "14-May-18": two figures are a year only where day, month and year are joined.
  const year = full ?? (/[-/]/.test(gap) || /^\s?['’]/.test(tail) ? shortYearAfter.exec(tail) : null);
  if (year === null) return null;
  const weekday = weekdayParts(head.slice(0, head.length - all.length), patterns);
  const form: DateForm = [
    ...weekday.parts,
    dayPart(day, ordinal),
    ...literal(gap),
    { part: 'month', written: month, language },
    ...literal(year[1]),
    yearPart(year[2]),
  ];
  const start = at - all.length - weekday.length;
  return named({ names, start, end: end + year[0].length, day, month, year: year[2], order: 'day-first', form });
}

function monthDayYear({ patterns, at, end, month, head, tail }: Place): WrittenDate | null {
  const { names } = patterns;
  const { language } = names;
  const after = patterns.dayAndYearAfter.exec(tail);
  if (after === null) return null;
  const [all, gap, day = '', ordinal, comma, year] = after;
  const weekday = weekdayParts(head, patterns);
  const form: DateForm = [
    ...weekday.parts,
    { part: 'month', written: month, language },
    ...literal(gap),
    dayPart(day, ordinal),
    ...literal(comma),
    yearPart(year),
  ];
  return named({
    names,
    start: at - weekday.length,
    end: end + all.length,
    day,
    month,
    year,
    order: 'month-first',
    form,
  });
}

function yearMonthDay({ patterns, at, end, month, head, tail }: Place): WrittenDate | null {
  const { names } = patterns;
  const { language } = names;
  const before = yearBefore.exec(head);
  const after = patterns.dayAfter.exec(tail);
  if (before === null || after === null) return null;
  const [all, gap, day = '', ordinal] = after;
  const form: DateForm = [
    yearPart(before[1]),
    ...literal(before[2]),
    { part: 'month', written: month, language },
    ...literal(gap),
    dayPart(day, ordinal),
  ];
  const start = at - before[0].length;
  return named({ names, start, end: end + all.length, day, month, year: before[1], order: 'year-first', form });
}

function monthYear({ patterns, at, end, month, tail }: Place): WrittenDate | null {
  const { names } = patterns;
  const { language } = names;
  // "we may 2018" is no date: a month beside a bare year is written as the language writes it.
  if (lettersOf(month) === 'lower' && !names.areSmall) return null;
  const after = patterns.yearAfter.exec(tail);
  if (after === null) return null;
  const form: DateForm = [{ part: 'month', written: month, language }, ...literal(after[1]), yearPart(after[2])];
  const key = isoMonth(Number(after[2]), monthNumber(month, names));
  return dated({ start: at, end: end + after[0].length, key, order: 'no-day', weak: false, form });
}

function weekdayParts(
  head: string,
  { names, weekdayBefore }: Patterns,
): { parts: readonly DatePart[]; length: number } {
  const match = weekdayBefore.exec(head);
  if (match === null) return { parts: [], length: 0 };
  return {
    parts: [{ part: 'weekday', written: match[1] ?? '', language: names.language }, ...literal(match[2])],
    length: match[0].length,
  };
}

function monthNumber(name: string, { months }: MonthNames): number {
  const lower = name.toLowerCase();
  return months.findIndex((names) => names.some((each) => each.toLowerCase() === lower)) + 1;
}

interface NamedDate {
  readonly names: MonthNames;
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly month: string;
  readonly year: string | undefined;
  readonly order: DateOrder;
  readonly form: DateForm;
}

function named({ names, start, end, day, month, year, order, form }: NamedDate): WrittenDate {
  const said: Day = { year: fullYear(year ?? ''), month: monthNumber(month, names), day: Number(day) };
  const problem = existsDay(said) ? null : 'impossible';
  return { ...dated({ start, end, key: isoDay(said), order, weak: false, form }), problem };
}
