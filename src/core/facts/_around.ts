import type { Labelled, LabelledClause, Sentence } from '../model';
import { wordsOf } from '../text/words';
import { hitsIn, type Phrases, type Said } from './_phrases';

/** Words that stand around a sentence and give it its sense, without being part of it. */
export interface Around {
  readonly said: Said;
  readonly from: number;
  readonly to: number;
}

// Nested lists rarely go deeper; a ring of lead-ins in a damaged document must end.
const deepestLeadIn = 3;

/** The title of a cell's column, the lead-ins of the list or table, innermost first, and the heading above. */
export function surroundings(labelled: Labelled, clause: LabelledClause, sentence: Sentence): readonly Around[] {
  const column = sentence.column === '' ? [] : [whole(titleOfColumn(sentence.column))];
  return [...column, ...introductions(labelled, clause).map(lastSentence), ...headingOf(labelled, clause)];
}

/** Hits of some phrases in the words around. */
export const hitsAround = <M>(phrases: Phrases<M>, { said, from, to }: Around) => hitsIn(phrases, said, from, to);

/** The clauses that introduce the list or table in which a clause stands, innermost first. */
export function introductions(labelled: Labelled, clause: LabelledClause): readonly LabelledClause[] {
  const found: LabelledClause[] = [];
  let at = clause.leadIn;
  while (at >= 0 && at < clause.id && found.length < deepestLeadIn) {
    const leadIn = labelled.clauses[at];
    if (!leadIn) break;
    found.push(leadIn);
    at = leadIn.leadIn;
  }
  return found;
}

/** The words of the nearest heading above. */
export function headingOf(labelled: Labelled, clause: LabelledClause): readonly Around[] {
  const heading = labelled.clauses[clause.heading];
  return heading ? [whole(heading)] : [];
}

export const whole = (said: Said): Around => ({ said, from: 0, to: said.words.length });

/** The words of a column's title, which each of its cells is asked about. */
export function titleOfColumn(column: string): Said {
  let title = titles.get(column);
  if (title) return title;
  if (titles.size >= mostTitles) titles.clear();
  title = { prose: { text: column }, words: wordsOf(column) };
  titles.set(column, title);
  return title;
}

const mostTitles = 1_000;
const titles = new Map<string, Said>();

function lastSentence(clause: LabelledClause): Around {
  const last = clause.sentences[clause.sentences.length - 1];
  return last && clause.kind !== 'row' ? { said: clause, from: last.from, to: last.to } : whole(clause);
}
