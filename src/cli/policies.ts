import type { Policy } from '../core';
import { Failure } from './failure';
import { policyFrom, type Reading } from './input';

/** Reads inputs one after the other; one that cannot be read is told about, and the others are still worked on. */
export async function eachPolicy(
  names: readonly string[],
  reading: Reading,
  use: (policy: Policy, name: string) => void,
): Promise<'all read' | 'some unreadable'> {
  let outcome: 'all read' | 'some unreadable' = 'all read';
  for (const name of names) {
    try {
      use(await policyFrom(name, reading), name);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      reading.note(error.message);
      outcome = 'some unreadable';
    }
  }
  return outcome;
}
