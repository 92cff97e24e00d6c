import { alone } from '../rule';
import { gained, lost } from './_conditions';
import { byPlaces } from './_readings';
import { beforeAndNow } from './_words';

const promised = gained('never');
const withdrawn = lost('never');

export default alone({
  kind: 'children',
  cites: ['coppa-312-5'],
  noMirror: 'A statement that changed in one direction changed in the other too.',
  id: 'children-statement-changed',
  ops: ['changed'],
  effect: (change) => (promised(change) ? 'strengthens' : withdrawn(change) ? 'weakens' : byPlaces(change)),
  level: 'warning',
  summary: 'The treatment of the data of children changed.',
  why: 'Children are protected more strictly than others, and parents decide for them.',
  message: (change) => `The statement on children changed: ${beforeAndNow(change)}.`,
});
