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
/** Who speaks of people answers them, and prints no figure. */
const speaks: ReadonlySet<string> = new Set(wording.pronouns.map(stemOf));

/** Whether a line counts the requests of a year, and grants nothing. */
export const isStatistic = ({ clause, from, to, tokens }: Passage): boolean =>
  tokens.length <= longest &&
  tokens.some(({ norm }) => /\d/.test(norm)) &&
  !tokens.some(({ norm }) => speaks.has(norm)) &&
  book.find(clause.words, from, to).length > 0;

/** The one change that all lines of this kind make. */
export const changedStatistics = (where: Where): FactChange => ({
  ...changeOfWords('other', 'changed', where, ''),
  key: 'statistics',
});
