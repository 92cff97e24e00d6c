/** "Users in the EU, the UK, *Canada* ...": a sentence that now holds for more people, or for fewer. */
import type { FactChange, FactKind } from '../model';
import { placesIn, regionsIn } from '../text/places';
import { changeOfFact, changeOfWords, type Where } from './naming';
import { type Reading, readingsOf } from './readings';
import type { Side } from './side';
import { proseRange, type Stretch, wholeOf } from './stretch';

/** Kinds in which a place named beside others is one more place where the sentence holds. */
const regional: ReadonlySet<FactKind> = new Set(['right', 'tracking', 'consent', 'children', 'notice', 'scope']);
const longestRegion = 12;
const leastScore = 1;

/** The change that places bring which came to their sentence or left it, or null where the words are no such places. */
export function changedRegion(where: Where, own: Side): FactChange | null {
  const { before, after } = where;
  const stretch = where[where.own];
  if (!before || !after || !stretch || ![before, after].every(isShort)) return null;
  if (!namesPlace(before) && !namesPlace(after)) return null;
  const direction = directionOf(namesOf(wholeOf(before.passage)), namesOf(wholeOf(after.passage)));
  if (direction === null) return null;
  const reading = readingsOf(wholeOf(stretch.passage), own).find((each) => each.score >= leastScore && each.own > 0);
  return reading && regional.has(reading.kind) ? changeOfPlaces(reading, direction, where) : null;
}

const isShort = ({ from, to }: Stretch): boolean => to - from <= longestRegion;

type Direction = 'widened' | 'narrowed';

/** A place put beside others is one more; put where there was none it is a limit. */
function directionOf(then: ReadonlySet<string>, now: ReadonlySet<string>): Direction | null {
  if (then.size === now.size) return null;
  const [fewer, more] = then.size < now.size ? [then, now] : [now, then];
  if (![...fewer].every((name) => more.has(name))) return null;
  const isLimit = fewer.size === 0;
  return (fewer === then) === isLimit ? 'narrowed' : 'widened';
}

function changeOfPlaces(
  { kind, facts, because }: Reading,
  direction: 'widened' | 'narrowed',
  where: Where,
): FactChange {
  const right = kind === 'right' ? facts[0] : undefined;
  if (right) return changeOfFact(right, direction, where, because);
  // Where no right is named, the sentence says for whom the rights that follow are.
  const change = changeOfWords(kind === 'right' ? 'scope' : kind, 'changed', where, because);
  return { ...change, tags: [...change.tags, direction === 'widened' ? 'gained:places' : 'lost:places'] };
}

/** The places that a stretch names, as they are written. */
const namesOf = ({ passage: { clause, from, to } }: Stretch): ReadonlySet<string> =>
  new Set([
    ...placesIn(clause, from, to).map(({ key }) => key),
    ...regionsIn(clause, from, to).map(({ meaning }) => meaning),
  ]);

const namesPlace = (stretch: Stretch): boolean => placesOf(stretch).length > 0;

/** Where the places that a stretch names begin in the clause's prose. */
function placesOf(stretch: Stretch): readonly number[] {
  const { clause, from, to } = stretch.passage;
  const range = proseRange(stretch);
  return [...placesIn(clause, from, to), ...regionsIn(clause, from, to)]
    .map((place) => clause.words[place.from]?.start ?? 0)
    .filter((start) => start >= range.start && start < range.end);
}
