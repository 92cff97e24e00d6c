import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'notice',
  cites: ['wp260-29'],
  noMirror: 'Terms that changed in one direction changed in the other too.',
  id: 'notice-terms-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'How or when people are notified changed in a way that has no plain direction.',
  why: 'It decides whether those concerned hear of a change in time.',
  message: (change) => `How or when people are notified changed: ${beforeAndNow(change)}.`,
});
