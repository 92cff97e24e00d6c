import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'consent',
  cites: ['gdpr-7'],
  noMirror: 'Terms that changed in one direction changed in the other too.',
  id: 'consent-terms-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'The terms on which people consent changed in a way that has no plain direction.',
  why: 'It decides what people are taken to have agreed to.',
  message: (change) => `The terms of consent changed: ${beforeAndNow(change)}.`,
});
