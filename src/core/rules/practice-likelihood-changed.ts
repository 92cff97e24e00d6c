import { alone } from '../rule';
import { has, not } from './_conditions';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'modality',
  cites: ['wp260-13'],
  noMirror: 'Words that are surer about a practice are no promise, and less sure ones break none.',
  id: 'practice-likelihood-changed',
  ops: ['softened', 'hardened'],
  when: [not(has('around:duty', 'around:commitment', 'around:consent-named', 'around:never'))],
  severity: 'minor',
  level: 'info',
  summary: 'What the company may do with data is what it does, or the reverse.',
  why: 'It tells people what to expect, and promises them nothing.',
  message: (change) => `The policy is more or less sure of a practice: ${beforeAndNow(change)}.`,
});
