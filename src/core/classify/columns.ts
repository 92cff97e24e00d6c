import type { Statement } from './cues';
import { noScores, stronger, type Scores } from './scores';

/** What the titles of a row's columns say. A short first cell only names the row, where other columns say more. */
export function columnsOf(statements: readonly Statement[]): Scores {
  const [first] = statements;
  if (first === undefined || statements.every(({ column }) => column === noScores)) return noScores;
  const rest = strongestOf(statements.slice(1));
  const names = first.length <= nameOfRow && rest.some((score) => score > 0);
  return names ? rest : strongestOf(statements);
}

const nameOfRow = 8;

const strongestOf = (statements: readonly Statement[]): Scores =>
  statements.reduce<Scores>((best, { column }) => stronger(best, column), noScores);
