import { onDocument, type Check } from '../rule';
import { cited } from '../text/citations';
import { bump, latestDay, newestDates } from './_policy-dates';

const check: Check = {
  level: 'warning',
  needs: 'history',
  language: 'any',
  askedBy: ['caloppa-date'],
  citations: [cited('caloppa-date')],
  summary: 'A commit after the date of the last update changed the meaning of the policy.',
  why: 'Readers take the date for the day of the last change, and miss what has changed since.',
  fixes: true,
  run: onDocument(({ policy, settings, history }) => {
    const changed = history?.changedSinceItsDate;
    const [date] = newestDates(policy);
    if (!changed || date === undefined || changed.date <= latestDay(policy.doc, date)) return null;
    return {
      span: date.span,
      key: date.key,
      message: `The policy is dated ${date.value}, but its meaning changed on ${changed.date} (commit ${changed.commit.slice(0, 10)}).`,
      fixes: [
        bump(policy, changed.date, `Set the date to that of the change, ${changed.date}`, 'prefer'),
        bump(policy, settings.today, `Set the date to today, ${settings.today}`, 'offer'),
      ],
    };
  }),
};

export default check;
