import { runChecks } from './check';
import { topicsOf, turnsOf } from './diff/tags';
import { type Pairs, pairsOf } from './judge/pairs';
import { isDenied, quote, wordsAt } from './judge/places';
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
  const pairs = pairsOf(diff);
  const day = dayOf(diff.after, settings);
  const changes = diff.changes.flatMap(
    (change) => judged(change, readChange(change, diff, pairs, day), diff, settings) ?? [],
  );
  const verdict = verdictOn(changes.map((change) => change.severity));
  const materiallyChanged = verdict === 'material';
  const findings = runChecks({ policy: diff.after, settings, history: null, diff, materiallyChanged }, 'revision');
  return { verdict, changes, findings };
}

function judged(change: FactChange, read: ReadChange, diff: PolicyDiff, settings: Settings): JudgedChange | null {
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

/** The change with the words of both sides, what they are about, and what the sentences around them lost and gained. */
function readChange(change: FactChange, diff: PolicyDiff, pairs: Pairs, day: string): ReadChange {
  const before = wordsAt(diff.before, change.before);
  const after = wordsAt(diff.after, change.after);
  const around = pairs.around(change);
  const topics = topicsOf([...before.words, ...after.words]);
  const turns = turnsOf(wordsAt(diff.before, around.before).words, wordsAt(diff.after, around.after).words);
  return refined({
    ...change,
    tags: [...new Set([...statedTags(change, diff), ...topics, ...turns, ...pairs.companions(change)])],
    wordsBefore: before.text,
    wordsAfter: after.text,
    day,
  });
}

/** A fact knows its own polarity; other words are denied where most of them stand under a negation. */
function statedTags(change: FactChange, diff: PolicyDiff): readonly string[] {
  if (change.afterFact ?? change.beforeFact) return change.tags;
  const others = change.tags.filter((tag) => tag !== 'negated');
  const denied = change.after ? isDenied(diff.after, change.after) : isDenied(diff.before, change.before);
  return denied ? [...others, 'negated'] : others;
}

/** The day of the new revision: its own latest date, else today. */
function dayOf(after: Policy, settings: Settings): string {
  const own = after.facts.date.filter((fact) => fact.detail.ofPolicy).map((fact) => fact.key);
  return own.sort().at(-1) ?? settings.today;
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
