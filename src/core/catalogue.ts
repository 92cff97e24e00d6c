import type { Check, ChangeRule } from './rule';
import type { ChangeOp, ClauseType, FactKind, Level } from './model';
import { checks } from './registry/checks';
import { clauseTypes } from './registry/clauses';
import { ruleFiles } from './registry/rules';

/** A rule or check as shells show it: `policy-diff rules`, `explain`, hovers, the pages of the documentation. */
export interface CatalogueEntry {
  readonly id: string;
  readonly type: 'change' | 'check';
  /** Null where the level depends on what changed. */
  readonly level: Level | null;
  readonly summary: string;
  readonly why: string;
  readonly citations: readonly string[];
  readonly kind: FactKind | null;
  readonly ops: readonly ChangeOp[];
  readonly mirror: string | null;
  /** Whether some fix is offered. */
  readonly fixes: boolean;
}

const ofRule = (rule: ChangeRule): CatalogueEntry => ({
  id: rule.id,
  type: 'change',
  level: typeof rule.level === 'string' ? rule.level : null,
  summary: rule.summary,
  why: rule.why,
  citations: rule.citations,
  kind: rule.kind,
  ops: rule.ops,
  mirror: typeof rule.mirror === 'string' ? rule.mirror : null,
  fixes: false,
});

const ofCheck = ([id, check]: [string, Check]): CatalogueEntry => ({
  id,
  type: 'check',
  level: check.level,
  summary: check.summary,
  why: check.why,
  citations: check.citations,
  kind: null,
  ops: [],
  mirror: null,
  fixes: check.fixes ?? false,
});

/** All rules and checks by id. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [
    ...Object.values(ruleFiles as Record<string, readonly ChangeRule[]>)
      .flat()
      .map(ofRule),
    ...Object.entries(checks as Record<string, Check>).map(ofCheck),
  ]
    .sort((first, second) => (first.id < second.id ? -1 : 1))
    .map((entry) => [entry.id, entry]),
);

/** A type of clause as shells show it. Types of one family are shown in one hue. */
export interface ClauseTypeEntry {
  readonly id: ClauseType;
  readonly name: string;
  readonly description: string;
  readonly family: string;
}

/** All types of clauses by id. */
export const clauseTypeCatalogue: ReadonlyMap<ClauseType, ClauseTypeEntry> = new Map(
  Object.entries(clauseTypes as Record<string, Omit<ClauseTypeEntry, 'id'>>).map(
    ([id, { name, description, family }]) => [id as ClauseType, { id: id as ClauseType, name, description, family }],
  ),
);
