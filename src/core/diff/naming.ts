/** Changes of fact as values: of a fact that a reader found, or of words that stand for themselves. */
import type { ChangeOp, Fact, FactChange, FactKind } from '../model';
import { memberAround, placeOf, type Stretch, wordsOfStretch } from './stretch';
import { denies } from './tokens';

/** Kinds whose values are canonical codes: that is what they are called in every output. */
const coded: ReadonlySet<FactKind> = new Set(['right', 'transfer-country', 'transfer-safeguard', 'legal-basis']);

/** Where a change stands; a side that has nothing there is null. `own` is the side whose words it is about. */
export interface Where {
  readonly before: Stretch | null;
  readonly after: Stretch | null;
  readonly own: 'before' | 'after';
}

export const onSide = (stretch: Stretch, op: 'added' | 'removed'): Where =>
  op === 'added' ? { before: null, after: stretch, own: 'after' } : { before: stretch, after: null, own: 'before' };

export function changeOfFact(fact: Fact, op: ChangeOp, where: Where, because: string): FactChange {
  return {
    ...base(where, op, because),
    kind: fact.kind,
    op,
    key: fact.key,
    value: coded.has(fact.kind) ? fact.key : fact.value,
    beforeFact: where.own === 'before' ? fact : null,
    afterFact: where.own === 'before' ? null : fact,
    tags: fact.polarity === 'negated' ? ['negated'] : [],
  };
}

export function changeOfWords(kind: FactKind, op: ChangeOp, where: Where, because: string): FactChange {
  const shown = where[where.own];
  const words = shown ? wordsOfStretch(memberAround(shown)) : '';
  const negated = shown !== null && denies(shown.passage.tokens);
  return {
    ...base(where, op, because),
    kind,
    op,
    key: words,
    value: kind === 'right' ? `other:${words}` : words,
    tags: negated ? ['negated'] : [],
  };
}

/** Words of a policy clause that changed and that no rule can read. */
export function unread(where: Where, op: ChangeOp): FactChange {
  return { ...changeOfWords('other', 'changed', where, ''), op, kind: null };
}

/** What is added stands in one revision only, and so does what is removed, though the sentence around it is in both. */
function base(where: Where, op: ChangeOp, because: string) {
  const shown = where[where.own];
  return {
    beforeFact: null,
    afterFact: null,
    before: op === 'added' ? null : where.before && placeOf(where.before),
    after: op === 'removed' ? null : where.after && placeOf(where.after),
    anchor: null,
    types: shown?.passage.clause.hints.map(({ type }) => type) ?? [],
    because,
  };
}

/** Whether a change is of a fact that a reader found, and not of words that stand for themselves. */
export const namesFact = ({ beforeFact, afterFact }: FactChange): boolean => (beforeFact ?? afterFact) !== null;
