/** What changed in two revisions without a change of meaning, and of which class that is. Asked for on demand only. */
import type { Aligned, EditorialChange, EditorialClass, LabelledClause, Place, PolicyDiff } from '../model';
import { classOf, renamesIn, type Counterparts } from './editorial-class';
import { movedPairs } from './editorial-moves';

/** Every passage that both revisions have and that is not the same in both to the last character, in their order. */
export function editorialOf(diff: PolicyDiff): EditorialChange[] {
  const pairs = diff.aligned
    .flatMap((each) => counterpartsOf(each, diff))
    .filter(untouched(diff))
    .sort((one, other) => one.after.place.span.start - other.after.place.span.start);
  const moved = movedPairs(pairs);
  const renames = renamesIn(pairs);
  const found = pairs.flatMap((pair, at): Found[] => {
    const name = classOf(pair, renames) ?? (moved.has(at) ? 'move' : null);
    return name === null ? [] : [{ class: name, before: pair.before.place, after: pair.after.place }];
  });
  return [...gathered(found), ...gathered(aroundThePolicy(diff))];
}

interface Found {
  readonly class: EditorialClass;
  readonly before: Place | null;
  readonly after: Place | null;
}

function counterpartsOf({ before, after }: Aligned, diff: PolicyDiff): Counterparts[] {
  const [one, other] = [before[0], after[0]];
  const [clauseBefore, clauseAfter] = [diff.before.clauses[one?.clause ?? -1], diff.after.clauses[other?.clause ?? -1]];
  if (!one || !other || !clauseBefore || !clauseAfter) return [];
  return [
    {
      before: { place: one, clause: clauseBefore, doc: diff.before.doc },
      after: { place: other, clause: clauseAfter, doc: diff.after.doc },
    },
  ];
}

// ----------------------------------------------------------------------------------- what is no editorial change

/** A passage in which something was found changed is not spoken of twice. */
function untouched({ changes }: PolicyDiff): (pair: Counterparts) => boolean {
  const before = byClause(changes.map((change) => change.before));
  const after = byClause(changes.map((change) => change.after));
  return (pair) => !isTouched(before, pair.before.place) && !isTouched(after, pair.after.place);
}

type ByClause = ReadonlyMap<number, readonly Place[]>;

function byClause(places: readonly (Place | null)[]): ByClause {
  const found = new Map<number, Place[]>();
  for (const place of places) {
    if (!place) continue;
    const list = found.get(place.clause);
    if (list) list.push(place);
    else found.set(place.clause, [place]);
  }
  return found;
}

const isTouched = (places: ByClause, { clause, span }: Place): boolean =>
  (places.get(clause) ?? []).some((place) => place.span.start < span.end && place.span.end > span.start);

// ------------------------------------------------------------------------------------------- around the policy

/** Blocks of navigation, footers and announcements that only one of the revisions has, the first with the first. */
function aroundThePolicy({ before, after }: PolicyDiff): Found[] {
  const gone = oneSided(before.clauses, after.clauses);
  const come = oneSided(after.clauses, before.clauses);
  const longer = gone.length > come.length ? gone : come;
  return longer.map((_clause, at) => {
    const [one, other] = [gone[at], come[at]];
    return { class: 'navigation', before: one ? placeOf(one) : null, after: other ? placeOf(other) : null };
  });
}

function oneSided(clauses: readonly LabelledClause[], others: readonly LabelledClause[]): LabelledClause[] {
  const known = new Set(others.filter(isAround).map(({ prose }) => prose.text));
  return clauses.filter((clause) => isAround(clause) && clause.words.length > 0 && !known.has(clause.prose.text));
}

const isAround = ({ role }: LabelledClause): boolean => role !== 'policy';
const placeOf = ({ id, span }: LabelledClause): Place => ({ clause: id, span });

// --------------------------------------------------------------------------------------------------- gathering

/** Classes that come in runs: who wraps a policy anew wraps all of its lines. */
const inRuns: ReadonlySet<EditorialClass> = new Set(['formatting', 'move', 'navigation', 'reflow', 'renumbering']);

/** Neighbours with the same change are one, shown at the first of them. */
function gathered(found: readonly Found[]): EditorialChange[] {
  const changes: EditorialChange[] = [];
  let last: Found | null = null;
  for (const each of found) {
    const previous = changes.at(-1);
    if (previous && last && last.class === each.class && inRuns.has(each.class) && areNeighbours(last, each)) {
      changes[changes.length - 1] = { ...previous, passages: previous.passages + 1 };
    } else changes.push({ ...each, passages: 1 });
    last = each;
  }
  return changes;
}

const areNeighbours = (one: Found, other: Found): boolean =>
  follows(one.before, other.before) && follows(one.after, other.after);

const follows = (one: Place | null, other: Place | null): boolean =>
  one && other ? other.clause === one.clause || other.clause === one.clause + 1 : one === other;
