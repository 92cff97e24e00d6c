/** Where in the new revision a removal is shown: on the neighbour that survived. */
import type { Aligned, FactChange, Place, PolicyDiff, Span } from '../model';

export type Anchors = (change: FactChange) => Span;

interface Survivor {
  readonly before: Place;
  readonly after: Place;
}

export function anchorsOf(diff: PolicyDiff): Anchors {
  const survivors = diff.aligned.flatMap(survivorOf).sort((one, other) => compareOrder(one.before, other.before));
  return (change) => {
    const own = change.after ?? change.anchor;
    if (own) return own.span;
    const neighbour = change.before && neighbourOf(change.before, survivors, diff);
    return neighbour?.after.span ?? { start: 0, end: 0 };
  };
}

const survivorOf = ({ before, after }: Aligned): Survivor[] =>
  before[0] && after[0] ? [{ before: before[0], after: after[0] }] : [];

const compareOrder = (one: Place, other: Place): number =>
  one.clause - other.clause || one.span.start - other.span.start;

/** The one before it in its section, else the one behind it there, else the one before it anywhere. */
function neighbourOf(place: Place, survivors: readonly Survivor[], { before }: PolicyDiff): Survivor | undefined {
  const behind = indexBehind(place, survivors);
  const previous = survivors[behind - 1];
  const next = survivors[behind];
  const section = before.clauses[place.clause]?.heading;
  const inSection = (each: Survivor | undefined): boolean => {
    const clause = each && before.clauses[each.before.clause];
    return clause !== undefined && (clause.heading === section || clause.id === section);
  };
  return [previous, next].find(inSection) ?? previous ?? next;
}

/** Index of the first survivor that begins behind a place. */
function indexBehind(place: Place, survivors: readonly Survivor[]): number {
  let low = 0;
  let high = survivors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = survivors[middle];
    if (each && compareOrder(each.before, place) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
