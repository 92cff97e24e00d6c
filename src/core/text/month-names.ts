/** The names of months and weekdays, by language, and what stands between them and the figures of a date. */
import da from '../lexicon/da/dates.json';
import de from '../lexicon/de/dates.json';
import en from '../lexicon/en/months.json';
import es from '../lexicon/es/dates.json';
import fr from '../lexicon/fr/dates.json';
import it from '../lexicon/it/dates.json';
import nl from '../lexicon/nl/dates.json';
import no from '../lexicon/no/dates.json';
import pl from '../lexicon/pl/dates.json';
import pt from '../lexicon/pt/dates.json';
import sv from '../lexicon/sv/dates.json';

export interface MonthNames {
  /** ISO 639-1. */
  readonly language: string;
  /** From January; each with its abbreviations, the longest name first. */
  readonly months: readonly (readonly string[])[];
  /** From Monday. */
  readonly weekdays: readonly (readonly string[])[];
  /** What is written behind the figure of a day; `other` is for all days that are not named. */
  readonly ordinals: Readonly<Record<string, string>>;
  /** Words between day and month, and between month and year. */
  readonly dayOf: readonly string[];
  /** Whether months are written in lower case. */
  readonly areSmall: boolean;
}

/** Languages other than English in which dates are read, with the words that stand about them. */
export const otherDateWords = { da, de, es, fr, it, nl, no, pl, pt, sv } as const;

const languages: Readonly<Record<string, Omit<MonthNames, 'language' | 'areSmall'>>> = { ...otherDateWords, en };

/** Those of English for a language whose names are not known. */
export function monthNamesOf(language: string): MonthNames {
  const own = languages[language];
  const { months, weekdays, ordinals, dayOf } = own ?? en;
  const areSmall = months.every(([name = '']) => name === name.toLowerCase());
  return { language: own === undefined ? 'en' : language, months, weekdays, ordinals, dayOf, areSmall };
}

/** Whether a language other than English is one in which dates are read. */
export const hasOwnDates = (language: string): boolean => Object.hasOwn(otherDateWords, language);
