import type { Labelled, Policy } from './model';

/** Whether a document is a privacy policy. Silence on everything else matters more than a policy missed. */
export function detect(labelled: Labelled): Policy['detection'] {
  const isPolicy = labelled.clauses.some((clause) => /privacy policy/i.test(clause.prose.text));
  return { isPolicy, score: isPolicy ? 1 : 0 };
}
