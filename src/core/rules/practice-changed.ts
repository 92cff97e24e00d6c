import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'other',
  cites: ['ftc-5'],
  noMirror: 'A practice that changed in one direction changed in the other too.',
  id: 'practice-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'A practice or term that touches people changed, and no narrower rule knows it.',
  why: 'It may change what people can expect.',
  message: (change) => `A practice or term changed: ${beforeAndNow(change)}.`,
});
