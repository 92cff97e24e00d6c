import { alone } from '../rule';
import { has, either, inClause } from './_conditions';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'contact',
  cites: ['colorado-6-04', 'wp260-29'],
  noMirror: 'A route that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'rights-channel-changed',
  ops: ['changed'],
  when: [either(has('rights-channel'), inClause('rights', 'choice'))],
  level: 'warning',
  law: { says: 'material', by: 'colorado-6-04' },
  summary: 'A route for requests about rights gives way to another.',
  why: 'Requests by the former route may go unanswered.',
  message: (change) => `A route for requests changed: ${beforeAndNow(change)}.`,
});
