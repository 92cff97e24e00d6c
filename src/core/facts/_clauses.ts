/**
 * What is read of a clause is remembered by its words and by the words that stand around it, wherever the clause stands:
 * after a keystroke only the clause under the cursor is read anew, and of two revisions what they share is read once.
 */
import type { Fact, FactKind, Labelled, LabelledClause, Word } from '../model';
import { remembered, rememberedByWords } from '../text/remembered';
import { stretchesOf, type Stretch } from '../text/stretches';
import { standingIn, type Phrases } from './_phrases';

/**
 * Facts of each clause of the policy, in order. `read` may look at the clause, at what introduces it and at the heading
 * above it, and at nothing else of the document.
 *
 * @param phrases those without which a clause has nothing for the reader, or null
 */
export function factsOfEach<K extends FactKind>(
  read: (clause: LabelledClause, labelled: Labelled) => readonly Fact<K>[],
  phrases: Phrases<unknown> | null = null,
): (labelled: Labelled) => Fact<K>[] {
  return ofEach(read, factIn, phrases);
}

/** The same for values that stand in a clause; `move` puts a value into the clause where it stands this time. */
export function ofEach<T>(
  read: (clause: LabelledClause, labelled: Labelled) => readonly T[],
  move: (value: T, clause: LabelledClause, shift: number) => T,
  phrases: Phrases<unknown> | null = null,
): (labelled: Labelled) => T[] {
  const reader = needed.push(phrases) - 1;
  const readClause = ({ clause, place, at }: Stand, labelled: Labelled): readonly T[] => {
    const known = place.read[reader] as Known<T> | undefined;
    if (known !== undefined) return known.values.map((value) => move(value, clause, at - known.at));
    const values = read(clause, labelled);
    note(place, reader, { values, at });
    return values;
  };
  const readRun = (run: Run, labelled: Labelled): Known<OfRun<T>> => {
    const stands = run.stands().forReader[reader];
    if (stands === undefined) return nothing;
    const values: OfRun<T>[] = [];
    for (const stand of stands)
      for (const value of readClause(stand, labelled)) values.push({ value, index: stand.clause.id - run.from });
    return values.length === 0 ? nothing : { values, at: run.at };
  };
  return (labelled) => {
    const found: T[] = [];
    for (const run of runsOf(labelled).forReader[reader] ?? []) {
      const known = run.memory.read[reader] as Known<OfRun<T>> | undefined;
      if (known === undefined) {
        const read = readRun(run, labelled);
        note(run.memory, reader, read);
        for (const { value } of read.values) found.push(value);
      } else
        for (const { value, index } of known.values) {
          const clause = labelled.clauses[run.from + index];
          if (clause !== undefined) found.push(move(value, clause, run.at - known.at));
        }
    }
    return found;
  };
}

/** By the number of the reader, the phrases that it needs. */
const needed: (Phrases<unknown> | null)[] = [];

/** What readers have read of something. */
interface Memory {
  /** By the number of the reader. */
  readonly read: (Known<unknown> | undefined)[];
  /** How many readers have read it, and which of them found something. */
  times: number;
  readonly speaksTo: number[];
}

function note(memory: Memory, reader: number, known: Known<unknown>): void {
  memory.read[reader] = known;
  memory.times++;
  if (known.values.length > 0) memory.speaksTo.push(reader);
}

interface Known<T> {
  readonly values: readonly T[];
  /** Where the clause, or the stretch of clauses, stood then. */
  readonly at: number;
}

/** Most readers find nothing in most stretches. */
const nothing: Known<never> = { values: [], at: 0 };

/** A value with the clause in which it stands, counted from the first of its stretch. */
interface OfRun<T> {
  readonly value: T;
  readonly index: number;
}

/** Moves a fact to where its clause stands this time. Field by field: a copy by `...` takes five times as long. */
export function factIn<K extends FactKind>(fact: Fact<K>, { id: clause }: LabelledClause, shift: number): Fact<K> {
  if (shift === 0 && fact.clause === clause) return fact;
  const { kind, key, value, polarity, span, detail } = fact;
  const moved = { start: span.start + shift, end: span.end + shift };
  return { kind, key, value, polarity, clause, span: moved, detail };
}

const startOf = ({ prose }: LabelledClause): number => prose.origin[0]?.from ?? 0;

/** A clause with all that its readers see, and what they read. */
export interface Place extends Memory {
  readonly clause: Pick<LabelledClause, 'kind' | 'prose' | 'links' | 'sentences'>;
  readonly heading: readonly Word[] | null;
  readonly leadIn: Place | null;
  /** The readers whose phrases stand in it. */
  readonly readers: readonly number[];
}

