import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'data-category',
  cites: ['colorado-6-04'],
  noMirror: 'A kind that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'data-category-changed',
  ops: ['changed'],
  level: 'warning',
  law: { says: 'material', by: 'colorado-6-04' },
  summary: 'A kind of data that is collected changed in a way that has no plain direction.',
  why: 'It decides what is known about people.',
  message: (change) => `A kind of data changed: ${beforeAndNow(change)}.`,
});
