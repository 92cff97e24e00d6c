import type { LabelledClause, Policy } from '../core/index';

/** The clause at an offset: the innermost, where one lies in another. */
export function clauseAt(policy: Policy, offset: number): LabelledClause | undefined {
  let found: LabelledClause | undefined;
  for (const clause of policy.clauses) {
    const { start, end } = clause.span;
    if (offset < start || offset > end || clause.role !== 'policy') continue;
    if (!found || end - start <= found.span.end - found.span.start) found = clause;
  }
  return found;
}
