import { onFact, type Check, type CheckHit } from '../rule';
import { firstDayOf, yearsAfter } from '../text/calendar';
import type { CheckContext } from '../rule';
import { readingsOf, type DateFact } from './_policy-dates';

const check: Check = {
  level: 'error',
  language: 'any',
  citations: [],
  summary: 'A date does not exist, or the policy claims to have been updated in the future.',
  why: 'A date that cannot be true leaves it open which version applies, and since when.',
  run: onFact('date', (date, context) => {
    if (!date.detail.ofPolicy) return null;
    const impossible = isImpossible(date, context);
    if (impossible !== null) return { span: date.span, key: date.key, message: impossible };
    return isAhead(date, context) ? ahead(date, context) : null;
  }),
};

export default check;

/** Before the first privacy policies and long after this one, a year is a slip of the keyboard. */
const firstYear = '1990';

function isImpossible({ key, detail }: DateFact, { settings }: CheckContext): string | null {
  if (detail.problem === 'impossible') return `There is no such day as ${key}.`;
  const isPlausible = key >= firstYear && firstDayOf(key) <= yearsAfter(settings.today, 10);
  return isPlausible ? null : `The year of this date, ${key.slice(0, 4)}, cannot be meant.`;
}

/** A date of effect may lie ahead: that is how changes are announced. */
function isAhead(date: DateFact, { policy, settings }: CheckContext): boolean {
  const limit = date.detail.role === 'effective' ? yearsAfter(settings.today, 1) : settings.today;
  return readingsOf(policy.doc, date).every((reading) => firstDayOf(reading) > limit);
}

function ahead({ span, key, value, detail }: DateFact, { settings }: CheckContext): CheckHit {
  const message =
    detail.role === 'effective'
      ? `The policy takes effect on ${value}, more than a year after today, ${settings.today}.`
      : `The policy is dated ${value}, which is after today, ${settings.today}.`;
  return { span, key, message, level: 'warning' };
}
