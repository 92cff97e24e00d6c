import type { Labelled, Outline } from './model';

/** Stage 3. Gives each clause the types of what it says, with the words that say so. */
export function classify({ doc, title, clauses }: Outline): Labelled {
  return { doc, title, clauses: clauses.map((clause) => ({ ...clause, labels: [] })) };
}
