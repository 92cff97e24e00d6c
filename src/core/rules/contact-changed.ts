import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'contact',
  cites: ['gdpr-13-1-a'],
  noMirror: 'A contact that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'contact-changed',
  ops: ['changed'],
  severity: 'minor',
  summary: 'An address, e-mail, telephone number or form of the same company changed.',
  why: 'Letters to the former contact may no longer arrive.',
  message: (change) => `A contact changed: ${beforeAndNow(change)}.`,
});
