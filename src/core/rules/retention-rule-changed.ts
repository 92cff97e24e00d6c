import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'retention',
  cites: ['gdpr-13-2-a'],
  noMirror: 'A rule that changed in one direction changed in the other too.',
  id: 'retention-rule-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'The rule of how long data is kept changed, and neither is plainly the longer one.',
  why: 'The time after which data is gone depends on it.',
  message: (change) => `The rule of how long data is kept changed: ${beforeAndNow(change)}.`,
});
