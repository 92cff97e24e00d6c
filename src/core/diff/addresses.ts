import type { FactChange, Place } from '../model';
import { namesFact } from './naming';

/** An address of which several words changed is shown whole. */
export function asOneAddress(changes: readonly FactChange[]): readonly FactChange[] {
  const parts = changes.filter((each) => each.kind === 'contact' && each.op === 'changed' && !namesFact(each));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return changes;
  const whole = { ...first, before: fromTo(first.before, last.before), after: fromTo(first.after, last.after) };
  return changes.flatMap((each) => (each === first ? [whole] : parts.includes(each) ? [] : [each]));
}

const fromTo = (first: Place | null, last: Place | null): Place | null =>
  first && last ? { ...first, span: { start: first.span.start, end: last.span.end } } : first;
