/** Logistic regression over labels of which an example has one: weights are held near zero (L2). */
import { minimise } from './minimise';
import { add, at } from './vectors';

export interface Example {
  readonly document: string;
  /** By sign, how strongly it shows. */
  readonly signs: ReadonlyMap<string, number>;
  /** Its label, by index. */
  readonly kind: number;
}

/** By sign, a weight a label. */
export type Weights = ReadonlyMap<string, Float64Array>;

const fewestExamples = 3;
/** How strongly weights are held near zero. */
const strength = 1;
const rounds = 60;
const mostSigns = 2500;

/** Learns twice: first from all signs, then from those that turned out to say most. */
export function learnOneOf(examples: readonly Example[], kinds: number): Weights {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= fewestExamples).map(([sign]) => sign);
  const first = learnFrom(examples, common, kinds);
  if (common.length <= mostSigns) return first;
  const tellingOf = (sign: string): number =>
    [...(first.get(sign) ?? [])].reduce((sum, weight) => sum + weight ** 2, 0) * Math.sqrt(counts.get(sign) ?? 0);
  const telling = common
    .map((sign) => ({ sign, telling: tellingOf(sign) }))
    .sort((one, other) => other.telling - one.telling)
    .slice(0, mostSigns)
    .map(({ sign }) => sign);
  return learnFrom(examples, telling, kinds);
}

export function sumsOf({ signs }: Example, weights: Weights, kinds: number): number[] {
  const sums = Array.from({ length: kinds }, () => 0);
  for (const [sign, amount] of signs) {
    const row = weights.get(sign);
    if (row) for (let kind = 0; kind < kinds; kind++) sums[kind] = (sums[kind] ?? 0) + (row[kind] ?? 0) * amount;
  }
  return sums;
}

interface Shown {
  /** Where the weights of each sign begin, and how strongly it shows, alternating. */
  readonly signs: readonly (readonly [place: number, amount: number])[];
  readonly kind: number;
}

function learnFrom(examples: readonly Example[], signs: readonly string[], kinds: number): Weights {
  const places = new Map(signs.map((sign, index) => [sign, index * kinds]));
  const shown = examples.map(({ signs: all, kind }): Shown => ({
    kind,
    signs: [...all].flatMap(([sign, amount]) => {
      const place = places.get(sign);
      return place === undefined ? [] : [[place, amount] as const];
    }),
  }));
  const point = minimise(
    signs.length * kinds,
    (now, slope) => {
      let total = 0;
      now.forEach((weight, index) => {
        total += 0.5 * strength * weight * weight;
        slope[index] = strength * weight;
      });
      for (const each of shown) total += lossOf(each, now, slope, kinds);
      return total;
    },
    rounds,
  );
  return new Map(signs.map((sign, index) => [sign, point.slice(index * kinds, (index + 1) * kinds)]));
}

/** How far an example is from its label; adds to the slope what would bring it nearer. */
function lossOf({ signs, kind }: Shown, now: Float64Array, slope: Float64Array, kinds: number): number {
  const sums = new Float64Array(kinds);
  for (const [place, amount] of signs)
    for (let each = 0; each < kinds; each++) add(sums, each, at(now, place + each) * amount);
  const highest = Math.max(...sums);
  const all = sums.reduce((sum, each) => sum + Math.exp(each - highest), 0);
  for (let each = 0; each < kinds; each++) {
    const error = Math.exp(at(sums, each) - highest) / all - (each === kind ? 1 : 0);
    for (const [place, amount] of signs) add(slope, place + each, error * amount);
  }
  return Math.log(all) + highest - at(sums, kind);
}
