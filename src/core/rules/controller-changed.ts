import { alone } from '../rule';
import { ofController } from './_readings';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'contact',
  cites: ['wp260-29', 'colorado-6-04'],
  noMirror: 'A company that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'controller-changed',
  ops: ['changed'],
  when: [ofController],
  level: 'error',
  law: { says: 'material', by: 'colorado-6-04' },
  summary: 'The company that is responsible for the data changed.',
  why: 'Somebody else now answers for the data.',
  message: (change) => `The company responsible for the data changed: ${beforeAndNow(change)}.`,
});
