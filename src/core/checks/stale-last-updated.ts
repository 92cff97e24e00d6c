import { onDocument, type Check } from '../rule';
import { yearsAfter } from '../text/calendar';
import { cited } from '../text/citations';
import { bump, latestDay, newestDates } from './_policy-dates';

const check: Check = {
  level: 'warning',
  language: 'any',
  askedBy: ['ccpa-130-a-5'],
  citations: [cited('ccpa-130-a-5')],
  summary: 'The policy was last updated more than twelve months ago.',
  why: 'Practices change within a year; a policy that nobody has reviewed since may no longer tell the truth.',
  fixes: true,
  run: onDocument(({ policy, settings }) => {
    const [date] = newestDates(policy);
    if (date === undefined || yearsAfter(latestDay(policy.doc, date), 1) >= settings.today) return null;
    const age = monthsBetween(latestDay(policy.doc, date), settings.today);
    return {
      span: date.span,
      key: date.key,
      message: `The policy is dated ${date.value}, ${age} months ago; a review at least every 12 months keeps it true.`,
      // Whether somebody has reviewed the text today, only a person knows.
      fixes: [bump(policy, settings.today, `Reviewed today: set the date to ${settings.today}`, 'ask')],
    };
  }),
};

export default check;

function monthsBetween(before: string, after: string): number {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(after) - months(before) - (after.slice(8) < before.slice(8) ? 1 : 0);
}
