import { insertDate, setDates } from './fixes/dates';
import type { Fact, Policy, TextEdit } from './model';

/** The date that a policy gives as its own: of its update before any other, and of several the newest. */
export function ownDate(policy: Policy): Fact<'date'> | null {
  const own = policy.facts.date.filter(({ detail }) => detail.ofPolicy && detail.problem !== 'impossible');
  const updated = own.filter(({ detail }) => detail.role === 'updated');
  const [newest] = (updated.length > 0 ? updated : own).toSorted((one, other) => (one.key < other.key ? 1 : -1));
  return newest ?? null;
}

/** Dates a policy anew: sets the date it has, in the form it has, or inserts one. `day` is an ISO day. */
export function redate(policy: Policy, day: string): TextEdit[] {
  const date = ownDate(policy);
  return date ? setDates(policy.doc, [date.span], day) : [insertDate(policy, day, null)];
}
