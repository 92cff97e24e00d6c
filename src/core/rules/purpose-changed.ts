import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'purpose',
  cites: ['wp260-29'],
  noMirror: 'A purpose that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'purpose-changed',
  ops: ['changed'],
  level: 'warning',
  law: { says: 'material', by: 'colorado-6-04' },
  summary: 'A purpose of using data changed in a way that has no plain direction.',
  why: 'Data given for one thing may be used for another.',
  message: (change) => `A purpose changed: ${beforeAndNow(change)}.`,
});
