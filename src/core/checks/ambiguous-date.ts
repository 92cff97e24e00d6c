import { clearDate, dateWrittenIn } from '../fixes/dates';
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
  const texts = policy.facts.date.map(({ span }) => policy.doc.text.slice(span.start, span.end));
  const order = decideOrder(texts.flatMap((text) => dateWrittenIn(text) ?? []));
  const written = dateWrittenIn(policy.doc.text.slice(date.span.start, date.span.end));
  const readings = written && order !== null ? [readingIn(written, order)] : readingsOf(policy.doc, date);
  return readings.map((reading) => {
    const edit = clearDate(policy, date.span, reading);
    return { title: `Write ${edit.text}`, edits: [edit], preferred: readings.length === 1, safe: false };
  });
}
