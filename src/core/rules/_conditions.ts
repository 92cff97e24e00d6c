/** Conditions under which a rule speaks, to be read aloud: `when: [has('advertising'), affirmed]`. */
import type { FactChange } from '../model';
import type { Condition } from '../rule';

/** The changed words, on either side, are about this. */
export const has =
  (...tags: readonly string[]): Condition =>
  (change) =>
    tags.some((tag) => change.tags.includes(tag));

/** Words of this meaning stood there and no longer do. */
export const lost = (...tags: readonly string[]): Condition => has(...tags.map((tag) => `lost:${tag}`));

/** Words of this meaning did not stand there and now do. */
export const gained = (...tags: readonly string[]): Condition => has(...tags.map((tag) => `gained:${tag}`));

/** The fact is one of these. */
export const about =
  (...keys: readonly string[]): Condition =>
  (change) =>
    keys.some((key) => change.key === key || change.beforeFact?.key === key || change.afterFact?.key === key);

export const negated: Condition = (change) => change.tags.includes('negated');

export const either =
  (...conditions: readonly Condition[]): Condition =>
  (change) =>
    conditions.some((holds) => holds(change));

export const not =
  (condition: Condition): Condition =>
  (change) =>
    !condition(change);

/** The change happened in a clause of one of these types. */
export const inClause =
  (...types: readonly FactChange['types'][number][]): Condition =>
  (change) =>
    types.some((type) => change.types.slice(0, 2).includes(type));
