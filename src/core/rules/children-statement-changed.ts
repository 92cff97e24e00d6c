import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'children',
  cites: ['coppa-312-5'],
  noMirror: 'A statement that changed in one direction changed in the other too.',
  id: 'children-statement-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'The treatment of the data of children changed.',
  why: 'Children are protected more strictly than others, and parents decide for them.',
  message: (change) => `The statement on children changed: ${beforeAndNow(change)}.`,
});
