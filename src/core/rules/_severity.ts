/** Severities that depend on more than the kind. */
import type { Severity } from '../model';
import type { ReadChange } from '../rule';

/** An example of what was stated before is minor, unless a reader of facts knows it as a kind of its own. */
export function exampleOrMore(change: ReadChange): Severity {
  const known = change.afterFact ?? change.beforeFact;
  return known === null && change.tags.includes('example') ? 'minor' : 'material';
}
