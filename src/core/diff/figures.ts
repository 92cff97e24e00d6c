/**
 * A figure that became another one: "at least 30 days prior" to "at least 14 days prior". The fact to which it belongs
 * may be told by words that stand apart from it, so both sentences are asked which of their facts differ.
 */
import type { Fact, FactChange, FactKind } from '../model';
import { numberOf } from '../text/numbers';
import type { Edit } from './edits';
import { changeOfFact, changeOfWords, type Where } from './naming';
import { readingsOf } from './readings';
import { type Side, type Sides, statementOf } from './side';
import { factsIn, type Stretch, wholeOf } from './stretch';
import type { Token } from './tokens';

const measured: ReadonlySet<FactKind> = new Set(['retention', 'notice', 'children']);
/** Kinds of which a sentence has a deadline even where no reader takes it for a fact. */
const timed: ReadonlySet<FactKind> = new Set(['right', 'notice', 'retention', 'children', 'automated-decision']);
const leastScore = 1;

/** The one change that an edit of figures alone makes, or null where it changes more, or nothing that has a measure. */
export function changedFigure(edit: Edit, where: Where, sides: Sides): FactChange | null {
  if (!edit.lost.every(isFigure) || !edit.gained.every(isFigure) || edit.lost.length * edit.gained.length === 0)
    return null;
  if (!where.before || !where.after) return null;
  const before = measuredIn(where.before, sides.before);
  const after = measuredIn(where.after, sides.after);
  const then = before.find((fact) => !after.some((other) => measureOf(other) === measureOf(fact)));
  const now = after.find((fact) => !before.some((other) => measureOf(other) === measureOf(fact)));
  if (then && now && then.kind === now.kind) {
    return { ...changeOfFact(now, 'changed', where, ''), beforeFact: then, afterFact: now };
  }
  const best = readingsOf(wholeOf(where.after.passage), sides.after).find(
    (each) => each.score >= leastScore && each.own > 0,
  );
  if (!best || !timed.has(best.kind)) return null;
  return changeOfWords(best.kind, 'changed', where, best.because);
}

const isFigure = ({ norm }: Token): boolean => numberOf(norm) !== null;

/** Facts with a measure in the sentence of a stretch. */
const measuredIn = (stretch: Stretch, side: Side): readonly Fact[] =>
  factsIn(wholeOf(stretch.passage), side).filter((fact) => measured.has(fact.kind) && hasMeasure(fact));

const hasMeasure = ({ detail }: Fact): boolean =>
  detail !== null && ('days' in detail ? detail.days !== null : 'age' in detail);

/** What a fact states with its figure. */
const measureOf = (fact: Fact): string => `${statementOf(fact)} ${JSON.stringify(fact.detail)}`;
