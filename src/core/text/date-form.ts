/** How a date was written, part by part, and writing another date in the same form. */
import { isoDay, parseIso, weekdayOf } from './calendar';
import { monthNamesOf } from './month-names';

type Letters = 'lower' | 'upper' | 'title';

export type DatePart =
  | { readonly part: 'literal'; readonly text: string }
  | { readonly part: 'weekday'; readonly written: string; readonly language: string }
  | { readonly part: 'day'; readonly padded: boolean; readonly ordinal: Letters | null }
  | { readonly part: 'month'; readonly written: string; readonly language: string }
  | { readonly part: 'month-number'; readonly padded: boolean }
  | { readonly part: 'year'; readonly digits: 2 | 4 };

export type DateForm = readonly DatePart[];

/** YYYY-MM-DD. */
export const isoForm: DateForm = [
  { part: 'year', digits: 4 },
  { part: 'literal', text: '-' },
  { part: 'month-number', padded: true },
  { part: 'literal', text: '-' },
  { part: 'day', padded: true, ordinal: null },
];

/**
 * Writes a day as another date was written: same order, separators, ordinal, abbreviation and case. A form without a
 * day gives month and year.
 *
 * @param iso YYYY-MM-DD
 */
export function writeDate(form: DateForm, iso: string): string {
  const day = parseIso(iso);
  const { language } = form.find((part) => part.part === 'month') ?? { language: 'en' };
  const texts = form.map((part) => {
    switch (part.part) {
      case 'literal':
        return part.text;
      case 'weekday':
        return named(monthNamesOf(part.language).weekdays, weekdayOf(day), part.written);
      case 'day':
        return (
          numeral(day.day, part.padded) + (part.ordinal === null ? '' : ordinalOf(day.day, part.ordinal, language))
        );
      case 'month':
        return named(monthNamesOf(part.language).months, day.month - 1, part.written);
      case 'month-number':
        return numeral(day.month, part.padded);
      case 'year':
        return isoDay(day).slice(4 - part.digits, 4);
    }
  });
  return texts.join('');
}

/** The finest unit that a form writes. */
export function granularityOf(form: DateForm): 'day' | 'month' | 'year' {
  if (form.some((part) => part.part === 'day')) return 'day';
  return form.some((part) => part.part === 'month' || part.part === 'month-number') ? 'month' : 'year';
}

const numeral = (value: number, padded: boolean): string => (padded ? String(value).padStart(2, '0') : String(value));

function ordinalOf(day: number, letters: Letters, language: string): string {
  const { ordinals } = monthNamesOf(language);
  return inLetters(ordinals[day] ?? ordinals.other ?? '', letters);
}

/** The name at `index`, as long or as short as the one that was written, and in its case. */
function named(names: readonly (readonly string[])[], index: number, written: string): string {
  const choices = names[index] ?? [];
  const isLong = names.some(([long]) => long?.toLowerCase() === written.toLowerCase());
  const shorts = choices.slice(1);
  const short = shorts.find((name) => name.length === written.length) ?? shorts.at(-1) ?? choices[0];
  return inLetters((isLong ? choices[0] : short) ?? '', lettersOf(written));
}

export function lettersOf(written: string): Letters {
  if (written === written.toLowerCase()) return 'lower';
  return written === written.toUpperCase() ? 'upper' : 'title';
}

function inLetters(text: string, letters: Letters): string {
  if (letters === 'title') return text;
  return letters === 'upper' ? text.toUpperCase() : text.toLowerCase();
}
