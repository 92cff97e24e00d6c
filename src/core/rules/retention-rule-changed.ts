import type { Effect } from '../model';
import type { ReadChange } from '../rule';
import { either, gained, has, lost } from './_conditions';
import { alone } from '../rule';
import { beforeAndNow } from './_words';

/**
 * What is excepted from deletion is kept; what is excepted from keeping is not. To delete data does more for people than
 * to make it anonymous, where either was open.
 */
function directionOf(change: ReadChange): Effect {
  const comes = gained('except')(change);
  if (comes !== lost('except')(change)) return comes === has('around:delete')(change) ? 'weakens' : 'strengthens';
  if (change.wordsBefore !== '' && change.wordsAfter !== '') return 'neutral';
  if (either(lost('delete'), gained('deidentified'))(change)) return 'weakens';
  return either(gained('delete'), lost('deidentified'))(change) ? 'strengthens' : 'neutral';
}

export default alone({
  kind: 'retention',
  cites: ['gdpr-13-2-a'],
  noMirror: 'A rule that changed in one direction changed in the other too.',
  id: 'retention-rule-changed',
  ops: ['changed'],
  effect: directionOf,
  level: 'warning',
  summary: 'The rule of how long data is kept changed, and neither is plainly the longer one.',
  why: 'The time after which data is gone depends on it.',
  message: (change) => `The rule of how long data is kept changed: ${beforeAndNow(change)}.`,
});
