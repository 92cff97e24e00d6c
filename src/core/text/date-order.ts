/** Day or month first: what the other dates of the same document say about "03/04/2026". */
import type { WrittenDate } from './written-date';

export type DecidedOrder = 'day-first' | 'month-first' | null;

/**
 * The order in which a document writes figures, where it decides it: another date in figures that allows one order
 * only, or the same day written out. Null where nothing or too much is said.
 */
export function decideOrder(dates: readonly WrittenDate[]): DecidedOrder {
  const certain = new Set(dates.filter((date) => date.problem === null && !date.weak).map((date) => date.key));
  const orders = new Set<DecidedOrder>();
  for (const date of dates) {
    const isFigures = date.form.some((part) => part.part === 'month-number');
    const isDotted = date.form.some((part) => part.part === 'literal' && part.text.includes('.'));
    if (date.problem === 'ambiguous') {
      const [monthFirst = '', dayFirst = ''] = date.readings;
      if (certain.has(monthFirst) !== certain.has(dayFirst)) {
        orders.add(certain.has(monthFirst) ? 'month-first' : 'day-first');
      }
    } else if (isFigures && !isDotted && (date.order === 'day-first' || date.order === 'month-first')) {
      orders.add(date.order);
    }
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** What a date says in that order; without one, its first reading. */
export function readingIn(date: WrittenDate, order: DecidedOrder): string {
  if (date.problem !== 'ambiguous' || order === null) return date.key;
  return date.readings[order === 'month-first' ? 0 : 1] ?? date.key;
}
