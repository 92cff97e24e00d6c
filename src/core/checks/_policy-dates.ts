/** The policy's own dates, as the checks of dates ask for them. */
import { dateWrittenAt, setDates } from '../fixes/dates';
import type { Doc, Fact, Fix, Policy, Span } from '../model';
import { lastDayOf } from '../text/calendar';
import { toSpan } from '../text/prose';

export type DateFact = Fact<'date'>;

export const ownDates = ({ facts }: Policy): DateFact[] => facts.date.filter((fact) => fact.detail.ofPolicy);

/** What a date can mean, as ISO: more than one where its order is open. */
export function readingsOf(doc: Doc, { key, span, detail }: DateFact): readonly string[] {
  if (detail.problem !== 'ambiguous') return [key];
  return dateWrittenAt(doc, span)?.readings ?? [key];
}

/** The last day that a date can mean, in the reading kindest to its author. */
export function latestDay(doc: Doc, fact: DateFact): string {
  return readingsOf(doc, fact).map(lastDayOf).sort().at(-1) ?? fact.key;
}

/** The newest date that exists, and all places that state the same. Empty where the policy has no date. */
export function newestDates({ doc, facts }: Policy): DateFact[] {
  const dates = facts.date.filter((fact) => fact.detail.ofPolicy && fact.detail.problem !== 'impossible');
  const newest = dates
    .map((fact) => latestDay(doc, fact))
    .sort()
    .at(-1);
  const [first] = dates.filter((fact) => latestDay(doc, fact) === newest);
  return dates.filter((fact) => fact === first || (fact.key === first?.key && fact.detail.role === first.detail.role));
}

/** Where a finding about the whole document is shown: the words of its title, or its first sentence. */
export function headOf({ clauses }: Policy): Span {
  const first = clauses.find((clause) => clause.role === 'policy' && clause.words.length > 0) ?? clauses[0];
  if (first === undefined) return { start: 0, end: 0 };
  const { text } = first.prose;
  const end = first.kind === 'heading' ? text.trimEnd().length : (first.sentences[0]?.end ?? text.length);
  return toSpan(first.prose, 0, end);
}

/** The dates to set when the policy is dated anew: those of its last update if it gives any, else its newest. */
export function datesToSet(policy: Policy): DateFact[] {
  const newest = newestDates(policy);
  if (newest.some(({ detail }) => detail.role === 'updated')) return newest;
  const updates = ownDates(policy).filter(({ detail }) => detail.role === 'updated' && detail.problem !== 'impossible');
  const [last] = updates.filter((fact) => updates.every((other) => other.key <= fact.key));
  return last === undefined ? newest : updates.filter(({ key }) => key === last.key);
}

/**
 * Dates the policy anew, everywhere at once, so that no two statements differ.
 *
 * @param how `prefer`: true by itself, may run unasked; `offer`: one of several; `ask`: only a person knows
 */
export function bump(policy: Policy, day: string, title: string, how: 'prefer' | 'offer' | 'ask'): Fix {
  const spans = datesToSet(policy).map(({ span }) => span);
  const edits = setDates(policy.doc, spans, day);
  return { title, edits, preferred: how === 'prefer', safe: how === 'prefer' };
}
