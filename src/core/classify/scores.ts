import { clauseTypes, type ClauseType } from '../registry/clauses';

/** Scores from 0 to 1, in the order of `typeNames`. */
export type Scores = readonly number[];

export const typeNames = Object.keys(clauseTypes) as readonly ClauseType[];

/**
 * Every list of scores is made as a copy of this one. It is a list of fractions to the engine, whatever numbers stand in
 * it: lists of fractions and of whole numbers by turns would have it compile all that reads them again and again.
 */
export const noScores: Scores = typeNames.map(() => 0.5).fill(0);

/** A score for each type. */
export function scoresOfEach(read: (type: number) => number): Scores {
  const scores = noScores.slice();
  for (let type = 0; type < scores.length; type++) scores[type] = read(type);
  return scores;
}

/** The higher of two scores of each type. */
export function stronger(one: Scores, other: Scores): Scores {
  if (other === noScores) return one;
  if (one === noScores) return other;
  const scores = one.slice();
  raise(scores, other);
  return scores;
}

/** Raises scores to others where these are higher. */
export function raise(scores: number[], others: Scores): void {
  for (let type = 0; type < others.length; type++) {
    const score = others[type] ?? 0;
    if (score > (scores[type] ?? 0)) scores[type] = score;
  }
}

export function strongestIn(scores: Scores): number {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  return most;
}

/** How many types reach a score. */
export function countFrom(least: number, scores: Scores): number {
  let count = 0;
  for (const score of scores) if (score >= least) count++;
  return count;
}

export function equalScores(one: Scores, other: Scores): boolean {
  if (one === other) return true;
  for (let type = 0; type < one.length; type++) if (one[type] !== other[type]) return false;
  return true;
}
