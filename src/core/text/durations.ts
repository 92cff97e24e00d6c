import units from '../lexicon/en/durations.json';
import type { Word } from '../model';
import { numberOf } from './numbers';

/** A length of time named in a text, in days: a month counts 30, so that 3 months are 90 days, but twelve make a year. */
export interface Duration {
  readonly days: number;
  readonly amount: number;
  readonly unit: string;
  /** Of a range ("3 to 7 years"): which end of it this is. */
  readonly end?: 'lower' | 'upper';
  /** Indexes into the words, half-open. */
  readonly from: number;
  readonly to: number;
}

/**
 * Durations among words[from, to): "60 days", "thirty (30) business days", "13-month", "a year". A range gives two, of
 * which the lower covers all its words.
 */
export function durationsIn(words: readonly Word[], from: number, to: number): Duration[] {
  const found: Duration[] = [];
  for (let at = from; at < to; at++) {
    const durations = durationsAt(words, at, to);
    const last = durations[durations.length - 1];
    if (!last) continue;
    found.push(...durations);
    at = last.to - 1;
  }
  return found;
}

// "Sixty (60) full calendar months": up to two adjectives stand before the unit.
const mostAdjectives = 2;

function durationsAt(words: readonly Word[], at: number, to: number): Duration[] {
  const first = numberAt(words, at, to);
  if (!first) return [];
  const second = isArticle(words, at) ? null : otherEnd(words, at, first, to);
  const { amount, next } = second ?? first;
  let last = next;
  for (let skipped = 0; skipped < mostAdjectives && adjectives.has(words[last]?.text ?? ''); skipped++) last++;
  const unit = last < to ? unitOf(words[last]?.text ?? '') : undefined;
  if (!unit) return [];
  const whole = { amount, unit: unit.name, to: last + 1 };
  if (!second) return [{ ...whole, days: daysOf(amount, unit), from: at }];
  const lower = { ...whole, amount: first.amount, days: daysOf(first.amount, unit), from: at, end: 'lower' as const };
  return [lower, { ...whole, days: daysOf(amount, unit), from: second.from, end: 'upper' }];
}

interface Amount {
  readonly amount: number;
  readonly from: number;
  /** Index of the word behind it. */
  readonly next: number;
}

/** A number, which may be said twice: "sixty (60)". */
function numberAt(words: readonly Word[], from: number, to: number): Amount | null {
  if (isArticle(words, from)) return { amount: 1, from, next: from + 1 };
  const amount = from < to ? numberOf(words[from]?.text ?? '') : null;
  if (amount === null) return null;
  const again = from + 1 < to && numberOf(words[from + 1]?.text ?? '') === amount;
  return { amount, from, next: from + (again ? 2 : 1) };
}

/** The greater number of a range: "3 to 7", "3-7", "between 3 and 7". */
function otherEnd(words: readonly Word[], at: number, lower: Amount, to: number): Amount | null {
  const joint = words[lower.next]?.text ?? '';
  const isBetween = joint === ranges.and && words[at - 1]?.text === ranges.between;
  const from = isBetween || ranges.to.includes(joint) ? lower.next + 1 : lower.next;
  const upper = isArticle(words, from) ? null : numberAt(words, from, to);
  return upper && upper.amount > lower.amount ? upper : null;
}

const isArticle = (words: readonly Word[], at: number): boolean => articles.has(words[at]?.text ?? '');

const { ranges } = units;

interface Unit {
  readonly name: string;
  readonly days: number;
}

function daysOf(amount: number, unit: Unit): number {
  const years = unit.name === 'month' ? Math.floor(amount / 12) : 0;
  return Math.round((years * 365 + (amount - years * 12) * unit.days) * 100) / 100;
}

const unitOf = (word: string): Unit | undefined => byForm.get(word);

const byForm: ReadonlyMap<string, Unit> = new Map(
  Object.entries(units.units).flatMap(([name, { forms, days }]) =>
    forms.map((form): [string, Unit] => [form, { name, days }]),
  ),
);
const articles: ReadonlySet<string> = new Set(units.articles);
const adjectives: ReadonlySet<string> = new Set(units.adjectives);

/** The key under which a duration is compared. */
export const keyOfDays = (days: number): string => (days === 1 ? '1 day' : `${Math.round(days * 10) / 10} days`);
