/** The policy's own date is compared as what it is, wherever it stands and however it is written. */
import type { Fact, FactChange, Place, Policy } from '../model';

type DateFact = Fact<'date'>;

/** At most one change a role: a policy has one date of its last update and one of its effect. */
export function changedDates(before: Policy, after: Policy): FactChange[] {
  const roles = new Set([...ownDates(before), ...ownDates(after)].map((fact) => fact.detail.role));
  const changes = [...roles].flatMap((role) => {
    const then = ownDates(before).find((fact) => fact.detail.role === role) ?? null;
    const now = ownDates(after).find((fact) => fact.detail.role === role) ?? null;
    return then?.key === now?.key ? [] : [changeOf(then, now)];
  });
  // Two lines that are moved to the same day tell one change.
  return [...new Map(changes.map((change) => [`${change.op} ${change.key}`, change])).values()];
}

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
