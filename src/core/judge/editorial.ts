import { editorialOf } from '../diff/editorial';
import words from '../lexicon/en/editorial.json';
import type { EditorialChange, JudgedChange, Level, PolicyDiff, Settings } from '../model';
import { fingerprint } from '../text/hash';
import { ruleNamed } from './choice';
import { quote } from './places';

const rule = ruleNamed('editorial-change');

/** What changed without a change of meaning, where the settings ask for it: each says of which class it is. */
export function editorialChanges(diff: PolicyDiff, settings: Settings): JudgedChange[] {
  const level = settings.rules[rule.id] ?? 'info';
  if (!settings.editorial || level === 'off') return [];
  return editorialOf(diff).map((change) => judged(change, diff, level));
}

function judged(change: EditorialChange, diff: PolicyDiff, level: Level): JudgedChange {
  const before = change.before && quote(diff.before, change.before);
  const after = change.after && quote(diff.after, change.after);
  return {
    rule: rule.id,
    kind: rule.kind,
    op: before && after ? 'changed' : after ? 'added' : 'removed',
    value: change.class,
    effect: 'neutral',
    severity: 'editorial',
    level,
    message: `${words.names[change.class]}${andMore(change.passages - 1)} (${change.class}). ${rule.why}`,
    citations: rule.citations,
    before,
    after,
    anchor: change.after?.span ?? { start: 0, end: 0 },
    fingerprint: fingerprint(rule.id, change.class, before?.quote ?? '', after?.quote ?? ''),
  };
}

function andMore(passages: number): string {
  if (passages === 0) return '';
  return passages === 1 ? ', here and in the next passage' : `, here and in the next ${String(passages)} passages`;
}
