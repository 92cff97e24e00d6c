import { insertDate } from '../fixes/dates';
import type { Fix, Policy } from '../model';
import { onDocument, type Check } from '../rule';
import { cited, type CitationId } from '../text/citations';
import { bump, datesToSet, headOf, latestDay, newestDates } from './_policy-dates';

const askedBy: readonly CitationId[] = ['caloppa-date', 'ccpa-regulations-7011'];

const check: Check = {
  level: 'error',
  needs: 'two revisions',
  language: 'any',
  askedBy,
  citations: askedBy.map(cited),
  summary: 'The policy has changed in substance, and its date has not.',
  why: 'Who compares dates will believe that nothing has changed.',
  fixes: true,
  run: onDocument(({ policy, settings, diff, materiallyChanged }) => {
    if (!materiallyChanged || diff === null) return null;
    const [before] = newestDates(diff.before);
    const [after] = newestDates(policy);
    const isBumped =
      after && (before === undefined || latestDay(policy.doc, after) > latestDay(diff.before.doc, before));
    if (isBumped) return null;
    // A policy that never had a date is the matter of another check.
    if (after === undefined && before === undefined) return null;
    return {
      span: after?.span ?? headOf(policy),
      key: after?.key ?? '',
      message: `The policy has changed in substance, ${stateOf(before?.value, after?.value)}.`,
      fixes: [dateToday(policy, settings.today)],
    };
  }),
};

export default check;

function stateOf(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `and its date, ${before ?? ''}, was taken out`;
  if (before === after) return `but is still dated ${after}`;
  return `but its date went back from ${before ?? ''} to ${after}`;
}

function dateToday(policy: Policy, today: string): Fix {
  const title = `Set the date to today, ${today}`;
  if (datesToSet(policy).length > 0) return bump(policy, today, title, 'prefer');
  return { title, edits: [insertDate(policy, today, null)], preferred: true, safe: true };
}
