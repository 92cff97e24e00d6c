/** Arithmetic on lists of numbers. */

export const at = (vector: Float64Array | undefined, index: number): number => vector?.[index] ?? 0;

export function add(vector: Float64Array, index: number, amount: number) {
  vector[index] = at(vector, index) + amount;
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += at(one, index) * at(other, index);
  return sum;
}

export function addTo(sum: Float64Array, other: Float64Array, share: number) {
  for (let index = 0; index < sum.length; index++) add(sum, index, at(other, index) * share);
}

export const minus = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((each, index) => each - at(other, index));
