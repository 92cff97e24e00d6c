/** Dates all in figures: "2018-05-14", "14.05.2018", "05/14/2018", and months such as "04 - 2021". */
import { daysInMonth, existsDay, isoDay, isoMonth, type Day } from './calendar';
import type { DateForm, DatePart } from './date-form';
import { dated, fullYear, literal, yearPart, type WrittenDate } from './written-date';

const notInsideANumber = '(?<![\\p{L}\\p{N}$€£+#@_%]|\\p{N}[.,:/_-]|\\p{L}[./_-])';
// A figure that goes on is a version, an address or a telephone number; "T07:52" is the time of an ISO date.
const notGoingOn = '(?!(?!T\\d\\d:)[\\p{L}\\p{N}_%])(?![-./]\\d)';
const inFigures = new RegExp(
  `${notInsideANumber}(\\d{4}|\\d{1,2})(\\s?[-./]\\s?)(\\d{1,2})\\2(\\d{4}|\\d{1,2})${notGoingOn}`,
  'gu',
);
const monthInFigures = new RegExp(
  `${notInsideANumber}(?:(\\d{1,2})(\\s?[-./]\\s?)(\\d{4})|(\\d{4})([-./])(\\d{2}))${notGoingOn}`,
  'gu',
);

/** @param habit what figures mean that could stand for day and month in either order */
export function datesInFigures(text: string, habit: 'day-first' | 'open'): WrittenDate[] {
  return [...text.matchAll(inFigures)].flatMap((match) => {
    const [all, first = '', separator = '', second = '', third = ''] = match;
    const place = { start: match.index, end: match.index + all.length };
    if (first.length === 4) return third.length > 2 ? [] : yearFirst(place, first, separator, second, third);
    if (third.length === 1 || (third.length === 2 && separator.includes(' '))) return [];
    return yearLast(place, first, separator, second, third, habit);
  });
}

function yearFirst(
  place: { start: number; end: number },
  year: string,
  separator: string,
  month: string,
  day: string,
): WrittenDate[] {
  const said: Day = { year: Number(year), month: Number(month), day: Number(day) };
  if (said.year < 1000 || said.year > 2999 || said.day > 31 || said.month > 31) return [];
  const form: DateForm = [
    yearPart(year),
    ...literal(separator),
    { part: 'month-number', padded: isPadded(month, day) },
    ...literal(separator),
    { part: 'day', padded: isPadded(month, day), ordinal: null },
  ];
  const problem = existsDay(said) ? null : 'impossible';
  return [{ ...dated({ ...place, key: isoDay(said), order: 'year-first', weak: false, form }), problem }];
}

function yearLast(
  place: { start: number; end: number },
  first: string,
  separator: string,
  second: string,
  yearFigures: string,
  habit: 'day-first' | 'open',
): WrittenDate[] {
  const year = fullYear(yearFigures);
  const dayFirst: Day = { year, month: Number(second), day: Number(first) };
  const monthFirst: Day = { year, month: Number(first), day: Number(second) };
  const possible = [monthFirst, dayFirst].filter(existsDay);
  // Dots go with the day first all over the world; with other signs both orders are in use.
  const isOpen = possible.length === 2 && !separator.includes('.') && habit === 'open';
  const said = isOpen ? monthFirst : dayOrMonthFirst(dayFirst, monthFirst);
  if (said === null || year < 1000 || year > 2999) return [];
  const parts: DatePart[] = [
    { part: 'month-number', padded: isPadded(first, second) },
    { part: 'day', padded: isPadded(first, second), ordinal: null },
  ];
  const [one, other] = said === monthFirst ? parts : parts.reverse();
  const form = [one, ...literal(separator), other, ...literal(separator), yearPart(yearFigures)].filter(isPart);
  const order = isOpen ? 'open' : said === monthFirst ? 'month-first' : 'day-first';
  const date = dated({ ...place, key: isoDay(said), order, weak: yearFigures.length === 2, form });
  if (possible.length === 0) return [{ ...date, problem: 'impossible' }];
  // Where nothing decides, both readings stand, and that of most of the English-speaking web leads.
  const isSame = isoDay(monthFirst) === isoDay(dayFirst);
  return [isOpen && !isSame ? { ...date, problem: 'ambiguous', readings: [monthFirst, dayFirst].map(isoDay) } : date];
}

/** The order that gives a day; else the one that gives a month at least, so that an impossible day can be shown. */
function dayOrMonthFirst(dayFirst: Day, monthFirst: Day): Day | null {
  const orders = [dayFirst, monthFirst];
  return orders.find(existsDay) ?? orders.find(({ month, day }) => month >= 1 && month <= 12 && day <= 31) ?? null;
}

const isPart = (part: DatePart | undefined): part is DatePart => part !== undefined;

export function monthsInFigures(text: string): WrittenDate[] {
  return [...text.matchAll(monthInFigures)].flatMap((match) => {
    const [all, month = match[6] ?? '', separator = match[5] ?? '', year = match[4] ?? ''] = match;
    if (daysInMonth(2000, Number(month)) === 0 || !/^(?:19|20)/.test(year)) return [];
    const parts: DatePart[] = [
      { part: 'month-number', padded: month.length === 2 },
      ...literal(separator),
      yearPart(year),
    ];
    const form = match[4] === undefined ? parts : parts.reverse();
    const key = isoMonth(Number(year), Number(month));
    return [dated({ start: match.index, end: match.index + all.length, key, order: 'no-day', weak: true, form })];
  });
}

/** Whether single figures would have been written with a nought. Two figures of their own show nothing: then they would. */
const isPadded = (first: string, second: string): boolean => first.length === 2 && second.length === 2;
