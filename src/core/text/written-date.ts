/** A date as it was written, and the parts of which its readers put it together. */
import { lettersOf, type DateForm, type DatePart } from './date-form';

export interface WrittenDate {
  /** Offsets into the text that was read, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** ISO at its granularity; of an ambiguous date the first of its readings; of an impossible one as written. */
  readonly key: string;
  readonly granularity: 'day' | 'month' | 'year';
  readonly problem: 'impossible' | 'ambiguous' | null;
  /** What it can mean, as ISO: two readings where the order of day and month is open, else one. */
  readonly readings: readonly string[];
  readonly order: DateOrder;
  /** Figures that are a date only beside words that say so: "10/2024", "14.05.18", "2024". */
  readonly weak: boolean;
  readonly form: DateForm;
}

/** `open`: figures that stand for day and month in either order. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first' | 'open' | 'no-day';

export type PlainDate = Pick<WrittenDate, 'start' | 'end' | 'key' | 'order' | 'weak' | 'form'>;

export function dated(plain: PlainDate): WrittenDate {
  const granularity = plain.key.length >= 10 ? 'day' : plain.key.length >= 7 ? 'month' : 'year';
  return { ...plain, granularity, problem: null, readings: [plain.key] };
}

export const literal = (text: string | undefined): DatePart[] => (text ? [{ part: 'literal', text }] : []);

export const dayPart = (figures: string, ordinal?: string): DatePart => ({
  part: 'day',
  padded: figures.startsWith('0'),
  ordinal: ordinal === undefined ? null : lettersOf(ordinal) === 'upper' ? 'upper' : 'lower',
});

export const yearPart = (figures = ''): DatePart => ({ part: 'year', digits: figures.length === 2 ? 2 : 4 });

/** Two figures mean the century in which privacy policies are written. */
export const fullYear = (figures: string): number => (figures.length === 2 ? 2000 + Number(figures) : Number(figures));
