import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'security',
  cites: ['gdpr-32'],
  noMirror: 'Terms that changed in one direction changed in the other too.',
  id: 'security-terms-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'A commitment to protect data changed in a way that has no plain direction.',
  why: 'It decides which protection people can rely on.',
  message: (change) => `A commitment to protect data changed: ${beforeAndNow(change)}.`,
});
