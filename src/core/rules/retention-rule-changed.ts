import type { Effect } from '../model';
import type { ReadChange } from '../rule';
import { gained, has, lost } from './_conditions';
import { alone } from '../rule';
import { beforeAndNow } from './_words';

/** What is excepted from deletion is kept; what is excepted from keeping is not. */
function excepted(change: ReadChange): Effect {
  const comes = gained('except')(change);
  if (comes === lost('except')(change)) return 'neutral';
  return comes === has('around:delete')(change) ? 'weakens' : 'strengthens';
}

export default alone({
  kind: 'retention',
  cites: ['gdpr-13-2-a'],
  noMirror: 'A rule that changed in one direction changed in the other too.',
  id: 'retention-rule-changed',
  ops: ['changed'],
  effect: excepted,
  level: 'warning',
  summary: 'The rule of how long data is kept changed, and neither is plainly the longer one.',
  why: 'The time after which data is gone depends on it.',
  message: (change) => `The rule of how long data is kept changed: ${beforeAndNow(change)}.`,
});
