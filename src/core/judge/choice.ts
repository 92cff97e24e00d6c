/** Which rule speaks of a change: the narrowest that fits. */
import type { FactKind } from '../model';
import { ruleFiles } from '../registry/rules';
import type { ChangeRule, ReadChange } from '../rule';

const rules: readonly ChangeRule[] = Object.values(ruleFiles as Readonly<Record<string, readonly ChangeRule[]>>).flat();

/** Every change has exactly one rule. Words that nobody could read have `unread-change`, unless a narrow rule can. */
export function ruleFor(change: ReadChange): ChangeRule {
  if (change.kind !== null) return narrowest(fittingFor(change.kind, change)) ?? fallbacks.other;
  return narrowest(fittingFor('other', change).filter((rule) => rule.when.length > 0)) ?? fallbacks.unread;
}

const fittingFor = (kind: FactKind, change: ReadChange): ChangeRule[] =>
  (rulesByKind.get(kind) ?? []).filter(
    (rule) => rule.ops.includes(change.op) && rule.when.every((holds) => holds(change)),
  );

function narrowest(fitting: readonly ChangeRule[]): ChangeRule | null {
  const claimed = new Set(fitting.flatMap((rule) => rule.claims));
  const [first, ...others] = fitting.filter((rule) => !claimed.has(rule.id));
  if (!first) return null;
  return others.reduce((best, rule) => (rule.when.length > best.when.length ? rule : best), first);
}

const rulesByKind: ReadonlyMap<FactKind, readonly ChangeRule[]> = indexed();

function indexed(): Map<FactKind, ChangeRule[]> {
  const index = new Map<FactKind, ChangeRule[]>();
  for (const rule of rules) {
    if (rule.severity === 'unread' || rule.severity === 'editorial') continue;
    for (const kind of [rule.kind, ...rule.otherKinds]) index.set(kind, [...(index.get(kind) ?? []), rule]);
  }
  return index;
}

/** Rules that take what no other does. The build would not have made a registry without them. */
const fallbacks = { unread: ruleNamed('unread-change'), other: ruleNamed('practice-changed') };

export function ruleNamed(id: string): ChangeRule {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return rule;
}