/** A clause of the policy in its place; `at` is where its words begin in the document. */
export interface Stand {
  readonly clause: LabelledClause;
  readonly place: Place;
  readonly at: number;
}

/** A stretch of clauses in its place. */
export interface Run {
  /** Id of its first clause. */
  readonly from: number;
  /** Where it begins in the document. */
  readonly at: number;
  /** The same value as long as the same stretch stands below the same title. */
  readonly memory: Memory;
  /** The clauses of the policy in it: they are looked for only when one of them is to be read. */
  readonly stands: () => Stands;
}

interface Stands {
  readonly all: readonly Stand[];
  /** By the number of a reader, the clauses in which its phrases stand. */
  readonly forReader: readonly (readonly Stand[] | undefined)[];
}

interface Runs {
  readonly all: readonly Run[];
  /** By the number of a reader, the stretches that have something for it or that it has not read yet. */
  readonly forReader: readonly (readonly Run[])[];
}

/** The clauses of a policy, stretch by stretch. */
export const runsOf = remembered((labelled: Labelled): Runs => {
  const { clauses } = labelled;
  const forReader: Run[][] = needed.map(() => []);
  const all = stretchesOf(labelled).map(({ stretch, from, at }): Run => {
    let stands: Stands | null = null;
    const memory = memoryOf(stretch, clauses[clauses[from]?.heading ?? -1]?.words ?? null);
    const run = { from, at, memory, stands: () => (stands ??= standsIn(clauses, from, stretch.clauses.length)) };
    if (memory.times === needed.length) for (const reader of memory.speaksTo) forReader[reader]?.push(run);
    else for (const runs of forReader) runs.push(run);
    return run;
  });
  return { all, forReader };
});

const memoriesOf = remembered<Stretch, { heading: readonly Word[] | null; memory: Memory }[]>(() => []);
const mostTitles = 4;

/** What was read of a stretch below a title. */
function memoryOf(stretch: Stretch, heading: readonly Word[] | null): Memory {
  const known = memoriesOf(stretch);
  for (const each of known) if (each.heading === heading) return each.memory;
  const memory: Memory = { read: [], times: 0, speaksTo: [] };
  if (known.length >= mostTitles) known.shift();
  known.push({ heading, memory });
  return memory;
}

function standsIn(clauses: readonly LabelledClause[], from: number, length: number): Stands {
  const places: Place[] = [];
  const all: Stand[] = [];
  const forReader: (Stand[] | undefined)[] = [];
  for (const clause of clauses.slice(from, from + length)) {
    const at = startOf(clause);
    const place = placeOf(clause, clauses[clause.heading]?.words ?? null, places[clause.leadIn - from] ?? null, at);
    places.push(place);
    if (clause.role !== 'policy') continue;
    const stand = { clause, place, at };
    all.push(stand);
    for (const reader of place.times === place.readers.length ? place.speaksTo : place.readers)
      (forReader[reader] ??= []).push(stand);
  }
  return { all, forReader };
}

// The outline hands out the same words for the same text. Short texts stand in many places; some are enough.
const placesByHeading = rememberedByWords((): Map<readonly Word[] | null, Place[]> => new Map());
const mostHeadings = 32;
const mostPlaces = 16;

function placeOf(clause: LabelledClause, heading: readonly Word[] | null, leadIn: Place | null, at: number): Place {
  const { kind, prose, links, sentences } = clause;
  const known = placesUnder(heading, clause);
  for (const place of known) {
    if (place.leadIn === leadIn && isAlike(place.clause, clause)) return place;
  }
  const readers = readersOf(clause);
  const alone = { kind, prose, links, sentences };
  const place: Place = { clause: alone, heading, leadIn, readers, read: [], times: 0, speaksTo: [] };
  if (known.length < mostPlaces) known.push(place);
  else known[Math.floor(at % mostPlaces)] = place;
  return place;
}

function placesUnder(heading: readonly Word[] | null, clause: LabelledClause): Place[] {
  const known = placesByHeading(clause);
  let places = known.get(heading);
  if (places !== undefined) return places;
  if (known.size >= mostHeadings) known.clear();
  known.set(heading, (places = []));
  return places;
}

const readersOf = rememberedByWords((clause: LabelledClause): readonly number[] => {
  const stands = standingIn(clause);
  const readers: number[] = [];
  for (const [reader, phrases] of needed.entries()) if (phrases === null || stands(phrases)) readers.push(reader);
  return readers;
});

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
      return (
        other !== undefined &&
        run.at === other.at &&
        run.from + shift === other.from &&
        (run.until === undefined ? other.until === undefined : run.until + shift === other.until)
      );
    })
  );
}
