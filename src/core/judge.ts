import { runChecks } from './check';
import { tagsOf } from './diff/tags';
import { quote, wordsAt } from './judge/places';
import { ruleFor } from './judge/choice';
import { messageOf } from './judge/message';
import { refined } from './judge/refine';
import type {
  Comparison,
  FactChange,
  JudgedChange,
  Level,
  Policy,
  PolicyDiff,
  Settings,
  Severity,
  Verdict,
} from './model';
import type { ChangeRule, ReadChange } from './rule';
import { fingerprint } from './text/hash';

/** Stage 6. Says what each change of fact means to the person whose data it is. */
export function judge(diff: PolicyDiff, settings: Settings): Comparison {
  const changes = diff.changes.flatMap((change) => judged(change, diff, settings) ?? []);
  const verdict = verdictOn(changes.map((change) => change.severity));
  const materiallyChanged = verdict === 'material';
  const findings = runChecks({ policy: diff.after, settings, history: null, diff, materiallyChanged }, 'revision');
  return { verdict, changes, findings };
}

function judged(change: FactChange, diff: PolicyDiff, settings: Settings): JudgedChange | null {
  const read = refined(readChange(change, diff, settings));
  const rule = ruleFor(read);
  const level = levelOf(rule, read, settings);
  if (level === 'off') return null;
  const before = change.before && quote(diff.before, change.before);
  const after = change.after && quote(diff.after, change.after);
  return {
    rule: rule.id,
    kind: read.kind ?? 'other',
    op: read.op,
    value: read.value,
    effect: typeof rule.effect === 'string' ? rule.effect : rule.effect(read),
    severity: typeof rule.severity === 'string' ? rule.severity : rule.severity(read),
    level,
    message: messageOf(rule, read, settings.profiles),
    citations: rule.citations,
    before,
    after,
    anchor: (change.after ?? change.anchor)?.span ?? endOfPolicy(diff.after),
    fingerprint: fingerprint(rule.id, read.key, valueOf(change, 'before'), valueOf(change, 'after')),
  };
}

/** The change with the words of both sides and what they are about. */
function readChange(change: FactChange, diff: PolicyDiff, settings: Settings): ReadChange {
  const before = wordsAt(diff.before, change.before);
  const after = wordsAt(diff.after, change.after);
  return {
    ...change,
    tags: [...new Set([...change.tags, ...tagsOf(before.words, after.words)])],
    wordsBefore: before.text,
    wordsAfter: after.text,
    day: settings.today,
  };
}

function levelOf(rule: ChangeRule, change: ReadChange, settings: Settings): Level | 'off' {
  return settings.rules[rule.id] ?? (typeof rule.level === 'string' ? rule.level : rule.level(change, settings));
}

function valueOf(change: FactChange, side: 'before' | 'after'): string {
  const fact = side === 'before' ? change.beforeFact : change.afterFact;
  if (fact) return `${fact.key} ${fact.value}`;
  return change[side] ? change.value : '';
}

function verdictOn(severities: readonly Severity[]): Verdict {
  if (severities.includes('material')) return 'material';
  return severities.includes('minor') ? 'minor' : 'none';
}

/** Where a removal is shown that has no surviving neighbour. */
function endOfPolicy({ doc }: Policy) {
  const last = doc.blocks.at(-1)?.span ?? { start: 0, end: 0 };
  return { start: last.start, end: last.start };
}
