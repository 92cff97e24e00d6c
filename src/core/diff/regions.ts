/** "Users in the EU, the UK, *Canada* ...": a sentence that now holds for more people, or for fewer. */
import type { FactChange, FactKind } from '../model';
import { placesIn, regionsIn } from '../text/places';
import { changeOfFact, changeOfWords, type Where } from './naming';
import { readingsOf } from './readings';
import type { Side } from './side';
import { proseRange, type Stretch, wholeOf } from './stretch';

/** Kinds in which a place named beside others is one more place where the sentence holds. */
const regional: ReadonlySet<FactKind> = new Set(['right', 'tracking', 'consent', 'children', 'notice', 'scope']);
const longestRegion = 12;
const leastScore = 1;

/** The change that a place brings which came to its sentence or left it, or null where the words are no such place. */
export function changedRegion(stretch: Stretch, where: Where, op: 'added' | 'removed', own: Side): FactChange | null {
  if (stretch.to - stretch.from > longestRegion || !namesPlace(stretch)) return null;
  const reading = readingsOf(wholeOf(stretch.passage), own).find((each) => each.score >= leastScore && each.own > 0);
  if (!reading || !regional.has(reading.kind)) return null;
  // A place put beside others is one more; put where there was none it is a limit.
  const isOneMore = placesOf(wholeOf(stretch.passage)).length > placesOf(stretch).length;
  const direction = (op === 'added') === isOneMore ? 'widened' : 'narrowed';
  const right = reading.kind === 'right' ? reading.facts[0] : undefined;
  if (right) return changeOfFact(right, direction, where, reading.because);
  // Where no right is named, the sentence says for whom the rights that follow are.
  return changeOfWords(reading.kind === 'right' ? 'scope' : reading.kind, 'changed', where, reading.because);
}

const namesPlace = (stretch: Stretch): boolean => placesOf(stretch).length > 0;

/** Where the places that a stretch names begin in the clause's prose. */
function placesOf(stretch: Stretch): readonly number[] {
  const { clause, from, to } = stretch.passage;
  const range = proseRange(stretch);
  return [...placesIn(clause, from, to), ...regionsIn(clause, from, to)]
    .map((place) => clause.words[place.from]?.start ?? 0)
    .filter((start) => start >= range.start && start < range.end);
}
