/** Which sentence of the other revision a changed sentence corresponds to, and what else changed between the two. */
import type { Aligned, FactChange, Place, PolicyDiff } from '../model';

/** The sentences around a change, on either side; null where a side has none. */
export interface SentencePair {
  readonly before: Place | null;
  readonly after: Place | null;
}

export interface Pairs {
  /** The number of the pair of sentences in which a change stands, or null. */
  readonly numberOf: (change: FactChange) => number | null;
  readonly around: (change: FactChange) => SentencePair;
  /**
   * `kept-sentence` where both revisions have the sentence; `replaces:KIND` of what came where something of that kind
   * went, and `replaced-by:KIND` of what went.
   */
  readonly tagsOf: (change: FactChange) => readonly string[];
}

export function pairsOf(diff: PolicyDiff): Pairs {
  const reworded = diff.aligned.filter((each) => each.kind === 'reworded');
  const pairsBefore = byClause(reworded, 'before');
  const pairsAfter = byClause(reworded, 'after');
  const found = new Map<Place, Aligned | null>();
  const pairAt = (place: Place | null, index: Index, side: 'before' | 'after'): Aligned | null => {
    if (!place) return null;
    const known = found.get(place);
    if (known !== undefined) return known;
    const pair = containing(index, place, side);
    found.set(place, pair);
    return pair;
  };
  const pairOf = ({ before, after }: FactChange): Aligned | null =>
    pairAt(after, pairsAfter, 'after') ?? pairAt(before, pairsBefore, 'before');
  const changesOf = new Map<Aligned, FactChange[]>();
  for (const change of diff.changes) {
    const pair = pairOf(change);
    const together = pair && changesOf.get(pair);
    if (together) together.push(change);
    else if (pair) changesOf.set(pair, [change]);
  }
  const numbers = new Map(reworded.map((pair, at) => [pair, at]));
  return {
    numberOf: (change) => numbers.get(pairOf(change) ?? noPair) ?? null,
    around: (change) => {
      const pair = pairOf(change);
      return { before: pair?.before[0] ?? change.before, after: pair?.after[0] ?? change.after };
    },
    tagsOf: (change) => {
      const pair = pairOf(change);
      return pair ? ['kept-sentence', ...companionsOf(change, changesOf.get(pair) ?? [])] : [];
    },
  };
}

const noPair: Aligned = { kind: 'same', before: [], after: [] };

function companionsOf(change: FactChange, together: readonly FactChange[]): string[] {
  if (change.op !== 'added' && change.op !== 'removed') return [];
  const [opposite, tag] = change.op === 'added' ? ['removed', 'replaces'] : ['added', 'replaced-by'];
  return together.filter((each) => each.op === opposite).map((each) => `${tag}:${each.kind ?? 'unread'}`);
}

type Index = ReadonlyMap<number, readonly Aligned[]>;

function byClause(pairs: readonly Aligned[], side: 'before' | 'after'): Index {
  const index = new Map<number, Aligned[]>();
  for (const pair of pairs) {
    for (const { clause } of pair[side]) {
      const known = index.get(clause);
      if (known) known.push(pair);
      else index.set(clause, [pair]);
    }
  }
  return index;
}

function containing(index: Index, place: Place, side: 'before' | 'after'): Aligned | null {
  const { start, end } = place.span;
  const covers = ({ clause, span }: Place) => clause === place.clause && span.start <= start && span.end >= end;
  return index.get(place.clause)?.find((pair) => pair[side].some(covers)) ?? null;
}
