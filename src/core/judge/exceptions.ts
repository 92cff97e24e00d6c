/**
 * "Except ..." and "unless ..." put into a sentence that stands, or taken out of it. What is excepted from a practice is
 * a limit to it, what is excepted from a promise qualifies the promise, and what is excepted from a right narrows it.
 */
import type { ChangeOp, FactKind } from '../model';
import type { ReadChange } from '../rule';

/** The change as its exception turns it. `isDenial`: whether the sentence without the exception denies. */
export function exceptionRead(change: ReadChange, isDenial: boolean): ReadChange {
  const { kind, types } = change;
  const comes = change.wordsBefore === '';
  if (kind === null || comes === (change.wordsAfter === '')) return change;
  if (kind === 'right') return { ...change, op: comes === isDenial ? 'widened' : 'narrowed' };
  if (kind === 'consent') return isDenial ? { ...change, op: weakerWhere(comes) } : change;
  if (practices.has(kind)) return isDenial ? change : { ...change, tags: [...change.tags, 'negated'] };
  if (kind === 'security' && (!isDenial || types[0] === 'security')) return { ...change, op: weakerWhere(comes) };
  return isDenial && promises.has(kind) ? qualified(change, comes) : change;
}

const weakerWhere = (isWeaker: boolean): ChangeOp => (isWeaker ? 'weakened' : 'strengthened');

/** What is done with data: to except something from it is to promise not to do it. */
const practices: ReadonlySet<FactKind> = new Set([
  'data-category',
  'purpose',
  'recipient-category',
  'third-party',
  'tracking',
]);

/** Kinds as which a promise not to share data is read. */
const promises: ReadonlySet<FactKind> = new Set(['security', 'sale']);

/** "We do not sell data, except to partners": whoever is excepted receives it. */
function qualified(change: ReadChange, comes: boolean): ReadChange {
  const turn = comes ? 'lost:never' : 'gained:never';
  if (change.kind === 'sale' || change.tags.includes('around:selling')) {
    return { ...change, kind: 'sale', op: 'changed', tags: [...change.tags, turn] };
  }
  return { ...change, kind: 'recipient-category', op: comes ? 'added' : 'removed' };
}
