import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'right',
  cites: ['wp260-29', 'colorado-6-04'],
  noMirror: 'Terms that changed in one direction change in the other too.',
  id: 'rights-terms-changed',
  ops: ['changed'],
  level: 'warning',
  law: { says: 'material', by: 'colorado-6-04' },
  summary: 'The terms of a right or choice changed in a way that has no plain direction.',
  why: 'How people can exercise their rights has to be told whenever it changes.',
  message: (change) => `The terms of a right or choice changed: ${beforeAndNow(change)}.`,
});
