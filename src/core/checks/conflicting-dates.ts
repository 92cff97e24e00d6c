import { setDates } from '../fixes/dates';
import type { Doc, Fix } from '../model';
import { type Check, type CheckHit } from '../rule';
import { firstDayOf, lastDayOf } from '../text/calendar';
import { latestDay, ownDates, readingsOf, type DateFact } from './_policy-dates';

const roles = ['updated', 'effective', 'published'] as const;

const check: Check = {
  level: 'error',
  language: 'any',
  citations: [],
  summary: 'Two statements of the same date differ.',
  why: 'One of the two is wrong, and the reader cannot tell which.',
  fixes: true,
  run: ({ policy }) =>
    roles.flatMap((role) => {
      const dates = ownDates(policy).filter(({ detail }) => detail.role === role && detail.problem !== 'impossible');
      return conflictIn(policy.doc, dates) ?? [];
    }),
};

export default check;

function conflictIn(doc: Doc, dates: readonly DateFact[]): CheckHit | null {
  const [first, ...others] = dates;
  const other = others.find((date) => first && date.clause !== first.clause && !agree(doc, first, date));
  if (first === undefined || other === undefined) return null;
  return {
    span: other.span,
    key: [first.key, other.key].sort().join(' '),
    message: `The policy also gives ${first.value} for the same date; one of the two is wrong.`,
    // A month cannot be written where a day stands: that would invent the day.
    fixes: [first, other]
      .sort((one, two) => (latestDay(doc, one) < latestDay(doc, two) ? 1 : -1))
      .filter(
        ({ detail }) =>
          detail.granularity === 'day' || dates.every((date) => date.detail.granularity === detail.granularity),
      )
      .map((right) => setAll(doc, dates, right)),
  };
}

/** Whether two statements can mean the same: "May 2024" and "14 May 2024" do. */
function agree(doc: Doc, one: DateFact, other: DateFact): boolean {
  if (one.key === other.key) return true;
  return readingsOf(doc, one).some((reading) =>
    readingsOf(doc, other).some(
      (counter) => firstDayOf(reading) <= lastDayOf(counter) && firstDayOf(counter) <= lastDayOf(reading),
    ),
  );
}

/** Which of them is right, only the author knows. */
function setAll(doc: Doc, dates: readonly DateFact[], right: DateFact): Fix {
  const others = dates.filter((date) => !agree(doc, date, right));
  const spans = others.map(({ span }) => span);
  const edits = setDates(doc, spans, firstDayOf(right.key));
  return { title: `Set all to ${right.value}`, edits, preferred: false, safe: false };
}
