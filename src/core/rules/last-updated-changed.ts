import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'date',
  cites: [],
  noMirror: 'A date that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'last-updated-changed',
  ops: ['added', 'removed', 'changed'],
  severity: 'minor',
  summary: 'The date of the policy itself differs.',
  why: 'It tells people which version they read.',
  message: (change) => `The date of the policy changed: ${beforeAndNow(change)}.`,
});
