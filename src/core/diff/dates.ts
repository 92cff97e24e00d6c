/** The policy's own date is compared as what it is, wherever it stands and however it is written. */
import type { Fact, FactChange, Place, Policy } from '../model';

type DateFact = Fact<'date'>;

/** At most one change a role: a policy has one date of its last update and one of its effect. */
export function changedDates(before: Policy, after: Policy): FactChange[] {
  const then = ownDates(before);
  const now = ownDates(after);
  const later = changedLater(updates(before), updates(after));
  if (later) return [later];
  // The same days under other names are no other days.
  if (now.every(isIn(then)) && then.every(isIn(now))) return [];
  const roles = new Set([...then, ...now].map((fact) => fact.detail.role));
  const changes = [...roles].flatMap((role) => {
    const hasRole = (fact: DateFact) => fact.detail.role === role;
    return changeIn(then.filter(hasRole), now.filter(hasRole)).filter(
      (change) => !isForMachines(change, change.op === 'added' ? then : now),
    );
  });
  // Two lines that are moved to the same day tell one change.
  return eachLineOnce([...new Map(changes.map((change) => [`${change.op} ${change.key}`, change])).values()]);
}

/** Where both revisions state the same date of their own, in whatever words and language. */
export function sharedDates(before: Policy, after: Policy): readonly Pick<FactChange, 'before' | 'after'>[] {
  const then = ownDates(before).filter(isPrinted);
  const now = ownDates(after).filter(isPrinted);
  return [
    ...then.filter(isIn(now)).map((fact) => ({ before: placeOf(fact), after: null })),
    ...now.filter(isIn(then)).map((fact) => ({ before: null, after: placeOf(fact) })),
  ];
}

const isIn =
  (others: readonly DateFact[]) =>
  ({ key }: DateFact): boolean =>
    others.some((other) => other.key === key);

/** "Effective as of 22 September | Posted: 19 September": what stands in one line was changed once, by its first date. */
function eachLineOnce(changes: readonly FactChange[]): FactChange[] {
  const first = new Map<number, FactChange>();
  for (const change of changes) {
    const { clause, span } = change.after ?? change.before ?? noPlace;
    const known = first.get(clause);
    if (!known || span.start < ((known.after ?? known.before)?.span.start ?? 0)) first.set(clause, change);
  }
  return changes.filter((change) => {
    const { clause } = change.after ?? change.before ?? noPlace;
    return clause < 0 || first.get(clause) === change;
  });
}

const noPlace: Place = { clause: -1, span: { start: 0, end: 0 } };

/**
 * What both sides print is compared, and what both say to machines; a side that says it in one way only is compared by
 * that one. So a page and the file that it is made from agree, whatever stands above the file.
 */
function changeIn(then: readonly DateFact[], now: readonly DateFact[]): FactChange[] {
  const pairs = [isPrinted, isHidden].map((kind) => [then.find(kind), now.find(kind)] as const);
  const same = pairs.filter(([one, other]) => one && other);
  const [one, other] = same.find((pair) => pair[0]?.key !== pair[1]?.key) ??
    same[0] ?? [then.find(isPrinted) ?? then[0], now.find(isPrinted) ?? now[0]];
  return one?.key === other?.key ? [] : [changeOf(one ?? null, other ?? null)];
}

/** A file of several notices prints a date for each: where the first one stands, another may have changed. */
function changedLater(then: readonly DateFact[], now: readonly DateFact[]): FactChange | null {
  if (then.length !== now.length || then[0]?.key !== now[0]?.key) return null;
  const at = then.findIndex((date, index) => date.key !== now[index]?.key);
  return at < 0 ? null : changeOf(then[at] ?? null, now[at] ?? null);
}

const isHidden = ({ clause }: DateFact): boolean => clause < 0;
const isPrinted = ({ clause }: DateFact): boolean => clause >= 0;

/** Whether a date that only one side gives, and to machines only, is one that the other side gives as well. */
const isForMachines = ({ op, beforeFact, afterFact, key }: FactChange, others: readonly DateFact[]): boolean =>
  op !== 'changed' && (beforeFact ?? afterFact)?.clause === -1 && others.some((fact) => fact.key === key);

/** All dates of an update that are printed: the policy's own, and those of notices that follow it in the same file. */
const updates = (policy: Policy): DateFact[] =>
  policy.facts.date.filter((fact) => fact.detail.role === 'updated' && isPrinted(fact));

const ownDates = (policy: Policy): DateFact[] => policy.facts.date.filter((fact) => fact.detail.ofPolicy);

function changeOf(then: DateFact | null, now: DateFact | null): FactChange {
  const fact = now ?? then;
  return {
    kind: 'date',
    op: then && now ? 'changed' : now ? 'added' : 'removed',
    key: fact?.key ?? '',
    value: fact?.value ?? '',
    beforeFact: then,
    afterFact: now,
    before: then && placeOf(then),
    after: now && placeOf(now),
    anchor: null,
    types: ['date'],
    because: '',
    tags: [],
  };
}

const placeOf = (fact: Fact): Place => ({ clause: fact.clause, span: fact.span });
