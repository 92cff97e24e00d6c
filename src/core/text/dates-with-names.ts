/** Dates whose month is a word: "14th May 2018", "May 14, 2018", "1st of January, 2022", "Oct. 2024". */
import monthData from '../lexicon/en/months.json';
import { existsDay, isoDay, isoMonth, type Day } from './calendar';
import { lettersOf, type DateForm, type DatePart } from './date-form';
import { dated, dayPart, fullYear, literal, yearPart, type DateOrder, type WrittenDate } from './written-date';

const alternatives = (names: readonly (readonly string[])[]): string =>
  names
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|');

const ordinals = [...new Set(Object.values(monthData.ordinals))].join('|');
const dayOf = monthData.dayOf.map((words) => words.replaceAll(' ', '\\s')).join('|');
const between = `[\\s,./\\u2013-]{0,3}(?:(?:${dayOf})\\s{1,2})?`;
const monthName = new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives(monthData.months)})(?![\\p{L}\\p{M}])`, 'giu');
const weekdayBefore = new RegExp(
  `(?<![\\p{L}\\p{M}])(${alternatives(monthData.weekdays)})([.,]{0,2}\\s{0,3}(?:the\\s)?)$`,
  'iu',
);
const dayBefore = new RegExp(`(?<![\\d\\p{L}][.,:/-]?)(\\d{1,2})(${ordinals})?(${between})$`, 'iu');
const yearBefore = /(?<![\d\p{L}][.,:/-]?)((?:1|2)\d{3})([\s,./-]{1,2})$/u;
const yearAfter = new RegExp(`^(${between})((?:1|2)\\d{3})(?![\\d\\p{L}]|[-./:]\\d)`, 'iu');
const shortYearAfter = /^([-/\s]?['’]?)(\d{2})(?![\d\p{L}]|[-./:]\d)/u;
const dayAndYearAfter = new RegExp(
  `^([\\s.,-]{1,3}(?:the\\s)?)(\\d{1,2})(${ordinals})?([\\s,./-]{1,3}|,?\\sof\\s)((?:1|2)\\d{3})(?![\\d\\p{L}]|[-./:]\\d)`,
  'iu',
);
const dayAfter = new RegExp(`^([\\s.,/-]{1,2})(\\d{1,2})(${ordinals})?(?![\\d\\p{L}]|[-./:,]\\d)`, 'iu');
const reach = 40;

export function datesWithNames(text: string): WrittenDate[] {
  return [...text.matchAll(monthName)].flatMap((match) => {
    const end = match.index + match[0].length;
    const head = text.slice(Math.max(0, match.index - reach), match.index);
    const place = { at: match.index, end, month: match[0], head, tail: text.slice(end, end + reach) };
    return dayMonthYear(place) ?? monthDayYear(place) ?? yearMonthDay(place) ?? monthYear(place) ?? [];
  });
}

interface Place {
  readonly at: number;
  readonly end: number;
  readonly month: string;
  readonly head: string;
  readonly tail: string;
}

function dayMonthYear({ at, end, month, head, tail }: Place): WrittenDate | null {
  const before = dayBefore.exec(head);
  if (before === null) return null;
  const [all, day = '', ordinal, gap = ''] = before;
  const full = yearAfter.exec(tail);
  // "14-May-18": two figures are a year only where day, month and year are joined.
  const year = full ?? (/[-/]/.test(gap) || /^\s?['’]/.test(tail) ? shortYearAfter.exec(tail) : null);
  if (year === null) return null;
  const weekday = weekdayParts(head.slice(0, head.length - all.length));
  const form: DateForm = [
    ...weekday.parts,
    dayPart(day, ordinal),
    ...literal(gap),
    { part: 'month', written: month },
    ...literal(year[1]),
    yearPart(year[2]),
  ];
  const start = at - all.length - weekday.length;
  return named({ start, end: end + year[0].length, day, month, year: year[2], order: 'day-first', form });
}

function monthDayYear({ at, end, month, head, tail }: Place): WrittenDate | null {
  const after = dayAndYearAfter.exec(tail);
  if (after === null) return null;
  const [all, gap, day = '', ordinal, comma, year] = after;
  const weekday = weekdayParts(head);
  const form: DateForm = [
    ...weekday.parts,
    { part: 'month', written: month },
    ...literal(gap),
    dayPart(day, ordinal),
    ...literal(comma),
    yearPart(year),
  ];
  return named({ start: at - weekday.length, end: end + all.length, day, month, year, order: 'month-first', form });
}

function yearMonthDay({ at, end, month, head, tail }: Place): WrittenDate | null {
  const before = yearBefore.exec(head);
  const after = dayAfter.exec(tail);
  if (before === null || after === null) return null;
  const [all, gap, day = '', ordinal] = after;
  const form: DateForm = [
    yearPart(before[1]),
    ...literal(before[2]),
    { part: 'month', written: month },
    ...literal(gap),
    dayPart(day, ordinal),
  ];
  const start = at - before[0].length;
  return named({ start, end: end + all.length, day, month, year: before[1], order: 'year-first', form });
}

function monthYear({ at, end, month, tail }: Place): WrittenDate | null {
  // "we may 2018" is no date: a month beside a bare year is written with a capital.
  if (lettersOf(month) === 'lower') return null;
  const after = yearAfter.exec(tail);
  if (after === null) return null;
  const form: DateForm = [{ part: 'month', written: month }, ...literal(after[1]), yearPart(after[2])];
  const key = isoMonth(Number(after[2]), monthNumber(month));
  return dated({ start: at, end: end + after[0].length, key, order: 'no-day', weak: false, form });
}

function weekdayParts(head: string): { parts: readonly DatePart[]; length: number } {
  const match = weekdayBefore.exec(head);
  if (match === null) return { parts: [], length: 0 };
  return { parts: [{ part: 'weekday', written: match[1] ?? '' }, ...literal(match[2])], length: match[0].length };
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return monthData.months.findIndex((names) => names.some((each) => each.toLowerCase() === lower)) + 1;
}

interface NamedDate {
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly month: string;
  readonly year: string | undefined;
  readonly order: DateOrder;
  readonly form: DateForm;
}

function named({ start, end, day, month, year, order, form }: NamedDate): WrittenDate {
  const said: Day = { year: fullYear(year ?? ''), month: monthNumber(month), day: Number(day) };
  const problem = existsDay(said) ? null : 'impossible';
  return { ...dated({ start, end, key: isoDay(said), order, weak: false, form }), problem };
}
