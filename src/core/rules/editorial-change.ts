import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'other',
  cites: [],
  noMirror: 'What changes no meaning has no opposite.',
  id: 'editorial-change',
  ops: ['added', 'removed', 'changed'],
  severity: 'editorial',
  summary: 'Words, marks or places changed and the meaning did not. Listed only on demand, with its class.',
  why: 'No meaning changed.',
  message: (change) => `Said in another way: ${beforeAndNow(change)}.`,
});
