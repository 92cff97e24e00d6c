/** What the items beside an item are: a list without an introduction still holds things of one kind. */
import type { Clause, FactKind } from '../model';
import type { Side } from './side';

const nearest = 6;
const fewest = 2;

/** Kinds whose lists are mostly bare names: "- Phone numbers", "- Postmark". */
const listedBare: readonly FactKind[] = ['data-category', 'third-party', 'recipient-category', 'right'];

/** The kind of facts that most of the items beside this one name, or null where it stands alone or among others. */
export function kindOfCompany(clause: Clause, side: Side): FactKind | null {
  if (clause.kind !== 'item') return null;
  const siblings = siblingsOf(clause, side.policy.clauses);
  if (siblings.length < fewest) return null;
  return (
    listedBare.find((kind) => {
      const named = siblings.filter(({ id }) => side.facts.get(id)?.some((fact) => fact.kind === kind));
      return named.length >= fewest && named.length * 2 > siblings.length;
    }) ?? null
  );
}

/** The items of the same list, nearest first on either side. */
function siblingsOf({ id, depth, heading, leadIn }: Clause, clauses: readonly Clause[]): Clause[] {
  const siblings: Clause[] = [];
  for (const step of [-1, 1]) {
    for (let at = id + step; Math.abs(at - id) <= nearest; at += step) {
      const clause = clauses[at];
      if (clause?.kind !== 'item' || clause.heading !== heading || clause.leadIn !== leadIn) break;
      if (clause.depth === depth) siblings.push(clause);
    }
  }
  return siblings;
}
