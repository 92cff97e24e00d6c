import type { Fact, FactKind, LabelledClause, Policy, Span } from '../core/index';

/** A heading, or a list's or table's first clause, with everything that stands under it. */
export interface Section {
  readonly heading: LabelledClause;
  /** From the heading to the end of the last clause under it. */
  readonly span: Span;
  readonly children: readonly Section[];
}

interface Growing {
  readonly heading: LabelledClause;
  span: Span;
  readonly children: Growing[];
}

/** The sections of a policy as a tree, in the order of the text. */
export function sectionsOf(policy: Policy): readonly Section[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const clause of policy.clauses) {
    if (clause.kind === 'heading') {
      while ((open.at(-1)?.heading.depth ?? 0) >= clause.depth) open.pop();
      const section: Growing = { heading: clause, span: clause.span, children: [] };
      (open.at(-1)?.children ?? roots).push(section);
      open.push(section);
    }
    for (const section of open) section.span = { start: section.span.start, end: clause.span.end };
  }
  return roots;
}

/** Kinds of facts that are worth counting above a section. */
export const countedKinds = ['third-party', 'transfer-country', 'retention', 'right'] as const satisfies FactKind[];
export type CountedKind = (typeof countedKinds)[number];

/** How many different things of each kind a stretch of the policy affirms. */
export function countFacts(policy: Policy, { start, end }: Span): ReadonlyMap<CountedKind, number> {
  const counts = new Map<CountedKind, number>();
  for (const kind of countedKinds) {
    const facts: readonly Fact[] = policy.facts[kind];
    const inside = facts.filter(
      ({ span, polarity }) => span.start >= start && span.end <= end && polarity === 'affirmed',
    );
    const keys = new Set(inside.map((fact) => fact.key));
    if (keys.size > 0) counts.set(kind, keys.size);
  }
  return counts;
}
