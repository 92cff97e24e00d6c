import { runChecks } from './check';
import { type Anchors, anchorsOf } from './judge/anchor';
import { pairsOf } from './judge/pairs';
import { quote } from './judge/places';
import { dayOf, readChange } from './judge/reading';
import { ruleFor } from './judge/choice';
import { editorialChanges } from './judge/editorial';
import { merged } from './judge/merge';
import { refined } from './judge/refine';
import { messageOf } from './judge/message';
import type { Comparison, Fact, JudgedChange, Level, PolicyDiff, Settings, Severity, Verdict } from './model';
import type { ChangeRule, ReadChange } from './rule';
import { silencedBy, suppressionsOf } from './suppress';
import { fingerprint } from './text/hash';

/** Stage 6. Says what each change of fact means to the person whose data it is. */
export function judge(diff: PolicyDiff, settings: Settings): Comparison {
  const pairs = pairsOf(diff);
  const anchorOf = anchorsOf(diff);
  const day = dayOf(diff.after) ?? settings.today;
  const read = diff.changes.map((change) => readChange(change, diff, pairs, day));
  const isSilenced = silencedBy(suppressionsOf(diff.after.doc));
  const changes = merged(read, pairs)
    .flatMap((change) => judged(refined(change), diff, anchorOf, settings) ?? [])
    .concat(editorialChanges(diff, settings))
    .filter(({ rule, anchor }) => !isSilenced(rule, anchor));
  const verdict = verdictOn(changes.map((change) => change.severity));
  const materiallyChanged = verdict === 'material';
  const findings = runChecks({ policy: diff.after, settings, history: null, diff, materiallyChanged }, 'revision');
  return { verdict, changes, findings };
}

function judged(change: ReadChange, diff: PolicyDiff, anchorOf: Anchors, settings: Settings): JudgedChange | null {
  const rule = ruleFor(change);
  const level = levelOf(rule, change, settings);
  if (level === 'off') return null;
  const before = change.before && quote(diff.before, change.before);
  const after = change.after && quote(diff.after, change.after);
  return {
    rule: rule.id,
    kind: change.kind ?? rule.kind,
    op: change.op,
    value: change.value,
    effect: typeof rule.effect === 'string' ? rule.effect : rule.effect(change),
    severity: typeof rule.severity === 'string' ? rule.severity : rule.severity(change),
    level,
    message: messageOf(rule, change, settings.profiles),
    citations: rule.citations,
    before,
    after,
    anchor: anchorOf(change),
    fingerprint: fingerprint(
      rule.id,
      change.key,
      valueOf(change.beforeFact, change.wordsBefore),
      valueOf(change.afterFact, change.wordsAfter),
    ),
  };
}

function levelOf(rule: ChangeRule, change: ReadChange, settings: Settings): Level | 'off' {
  return settings.rules[rule.id] ?? (typeof rule.level === 'string' ? rule.level : rule.level(change, settings));
}

const valueOf = (fact: Fact | null, words: string): string => (fact ? `${fact.key} ${fact.value}` : words);

function verdictOn(severities: readonly Severity[]): Verdict {
  if (severities.includes('material')) return 'material';
  return severities.includes('minor') ? 'minor' : 'none';
}
