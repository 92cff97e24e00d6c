/**
 * Weights that were learned from what careful readers said: a sum for each kind of fact, turned into probabilities, so
 * that each weight can be read for itself.
 */
import type { FactKind } from '../model';
import type { Listener } from './statement-signs';

/** How likely something tells each kind before all; `none` where it states nothing that a revision could change. */
export type Taught = ReadonlyMap<FactKind | 'none', number>;

/** Weights as a file holds them: for each sign a character a kind. */
export interface WrittenWeights {
  readonly kinds: readonly string[];
  readonly signs: Readonly<Record<string, string>>;
}

/** The character that stands for no weight; those before it speak against a kind, those after it for it. */
const nothing = 'O'.charCodeAt(0);
/** What one character weighs. */
const step = 0.2;
const furthest = 18;

/** Sums up the weights of signs. They are laid at first use, not at start. */
export function weighing(written: WrittenWeights): (tellSigns: (tell: Listener) => void) => Taught {
  const kinds = written.kinds as readonly (FactKind | 'none')[];
  // By sign, kinds by index and their weights, alternating.
  let laid: ReadonlyMap<string, readonly number[]> | null = null;
  return (tellSigns) => {
    const signs = (laid ??= new Map(Object.entries(written.signs).map(([sign, row]) => [sign, weightsIn(row)])));
    const sums = kinds.map(() => 0);
    tellSigns((sign, strength) => {
      const row = signs.get(sign);
      if (row === undefined) return;
      for (let at = 0; at < row.length; at += 2) {
        const kind = row[at] ?? 0;
        sums[kind] = (sums[kind] ?? 0) + (row[at + 1] ?? 0) * strength;
      }
    });
    const chances = chancesOf(sums);
    return new Map(kinds.map((kind, index) => [kind, chances[index] ?? 0]));
  };
}

/** Sums as probabilities of which one holds. */
export function chancesOf(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

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
