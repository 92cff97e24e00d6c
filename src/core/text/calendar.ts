/**
 * Arithmetic on civil dates: the core has no clock and no time zones. A date is an ISO string at its own granularity
 * ("2018-05-14", "2024-10", "2021"), so that dates of one granularity compare as strings.
 */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month from 1 to 12; 0 for any other month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);

export const existsDay = ({ year, month, day }: Day): boolean => day >= 1 && day <= daysInMonth(year, month);

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

export const isoDay = ({ year, month, day }: Day): string => `${isoMonth(year, month)}-${padded(day, 2)}`;

export const isoMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month, 2)}`;

/** Reads "YYYY-MM-DD"; what is missing or no number counts as 1. */
export function parseIso(iso: string): Day {
  return {
    year: Number(iso.slice(0, 4)) || 1,
    month: Number(iso.slice(5, 7)) || 1,
    day: Number(iso.slice(8, 10)) || 1,
  };
}

/** The last day that an ISO date of any granularity covers: "2024-10" → "2024-10-31". */
export function lastDayOf(iso: string): string {
  if (iso.length >= 10) return iso;
  const { year, month } = parseIso(iso);
  return iso.length >= 7 ? isoDay({ year, month, day: daysInMonth(year, month) }) : `${iso}-12-31`;
}

/** The first day that an ISO date of any granularity covers. */
export const firstDayOf = (iso: string): string => isoDay(parseIso(iso));

/** The same day of a later year. 29 February has none in most years: the string still compares rightly. */
export function yearsAfter(iso: string, years: number): string {
  return padded(parseIso(iso).year + years, 4) + iso.slice(4);
}

/** 0 is Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  // Zeller's congruence, in which January and February belong to the year before.
  const shifted = month < 3 ? month + 12 : month;
  const ofYear = month < 3 ? year - 1 : year;
  const days = day + Math.floor((13 * (shifted + 1)) / 5) + ofYear;
  const zeller = (days + Math.floor(ofYear / 4) - Math.floor(ofYear / 100) + Math.floor(ofYear / 400)) % 7;
  return (zeller + 5) % 7;
}
