import { clearDate, dateWrittenAt } from '../fixes/dates';
import type { Fix } from '../model';
import { onFact, type Check, type CheckContext } from '../rule';
import { cited } from '../text/citations';
import { decideOrder, readingIn } from '../text/date-order';
import { readingsOf, type DateFact } from './_policy-dates';

const check: Check = {
  level: 'info',
  language: 'any',
  citations: [cited('gdpr-12')],
  summary: 'The date of the policy can be read in two ways.',
  why: 'Half of the world reads the day first, the other half the month.',
  fixes: true,
  run: onFact('date', (date, context) => {
    if (!date.detail.ofPolicy || date.detail.problem !== 'ambiguous') return null;
    const [monthFirst = '', dayFirst = ''] = readingsOf(context.policy.doc, date);
    return {
      span: date.span,
      key: date.key,
      message: `This date can be read as ${monthFirst} or as ${dayFirst}; with the month in words it can be read in one way only.`,
      fixes: rewritings(date, context),
    };
  }),
};

export default check;

/** One rewriting where the document decides the order, else one for each reading. */
function rewritings(date: DateFact, { policy }: CheckContext): Fix[] {
  const order = decideOrder(policy.facts.date.flatMap(({ span }) => dateWrittenAt(policy.doc, span) ?? []));
  const written = dateWrittenAt(policy.doc, date.span);
  const readings = written && order !== null ? [readingIn(written, order)] : readingsOf(policy.doc, date);
  return readings.map((reading) => {
    const edits = clearDate(policy, date.span, reading);
    return { title: `Write ${edits.at(-1)?.text ?? ''}`, edits, preferred: readings.length === 1, safe: false };
  });
}
