/** Conditions under which a rule speaks, to be read aloud: `when: [has('advertising'), comesIn]`. */
import type { FactChange, FactKind } from '../model';
import type { Condition, ReadChange } from '../rule';

/** The changed words, on either side, are about this. */
export const has =
  (...tags: readonly string[]): Condition =>
  (change) =>
    tags.some((tag) => change.tags.includes(tag));

/** Words of this meaning stood in the sentence and no longer do. */
export const lost = (...tags: readonly string[]): Condition => has(...tags.map((tag) => `lost:${tag}`));

/** Words of this meaning did not stand in the sentence and now do. */
export const gained = (...tags: readonly string[]): Condition => has(...tags.map((tag) => `gained:${tag}`));

/** The fact is one of these. */
export const about =
  (...keys: readonly string[]): Condition =>
  (change) =>
    keys.some((key) => change.key === key || change.beforeFact?.key === key || change.afterFact?.key === key);

export const ofKind =
  (...kinds: readonly FactKind[]): Condition =>
  ({ kind }) =>
    kind !== null && kinds.includes(kind);

/** The change happened in a clause of one of these types. */
export const inClause =
  (...types: readonly FactChange['types'][number][]): Condition =>
  (change) =>
    types.some((type) => change.types.slice(0, 2).includes(type));

export const either =
  (...conditions: readonly Condition[]): Condition =>
  (change) =>
    conditions.some((holds) => holds(change));

export const all =
  (...conditions: readonly Condition[]): Condition =>
  (change) =>
    conditions.every((holds) => holds(change));

export const not =
  (condition: Condition): Condition =>
  (change) =>
    !condition(change);

export const negated: Condition = has('negated');
export const wasAdded: Condition = ({ op }) => op === 'added';
export const wasRemoved: Condition = ({ op }) => op === 'removed';

const noLonger = all(wasRemoved, negated);
const nowNot = all(wasAdded, negated);
const turned = (change: ReadChange): number =>
  (change.afterFact?.polarity === 'negated' ? 1 : 0) - (change.beforeFact?.polarity === 'negated' ? 1 : 0);

/** A promise not to do it is gone, or has become a statement that it is done. */
export const promiseLost: Condition = (change) =>
  change.op === 'changed' ? turned(change) < 0 || lost('never')(change) : noLonger(change);

/** A promise not to do it is new. */
export const promiseMade: Condition = (change) =>
  change.op === 'changed' ? turned(change) > 0 || gained('never')(change) : nowNot(change);

/** It is newly done, or no longer ruled out. */
export const comesIn: Condition = either(all(wasAdded, not(negated)), noLonger);

/** It is no longer done, or newly ruled out. */
export const goesOut: Condition = either(all(wasRemoved, not(negated)), nowNot);

/** Both revisions have the sentence: words in it changed. */
export const keptSentence: Condition = has('kept-sentence');

const mostOfFew = 5;

/** Only a few words changed: the rest of the sentence stands. */
export const fewWords: Condition = ({ wordsBefore, wordsAfter }) =>
  Math.max(wordsBefore.split(' ').length, wordsAfter.split(' ').length) <= mostOfFew;
