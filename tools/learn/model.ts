/**
 * Logistic regression in two steps. First the tables of circumstances, one for all types; then, on top of what the tables
 * say of clauses that they were not learned from, the words of each type. Both are held near zero (L2).
 */
import { lengthOfTables } from '../../src/core/classify/circumstances';
import { minimise } from './minimise';
import { add, addTo, at } from './vectors';

/** A clause as the model sees it. */
export interface Row {
  readonly document: string;
  /** Where in the tables each type stands: pairs of type and place. */
  readonly circumstances: readonly Int32Array[];
  /** Sign of words, with how much it counts. */
  readonly signs: ReadonlyMap<string, number>;
  readonly types: readonly boolean[];
  readonly weight: number;
  /** What cues and surroundings make of it, and its length, for who decides. */
  readonly weighed: readonly number[];
  readonly words: number;
}

export interface Model {
  readonly tables: Float64Array;
  readonly bias: Float64Array;
  /** By sign, a weight a type. */
  readonly signs: ReadonlyMap<string, Float64Array>;
}

export interface Taste {
  /** How strongly tables and words are held near zero. */
  readonly tables: number;
  readonly words: number;
  /** Signs in fewer documents are not learned. */
  readonly leastDocuments: number;
  /** How many signs are kept, the most telling ones. */
  readonly mostSigns: number;
}

const folds = 5;

export function learn(rows: readonly Row[], taste: Taste): Model {
  const base = rows.map((): Float64Array => new Float64Array(0));
  const documents = foldsOf(rows);
  for (let fold = 0; fold < folds; fold++) {
    const { tables, bias } = learnTables(
      rows.filter((_, index) => documents[index] !== fold),
      taste,
    );
    rows.forEach((row, index) => {
      if (documents[index] === fold) base[index] = tableSum(row, tables, bias);
    });
  }
  const { tables, bias } = learnTables(rows, taste);
  const first = learnWords(rows, base, signsIn(rows, taste.leastDocuments), taste);
  const kept =
    first.signs.size > taste.mostSigns
      ? learnWords(rows, base, mostTelling(rows, first, taste.mostSigns), taste)
      : first;
  return { tables, bias: bias.map((each, type) => each + (kept.bias[type] ?? 0)), signs: kept.signs };
}

/** Documents are never parted: what is learned of one half of a policy is known of the other. */
export function foldsOf(rows: readonly Row[]): number[] {
  const sizes = new Map<string, number>();
  for (const { document } of rows) sizes.set(document, (sizes.get(document) ?? 0) + 1);
  const load = Array.from({ length: folds }, () => 0);
  const fold = new Map<string, number>();
  for (const [document, size] of [...sizes].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))) {
    const least = load.indexOf(Math.min(...load));
    fold.set(document, least);
    load[least] = (load[least] ?? 0) + size;
  }
  return rows.map(({ document }) => fold.get(document) ?? 0);
}

export function tableSum({ circumstances }: Row, tables: Float64Array, bias: Float64Array): Float64Array {
  return bias.map((sum, type) => {
    let all = sum;
    for (const place of circumstances[type] ?? []) all += tables[place] ?? 0;
    return all;
  });
}

export function predict(row: Row, model: Model): number[] {
  const sum = tableSum(row, model.tables, model.bias);
  for (const [sign, amount] of row.signs) {
    const weights = model.signs.get(sign);
    if (weights) addTo(sum, weights, amount);
  }
  return [...sum].map(chance);
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum));
const loss = (sum: number, is: boolean): number =>
  Math.max(sum, 0) - (is ? sum : 0) + Math.log1p(Math.exp(-Math.abs(sum)));

