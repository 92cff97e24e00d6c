/**
 * A document is cut at its headings: a stretch is a heading with all that stands below it, up to the next. After a
 * keystroke, and in another revision, most stretches stand there as they were, only elsewhere: who reads clauses
 * remembers what it found in a whole stretch, and asks none of its clauses again.
 */
import type { Clause, Doc, Labelled, Outline } from '../model';
import { remembered, rememberedByWords } from './remembered';

/** The same value whenever the same clauses stand one behind the other: alike in all but where they stand. */
export interface Stretch {
  /** As they were met first. */
  readonly clauses: readonly Clause[];
}

/** Where a stretch stands in a document. */
export interface Standing {
  readonly stretch: Stretch;
  /** Id of its first clause. */
  readonly from: number;
  /** Where its first clause begins. */
  readonly at: number;
}

interface Clauses {
  readonly doc: Doc;
  readonly clauses: readonly Clause[];
}

/** Some of a very long document, which is read part by part: what was read of one is let go before the next. */
export interface Part extends Labelled {
  readonly whole: Whole;
  readonly stretches: readonly Standing[];
}

/** All of it. */
export interface Whole extends Outline {
  /** Its stretches, some at a time. */
  readonly parts: () => Iterable<readonly Standing[]>;
}

export const wholeOf = (document: Labelled | Part): Outline | Whole =>
  'whole' in document ? document.whole : document;

/** The stretches of a document, or of a part of it, in order. */
export function stretchesOf(document: Clauses | Part): readonly Standing[] {
  if ('stretches' in document) return document.stretches;
  const known = ofDoc(document.doc);
  return (known.stretches ??= [...cut(document.clauses)]);
}

// In clauses: some pages.
const lengthOfPart = 500;

/**
 * The stretches of a very long document, some at a time.
 *
 * @param holds whether all of them may be kept for who asks next
 */
export function* partsOf(document: Clauses, holds: 'all' | 'one at a time'): Generator<readonly Standing[]> {
  let part: Standing[] = [];
  for (const standing of holds === 'all' ? stretchesOf(document) : cut(document.clauses)) {
    part.push(standing);
    if (standing.from + standing.stretch.clauses.length - (part[0]?.from ?? 0) < lengthOfPart) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

const ofDoc = remembered<Doc, { stretches: readonly Standing[] | null }>(() => ({ stretches: null }));

function* cut(clauses: readonly Clause[]): Generator<Standing> {
  for (let from = 0; from < clauses.length;) {
    let to = from + 1;
    while (to < clauses.length && !opens(clauses[to], to - from)) to++;
    yield { stretch: stretchAt(clauses, from, to), from, at: clauses[from]?.span.start ?? 0 };
    from = to;
  }
}

/** A long document without headings is cut before a paragraph, which nothing introduces. */
const opens = (clause: Clause | undefined, length: number): boolean =>
  clause?.kind === 'heading' || (length >= longestWithout && clause?.kind === 'paragraph');

const longestWithout = 500;

// By the words of the first clause, the last ones met. A document without headings is one stretch, and not remembered.
const beginningWith = rememberedByWords((): Stretch[] => []);
const mostOfOneBeginning = 8;
const longest = 100;

function stretchAt(clauses: readonly Clause[], from: number, to: number): Stretch {
  const first = clauses[from];
  if (first === undefined || to - from > longest) return { clauses: clauses.slice(from, to) };
  const known = beginningWith(first);
  for (const stretch of known) if (stands(stretch.clauses, clauses, from, to)) return stretch;
  const stretch = { clauses: clauses.slice(from, to) };
  if (known.length >= mostOfOneBeginning) known.shift();
  known.push(stretch);
  return stretch;
}

/** Whether clauses stand in a document, from `from` to `to`, with nothing between them that has changed. */
function stands(known: readonly Clause[], clauses: readonly Clause[], from: number, to: number): boolean {
  const [first] = known;
  const start = clauses[from]?.span.start ?? 0;
  if (first === undefined || known.length !== to - from) return false;
  // Words are compared first: they tell most that differ, and lie in one list.
  for (let at = 0; at < known.length; at++) if (known[at]?.words !== clauses[from + at]?.words) return false;
  const shift = start - first.span.start;
  const steps = from - first.id;
  return known.every((before, at) => {
    const after = clauses[from + at];
    return after !== undefined && isAlike(before, after, shift) && isLed(before, after, steps, from);
  });
}

const isAlike = (before: Clause, after: Clause, shift: number): boolean =>
  before.role === after.role &&
  before.depth === after.depth &&
  before.marker === after.marker &&
  before.sentences === after.sentences &&
  before.prose.text === after.prose.text &&
  before.span.start + shift === after.span.start &&
  before.span.end + shift === after.span.end &&
  areLinksAlike(before.links, after.links) &&
  isOriginAlike(before.prose.origin, after.prose.origin, shift);

/** Whether the same clauses of the stretch, or none of them, introduce both and are the heading above them. */
function isLed(before: Clause, after: Clause, steps: number, from: number): boolean {
  const isInside = after.heading >= from;
  return (
    (isInside ? before.heading + steps === after.heading : before.heading + steps < from) &&
    (after.leadIn < 0 ? before.leadIn < 0 : after.leadIn >= from && before.leadIn + steps === after.leadIn)
  );
}

function areLinksAlike(before: Clause['links'], after: Clause['links']): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every(({ range, target }, index) => {
        const other = after[index];
        return other?.target === target && other.range.start === range.start && other.range.end === range.end;
      }))
  );
}

type Origin = Clause['prose']['origin'];

function isOriginAlike(before: Origin, after: Origin, shift: number): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) {
    const [run, other] = [before[index], after[index]];
    if (run === undefined || other === undefined) return false;
    if (run.at !== other.at || run.from + shift !== other.from) return false;
    if (run.until === undefined ? other.until !== undefined : run.until + shift !== other.until) return false;
  }
  return true;
}
