/**
 * Aligns the passages of two revisions: equal ones first, wherever they stand, then the most similar among what is
 * left, neighbours before strangers. Linear but for bounded searches, since rewrites must not cost seconds.
 */
import { remembered } from '../text/remembered';
import type { Passage } from './passages';

export interface Pair {
  readonly before: Passage;
  readonly after: Passage;
  /** 1 for equal keys. */
  readonly similarity: number;
}

export interface Alignment {
  readonly equal: readonly Pair[];
  readonly reworded: readonly Pair[];
  readonly removed: readonly Passage[];
  readonly added: readonly Passage[];
}

export function align(before: readonly Passage[], after: readonly Passage[]): Alignment {
  const equal = matchEqual(before, after);
  const partnerOfBefore = new Map(equal.map((pair) => [pair.before.id, pair.after.id]));
  const partnerOfAfter = new Map(equal.map((pair) => [pair.after.id, pair.before.id]));
  const restBefore = before.filter((passage) => !partnerOfBefore.has(passage.id));
  const restAfter = after.filter((passage) => !partnerOfAfter.has(passage.id));
  const reworded = matchSimilar(restBefore, restAfter, placesOf(restAfter, partnerOfAfter));
  const usedBefore = new Set(reworded.map((pair) => pair.before.id));
  const usedAfter = new Set(reworded.map((pair) => pair.after.id));
  return {
    equal,
    reworded,
    removed: restBefore.filter((passage) => !usedBefore.has(passage.id)),
    added: restAfter.filter((passage) => !usedAfter.has(passage.id)),
  };
}

/** The k-th passage of a key in its section meets the k-th there; what is left meets in order, wherever it stands. */
function matchEqual(before: readonly Passage[], after: readonly Passage[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<number>();
  const met = new Set<number>();
  for (const placeOf of [sectionOf, anywhere]) {
    const waiting = new Map<string, Map<string, Passage[]>>();
    for (const passage of before) {
      if (met.has(passage.id)) continue;
      const place = placeOf(passage);
      let there = waiting.get(place);
      if (!there) waiting.set(place, (there = new Map<string, Passage[]>()));
      const list = there.get(passage.key);
      if (list) list.push(passage);
      else there.set(passage.key, [passage]);
    }
    for (const there of waiting.values()) for (const list of there.values()) list.reverse();
    for (const passage of after) {
      if (taken.has(passage.id)) continue;
      const partner = waiting.get(placeOf(passage))?.get(passage.key)?.pop();
      if (!partner) continue;
      pairs.push({ before: partner, after: passage, similarity: 1 });
      taken.add(passage.id);
      met.add(partner.id);
    }
  }
  return pairs;
}

const titleOf = remembered((path: readonly string[]) => path.join('›'));
const sectionOf = ({ clause }: Passage): string => titleOf(clause.path);
const anywhere = (): string => '';

/** For each passage left in the new revision, where in the old one its nearest matched predecessor stands. */
function placesOf(rest: readonly Passage[], partnerOfAfter: ReadonlyMap<number, number>): Map<number, number> {
  const places = new Map<number, number>();
  let place = -1;
  let next = 0;
  for (const passage of rest) {
    for (; next < passage.id; next++) place = partnerOfAfter.get(next) ?? place;
    places.set(passage.id, place);
  }
  return places;
}

const leastSimilarNeighbours = 0.4;
const leastSimilarStrangers = 0.6;
const neighbourhood = 6;
const mostCandidates = 40;

function matchSimilar(
  before: readonly Passage[],
  after: readonly Passage[],
  places: ReadonlyMap<number, number>,
): Pair[] {
  const postings = new Map<string, Passage[]>();
  for (const passage of before) {
    for (const norm of passage.content) {
      const list = postings.get(norm);
      if (list) list.push(passage);
      else postings.set(norm, [passage]);
    }
  }
  const weight = (norm: string): number => 1 / Math.sqrt(1 + (postings.get(norm)?.length ?? 0));
  const candidates = after.flatMap((passage) => candidatesFor(passage, postings, places.get(passage.id) ?? -1, weight));
  candidates.sort((first, second) => second.rank - first.rank || first.pair.after.id - second.pair.after.id);
  const pairs: Pair[] = [];
  const used = new Set<string>();
  for (const { pair } of candidates) {
    const sides = [`b${pair.before.id}`, `a${pair.after.id}`];
    if (sides.some((side) => used.has(side))) continue;
    sides.forEach((side) => used.add(side));
    pairs.push(pair);
  }
  return pairs.sort((first, second) => first.after.id - second.after.id);
}

function candidatesFor(
  passage: Passage,
  postings: ReadonlyMap<string, readonly Passage[]>,
  place: number,
  weight: (norm: string) => number,
): { pair: Pair; rank: number }[] {
  const shared = new Map<Passage, number>();
  for (const norm of passage.content) {
    const list = postings.get(norm) ?? [];
    // A word that stands everywhere finds nobody, unless it is a neighbour's.
    const near = list.length > 60 ? neighboursIn(list, place) : list;
    for (const other of near) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .sort((first, second) => second[1] - first[1])
    .slice(0, mostCandidates)
    .flatMap(([other]) => {
      if ((other.clause.kind === 'heading') !== (passage.clause.kind === 'heading')) return [];
      const similarity = similarityOf(other, passage, weight);
      const distance = Math.abs(other.id - 1 - place);
      const sameSection = other.clause.path.at(-1) === passage.clause.path.at(-1);
      const near = distance <= neighbourhood || sameSection;
      if (similarity < (near ? leastSimilarNeighbours : leastSimilarStrangers)) return [];
      const rank = similarity + (distance <= neighbourhood ? 0.2 - 0.02 * distance : 0) + (sameSection ? 0.1 : 0);
      return [{ pair: { before: other, after: passage, similarity }, rank }];
    });
}

/** Those near a place; the list is in order. */
function neighboursIn(list: readonly Passage[], place: number): readonly Passage[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.id ?? 0) < place - neighbourhood) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && (list[end]?.id ?? 0) <= place + neighbourhood) end++;
  return list.slice(low, end);
}

/** Shared content by weight: half of the two sides' union, half of the smaller side, so that growth is not a stranger. */
export function similarityOf(before: Passage, after: Passage, weight: (norm: string) => number = () => 1): number {
  let common = 0;
  let ofBefore = 0;
  let ofAfter = 0;
  for (const norm of before.content) {
    const each = weight(norm);
    ofBefore += each;
    if (after.content.has(norm)) common += each;
  }
  for (const norm of after.content) ofAfter += weight(norm);
  if (common === 0) return 0;
  const dice = (2 * common) / (ofBefore + ofAfter);
  const contained = common / Math.min(ofBefore, ofAfter);
  const isShort = before.content.size < 4 || after.content.size < 4;
  return isShort ? Math.max(dice, 0.75 * frameOf(before, after)) : dice * 0.6 + contained * 0.4;
}

/** How much of all their words, small ones too, two short passages share: "Your data is kept for 30 days". */
function frameOf(before: Passage, after: Passage): number {
  const norms = new Set(before.tokens.map((token) => token.norm));
  const common = new Set(after.tokens.filter((token) => norms.has(token.norm)).map((token) => token.norm)).size;
  return (2 * common) / (norms.size + new Set(after.tokens.map((token) => token.norm)).size);
}
