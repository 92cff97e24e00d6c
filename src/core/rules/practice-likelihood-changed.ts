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
  summary: 'A practice is stated as possible instead of certain, or as certain instead of possible.',
  why: 'It tells people what to expect, and promises them nothing.',
  message: (change) =>
    `A practice is ${change.op === 'softened' ? 'now only possible' : 'no longer only possible'}: ${beforeAndNow(change)}.`,
});
