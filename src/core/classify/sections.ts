/**
 * What was read of a section as a whole, remembered by its clauses and by what stands above it: after a keystroke, and in
 * another revision, the labels of most sections are moved and none of their clauses is read.
 */
import type { Clause, Label, Span } from '../model';
import { remembered } from '../text/remembered';
import type { Stretch } from '../text/stretches';
import type { Context } from './context';
import { equalScores, type Scores } from './scores';

/** All that the clauses below a title are judged by beside themselves. */
export interface AboveSection {
  readonly language: string;
  /** Where the section begins. */
  readonly at: number;
  /** The title itself, and what the title above hands on, which is another one where the first is a date. */
  readonly own: Scores;
  readonly title: Context;
  readonly heading: Clause | undefined;
  readonly outer: Clause | undefined;
}

/** What is read of a clause. */
interface Labels {
  readonly labels: readonly Label[];
}

interface Section<R> {
  readonly above: AboveSection;
  readonly reads: readonly R[];
  /** Whether all the words that speak for its labels stand in it. */
  readonly isAlone: boolean;
}

const mostSections = 4;

/** Sections with what was read of the clauses below their titles. */
export function rememberingSections<R extends Labels>() {
  const sectionsOf = remembered<Stretch, Section<R>[]>(() => []);
  return {
    /** What was read of them, moved to where they stand now, or null. */
    known: (stretch: Stretch, above: AboveSection): readonly R[] | null => {
      for (const section of sectionsOf(stretch))
        if (isKnown(section, above)) return movedBy(above.at - section.above.at, section.reads);
      return null;
    },
    note: (stretch: Stretch, above: AboveSection, reads: readonly R[]): void => {
      const known = sectionsOf(stretch);
      if (known.length >= mostSections) known.shift();
      known.push({ above, reads, isAlone: reads.every(({ labels }) => standBehind(above.at, labels)) });
    },
  };
}

const standBehind = (at: number, labels: readonly Label[]): boolean =>
  labels.every(({ evidence }) => evidence.every(({ start }) => start >= at));

const isKnown = ({ above, isAlone }: Section<unknown>, now: AboveSection): boolean =>
  above.language === now.language &&
  above.heading?.words === now.heading?.words &&
  above.outer?.words === now.outer?.words &&
  equalScores(above.own, now.own) &&
  equalScores(above.title.scores, now.title.scores) &&
  (isAlone || areMoved(above.title.sources, now.title.sources, now.at - above.at));

type Sources = Context['sources'];

/** Whether the same titles speak for it, and stand as far before it as they did. */
const areMoved = (before: Sources, after: Sources, shift: number): boolean =>
  before.length === after.length &&
  before.every(({ clause }, index) => {
    const other = after[index]?.clause;
    return other !== undefined && other.words === clause.words && other.span.start === clause.span.start + shift;
  });

function movedBy<R extends Labels>(shift: number, reads: readonly R[]): readonly R[] {
  if (shift === 0) return reads;
  const moved = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift });
  return reads.map((read) => {
    if (read.labels.length === 0) return read;
    const labels = read.labels.map(({ type, score, evidence }) => ({ type, score, evidence: evidence.map(moved) }));
    return { ...read, labels };
  });
}
