import { alone } from '../rule';
import { gained, lost } from './_conditions';
import { beforeAndNow } from './_words';

const stronger = gained('consent-strength');
const weaker = lost('consent-strength');

export default alone({
  kind: 'consent',
  cites: ['gdpr-7'],
  noMirror: 'Terms that changed in one direction changed in the other too.',
  id: 'consent-terms-changed',
  ops: ['changed'],
  effect: (change) => (stronger(change) ? 'strengthens' : weaker(change) ? 'weakens' : 'neutral'),
  level: 'warning',
  summary: 'The terms on which people consent changed: how plainly, when or for what they agree.',
  why: 'It decides what people are taken to have agreed to.',
  message: (change) => `The terms of consent changed: ${beforeAndNow(change)}.`,
});