function learnTables(rows: readonly Row[], taste: Taste): { tables: Float64Array; bias: Float64Array } {
  const types = rows[0]?.types.length ?? 0;
  const point = minimise(
    lengthOfTables + types,
    (now, slope) => {
      const tables = now.subarray(0, lengthOfTables);
      const bias = now.subarray(lengthOfTables);
      let total = heldNear(tables, slope, 0, taste.tables) + heldNear(bias, slope, lengthOfTables, strengthOfBias);
      for (const row of rows) {
        tableSum(row, tables, bias).forEach((sum, type) => {
          total += row.weight * loss(sum, row.types[type] ?? false);
          const error = row.weight * (chance(sum) - (row.types[type] ? 1 : 0));
          for (const place of row.circumstances[type] ?? []) add(slope, place, error);
          add(slope, lengthOfTables + type, error);
        });
      }
      return total;
    },
    roundsOfTables,
  );
  return { tables: point.slice(0, lengthOfTables), bias: point.slice(lengthOfTables) };
}

const roundsOfTables = 80;

function heldNear(point: Float64Array, slope: Float64Array, from: number, strength: number): number {
  let total = 0;
  point.forEach((each, index) => {
    total += 0.5 * strength * each * each;
    slope[from + index] = strength * each;
  });
  return total;
}

type Words = Pick<Model, 'bias' | 'signs'>;

function learnWords(
  rows: readonly Row[],
  base: readonly Float64Array[],
  signs: readonly string[],
  taste: Taste,
): Words {
  const types = rows[0]?.types.length ?? 0;
  const length = signs.length * types;
  const found = foundIn(rows, signs);
  const point = minimise(
    length + types,
    (now, slope) => {
      const bias = now.subarray(length);
      let total =
        heldNear(now.subarray(0, length), slope, 0, taste.words) + heldNear(bias, slope, length, strengthOfBias);
      rows.forEach((row, index) => {
        const sum = bias.map((each, type) => each + at(base[index], type));
        for (const [from, amount] of found[index] ?? [])
          for (let type = 0; type < types; type++) add(sum, type, at(now, from + type) * amount);
        sum.forEach((each, type) => {
          total += row.weight * loss(each, row.types[type] ?? false);
          sum[type] = row.weight * (chance(each) - (row.types[type] ? 1 : 0));
        });
        for (let type = 0; type < types; type++) add(slope, length + type, at(sum, type));
        for (const [from, amount] of found[index] ?? [])
          for (let type = 0; type < types; type++) add(slope, from + type, at(sum, type) * amount);
      });
      return total;
    },
    roundsOfWords,
  );
  return {
    bias: point.slice(length),
    signs: new Map(signs.map((sign, index) => [sign, point.slice(index * types, (index + 1) * types)])),
  };
}

const roundsOfWords = 60;
const strengthOfBias = 0.3;

/** For each row, where the weights of its signs begin, and how much each counts. */
function foundIn(rows: readonly Row[], signs: readonly string[]): (readonly (readonly [number, number])[])[] {
  const types = rows[0]?.types.length ?? 0;
  const from = new Map(signs.map((sign, index) => [sign, index * types]));
  return rows.map((row) =>
    [...row.signs].flatMap(([sign, amount]) => {
      const first = from.get(sign);
      return first === undefined ? [] : [[first, amount] as const];
    }),
  );
}

/** What few policies say is their own: names, and how one company writes. */
function signsIn(rows: readonly Row[], least: number): string[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, signs } of rows)
    for (const sign of signs.keys()) documents.set(sign, (documents.get(sign) ?? new Set()).add(document));
  return [...documents].filter(([, of]) => of.size >= least).map(([sign]) => sign);
}

function countsOf(rows: readonly Row[]): Map<string, number> {
  const clauses = new Map<string, number>();
  for (const { signs } of rows) for (const sign of signs.keys()) clauses.set(sign, (clauses.get(sign) ?? 0) + 1);
  return clauses;
}

/** Signs whose weights move most clauses most. */
function mostTelling(rows: readonly Row[], { signs }: Words, most: number): string[] {
  const clauses = countsOf(rows);
  const telling = (sign: string, weights: Float64Array): number =>
    weights.reduce((sum, weight) => sum + weight * weight, 0) * Math.sqrt(clauses.get(sign) ?? 0);
  return [...signs]
    .map(([sign, weights]) => [sign, telling(sign, weights)] as const)
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([sign]) => sign);
}
