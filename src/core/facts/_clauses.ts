/**
 * What is read of a clause is remembered by its words and by the words that stand around it, wherever the clause stands:
 * after a keystroke only the clause under the cursor is read anew, and of two revisions what they share is read once.
 */
import type { Fact, FactKind, Labelled, LabelledClause, Word } from '../model';

/** The clauses of the policy itself; navigation and footers state nothing. */
export const policyClauses = (labelled: Labelled): readonly LabelledClause[] => policyOf(labelled).clauses;

/**
 * Facts of each clause of the policy, in order. `read` may look at the clause, at what introduces it and at the heading
 * above it, and at nothing else of the document.
 */
export function factsOfEach<K extends FactKind>(
  read: (clause: LabelledClause, labelled: Labelled) => readonly Fact<K>[],
): (labelled: Labelled) => Fact<K>[] {
  return ofEach(read, factIn);
}

/** The same for values that stand in a clause; `move` puts a value into the clause where it stands this time. */
export function ofEach<T>(
  read: (clause: LabelledClause, labelled: Labelled) => readonly T[],
  move: (value: T, clause: LabelledClause, shift: number) => T,
): (labelled: Labelled) => T[] {
  const reader = readers++;
  return (labelled) => {
    const found: T[] = [];
    for (const { clause, place } of policyOf(labelled).forReader[reader] ?? []) {
      const at = startOf(clause);
      const known = place.read[reader] as Known<T> | undefined;
      if (known === undefined) {
        const values = read(clause, labelled);
        note(place, reader, { values, at });
        for (const value of values) found.push(value);
      } else for (const value of known.values) found.push(move(value, clause, at - known.at));
    }
    return found;
  };
}

let readers = 0;

function note(place: Place, reader: number, known: Known<unknown>): void {
  place.read[reader] = known;
  place.times++;
  if (known.values.length > 0) place.speaksTo.push(reader);
}

interface Known<T> {
  readonly values: readonly T[];
  /** Where the clause stood then. */
  readonly at: number;
}

const factIn = <K extends FactKind>(fact: Fact<K>, clause: LabelledClause, shift: number): Fact<K> =>
  shift === 0 && fact.clause === clause.id
    ? fact
    : { ...fact, clause: clause.id, span: { start: fact.span.start + shift, end: fact.span.end + shift } };

const startOf = ({ prose }: LabelledClause): number => prose.origin[0]?.from ?? 0;

/** A clause with all that its readers see, and what they read. */
interface Place {
  readonly clause: Pick<LabelledClause, 'kind' | 'prose' | 'links' | 'sentences'>;
  readonly heading: readonly Word[] | null;
  readonly leadIn: Place | null;
  /** By the number of the reader. */
  readonly read: (Known<unknown> | undefined)[];
  /** How many readers have read it, and which of them found something. */
  times: number;
  readonly speaksTo: number[];
}

interface Stand {
  readonly clause: LabelledClause;
  readonly place: Place;
}

interface PolicyPlaces {
  readonly clauses: readonly LabelledClause[];
  /** By the number of a reader, the clauses that have something for it or that it has not read yet. */
  readonly forReader: readonly (readonly Stand[])[];
}

const policies = new WeakMap<Labelled, PolicyPlaces>();

function policyOf(labelled: Labelled): PolicyPlaces {
  let policy = policies.get(labelled);
  if (!policy) {
    policy = placesOf(labelled);
    policies.set(labelled, policy);
  }
  return policy;
}

function placesOf({ clauses }: Labelled): PolicyPlaces {
  const all: Place[] = [];
  const policy: LabelledClause[] = [];
  const forReader: Stand[][] = Array.from({ length: readers }, () => []);
  const everyReader = [...forReader.keys()];
  for (const clause of clauses) {
    const place = placeOf(clause, clauses[clause.heading]?.words ?? null, all[clause.leadIn] ?? null);
    all.push(place);
    if (clause.role !== 'policy') continue;
    policy.push(clause);
    for (const reader of place.times === readers ? place.speaksTo : everyReader)
      forReader[reader]?.push({ clause, place });
  }
  return { clauses: policy, forReader };
}

// The outline hands out the same words for the same text. Short texts stand in many places; some are enough.
const placesByWords = new WeakMap<readonly Word[], Place[]>();
const mostPlaces = 64;

function placeOf(clause: LabelledClause, heading: readonly Word[] | null, leadIn: Place | null): Place {
  const { words, kind, prose, links, sentences } = clause;
  const known = placesByWords.get(words);
  const same = known?.find(
    (place) => place.heading === heading && place.leadIn === leadIn && isAlike(place.clause, clause),
  );
  if (same) return same;
  const place: Place = { clause: { kind, prose, links, sentences }, heading, leadIn, read: [], times: 0, speaksTo: [] };
  if (!known) placesByWords.set(words, [place]);
  else if (known.length < mostPlaces) known.push(place);
  else known[Math.floor(startOf(clause) % mostPlaces)] = place;
  return place;
}

/** Whether two clauses of the same words are alike but for where they stand. */
function isAlike(before: Place['clause'], after: Place['clause']): boolean {
  return (
    before.kind === after.kind &&
    before.sentences === after.sentences &&
    sameOrigin(before.prose.origin, after.prose.origin) &&
    before.links.length === after.links.length &&
    before.links.every(({ range, target }, index) => {
      const other = after.links[index];
      return other?.target === target && other.range.start === range.start && other.range.end === range.end;
    })
  );
}

type Origin = LabelledClause['prose']['origin'];

function sameOrigin(before: Origin, after: Origin): boolean {
  const shift = (after[0]?.from ?? 0) - (before[0]?.from ?? 0);
  return (
    before.length === after.length &&
    before.every((run, index) => {
      const other = after[index];
      return other !== undefined && run.at === other.at && run.from + shift === other.from;
    })
  );
}
