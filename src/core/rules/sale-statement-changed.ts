import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'sale',
  cites: ['ccpa-120'],
  noMirror: 'A statement that changed in one direction changed in the other too.',
  id: 'sale-statement-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'The statement on selling data or sharing it for value changed.',
  why: 'It decides who may pay for the data, and whether people can refuse.',
  message: (change) => `The statement on selling data or sharing it for value changed: ${beforeAndNow(change)}.`,
});
