import { alone } from '../rule';
import { either, lost } from './_conditions';
import { beforeAndNow } from './_words';

const fromConsent = either(({ beforeFact }) => beforeFact?.key === 'consent', lost('consent-basis'));

export default alone({
  kind: 'legal-basis',
  cites: ['gdpr-13-1-c', 'edpb-05-2020'],
  noMirror: 'A basis that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'legal-basis-changed',
  ops: ['changed'],
  effect: (change) => (fromConsent(change) ? 'weakens' : 'neutral'),
  level: (change) => (fromConsent(change) ? 'error' : 'warning'),
  summary: 'One legal basis replaces another.',
  why: 'The basis decides whether people may object or withdraw, and their earlier consent does not cover another one.',
  message: (change) => `The legal basis changed: ${beforeAndNow(change)}.`,
});
