import units from '../lexicon/en/durations.json';
import type { Word } from '../model';
import { isNumberWord, numberOf } from './numbers';

/** A length of time named in a text, in days: a month counts 30, so that 3 months are 90 days, but twelve make a year. */
export interface Duration {
  readonly days: number;
  readonly amount: number;
  readonly unit: string;
  /** Indexes into the words, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Durations among words[from, to): "60 days", "thirty (30) business days", "13-month", "a year". */
export function durationsIn(words: readonly Word[], from: number, to: number): Duration[] {
  const found: Duration[] = [];
  for (let at = from; at < to; at++) {
    const duration = durationAt(words, at, to);
    if (!duration) continue;
    found.push(duration);
    at = duration.to - 1;
  }
  return found;
}

// "Sixty (60) full calendar months": a number may be said twice, and up to two adjectives stand before the unit.
const mostAdjectives = 2;

function durationAt(words: readonly Word[], at: number, to: number): Duration | null {
  const first = words[at]?.text ?? '';
  const one = articles.has(first);
  if (!one && !isNumberWord(first)) return null;
  let amount = one ? 1 : numberOf(first);
  let next = at + 1;
  if (!one && next < to && isNumberWord(words[next]?.text ?? '')) amount = numberOf(words[next++]?.text ?? '');
  for (let skipped = 0; skipped < mostAdjectives && adjectives.has(words[next]?.text ?? ''); skipped++) next++;
  const unit = next < to ? unitOf(words[next]?.text ?? '') : undefined;
  if (amount === null || !unit) return null;
  return { days: daysOf(amount, unit), amount, unit: unit.name, from: at, to: next + 1 };
}

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
