/**
 * What a whole sentence, item or row is about, by what careful readers said of others (`tools/learn-statements.ts`): a
 * sum of weights for each kind, so that each weight can be read for itself, turned into probabilities.
 */
import learned from '../lexicon/en/learned-statements.json';
import type { FactKind } from '../model';
import { remembered } from '../text/remembered';
import type { Passage } from './passages';
import { type Reading, readingsOf } from './readings';
import type { Side } from './side';
import { tellSigns } from './statement-signs';
import { wholeOf } from './stretch';

/** How likely a passage tells each kind before all; `none` where it states nothing that a revision could change. */
export type Taught = ReadonlyMap<FactKind | 'none', number>;

/** The character that stands for no weight; those before it speak against a kind, those after it for it. */
const nothing = 'O'.charCodeAt(0);
/** What one character weighs. */
const step = 0.1;
const furthest = 35;

/** What a whole passage is about: by its cues, likeliest first, and by the weights. */
export interface Judged {
  readonly heard: readonly Reading[];
  readonly taught: Taught;
}

/** A passage stands in one revision, and is asked by each of the edits in it and by each revision that comes after it. */
const known = remembered<Passage, { last: Judged | null }>(() => ({ last: null }));

export function judgedWhole(passage: Passage, side: Side): Judged {
  const place = known(passage);
  if (place.last === null) {
    const heard = readingsOf(wholeOf(passage), side);
    place.last = { heard, taught: summedUp(passage, side, heard) };
  }
  return place.last;
}

function summedUp(passage: Passage, side: Side, heard: readonly Reading[]): Taught {
  const { kinds, signs } = theLearned();
  const sums = kinds.map(() => 0);
  tellSigns(passage, side, heard, (sign, strength) => {
    const row = signs.get(sign);
    if (row === undefined) return;
    for (let at = 0; at < row.length; at += 2) {
      const kind = row[at] ?? 0;
      sums[kind] = (sums[kind] ?? 0) + (row[at + 1] ?? 0) * strength;
    }
  });
  const chances = chancesOf(sums);
  return new Map(kinds.map((kind, index) => [kind, chances[index] ?? 0]));
}

/** Sums as probabilities of which one holds. */
export function chancesOf(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

interface Learned {
  readonly kinds: readonly (FactKind | 'none')[];
  /** By sign, kinds by index and their weights, alternating. */
  readonly signs: ReadonlyMap<string, readonly number[]>;
}

let opened: Learned | null = null;

/** Laid at first use, not at start. */
const theLearned = (): Learned =>
  (opened ??= {
    kinds: learned.kinds as readonly (FactKind | 'none')[],
    signs: new Map(Object.entries(learned.signs).map(([sign, row]) => [sign, weightsIn(row)])),
  });

const weightsIn = (row: string): number[] =>
  Array.from(row).flatMap((_, kind) => {
    const weight = row.charCodeAt(kind) - nothing;
    return weight === 0 ? [] : [kind, weight * step];
  });

/** Weights, one a kind, as the file holds them: a character each, without those at the end that say nothing. */
export function rowOf(weights: readonly number[]): string {
  const codes = weights.map((weight) => nothing + Math.max(-furthest, Math.min(furthest, Math.round(weight / step))));
  while (codes.at(-1) === nothing) codes.pop();
  return String.fromCharCode(...codes);
}
