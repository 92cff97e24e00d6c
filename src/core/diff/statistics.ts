/** "Requests received: 104": figures that a law has companies print each year. All of them changed once. */
import { statistics } from '../lexicon/en/elaborations.json';
import wording from '../lexicon/en/wording.json';
import type { FactChange } from '../model';
import { bookOf } from '../text/phrases';
import { stemOf } from '../text/words';
import { changeOfWords, type Where } from './naming';
import type { Passage } from './passages';

const book = bookOf(statistics);

const longest = 15;
/** A row holds all the figures of one kind of request. */
const fewestOfRow = 3;
const longestRow = 80;
/** Who speaks of people answers them, and prints no figure. */
const speaks: ReadonlySet<string> = new Set(wording.pronouns.map(stemOf));

/** Whether a line counts the requests of a year, and grants nothing. */
export function isStatistic({ clause, from, to, tokens }: Passage): boolean {
  if (tokens.length > longestRow) return false;
  const figures = tokens.filter(({ norm }) => /\d/.test(norm)).length;
  const isRow = figures >= fewestOfRow;
  if (figures === 0 || (!isRow && tokens.length > longest)) return false;
  return !tokens.some(({ norm }) => speaks.has(norm)) && book.find(clause.words, from, to).length > 0;
}

/** The one change that all lines of this kind make. */
export const changedStatistics = (where: Where): FactChange => ({
  ...changeOfWords('other', 'changed', where, ''),
  key: 'statistics',
});
