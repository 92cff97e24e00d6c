/**
 * A strict reader of dates in prose. It reads what is written as a date and nothing else: no durations, versions,
 * telephone numbers, prices or section numbers. Whose date it is, is for others to say.
 */
import { datesInFigures, monthsInFigures } from './dates-in-figures';
import { datesWithNames } from './dates-with-names';
import type { DateForm } from './date-form';
import { hasOwnDates } from './month-names';
import { dated, type WrittenDate } from './written-date';

export type { WrittenDate };

/**
 * All dates in the text, in order, not overlapping. Linear in its length.
 *
 * @param language of the text, as ISO 639-1: outside of English figures have the day before the month
 */
export function readDates(text: string, language = 'en'): WrittenDate[] {
  if (!/\d{2}/.test(text)) return [];
  const isOther = hasOwnDates(language);
  const found = [
    ...(isOther ? datesWithNames(text, language) : []),
    ...datesWithNames(text, 'en'),
    ...datesInFigures(text, isOther ? 'day-first' : 'open'),
    ...monthsInFigures(text),
  ];
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: WrittenDate[] = [];
  for (const date of found) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  }
  return kept;
}

/** A year that stands alone at `start`, for a line that says that a date follows; or null. */
export function readYear(text: string, start: number): WrittenDate | null {
  const match = /^(?:19|20)\d\d(?![\d\p{L}]|[-./]\d)/u.exec(text.slice(start, start + 6));
  if (match === null) return null;
  const form: DateForm = [{ part: 'year', digits: 4 }];
  return dated({ start, end: start + 4, key: match[0], order: 'no-day', weak: true, form });
}
