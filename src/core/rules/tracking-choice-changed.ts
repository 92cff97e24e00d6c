import { alone } from '../rule';
import { choiceLost, choiceGained } from './_readings';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'tracking',
  cites: ['eprivacy-5-3', 'caloppa-tracking'],
  noMirror: 'Handling that changed in one direction changed in the other too.',
  id: 'tracking-choice-changed',
  ops: ['changed'],
  effect: (change) => (choiceLost(change) ? 'weakens' : choiceGained(change) ? 'strengthens' : 'neutral'),
  level: 'warning',
  summary: 'The handling of a tracking technology, or of signals against it, changed.',
  why: 'It decides whether people can refuse to be followed.',
  message: (change) => `The handling of tracking changed: ${beforeAndNow(change)}.`,
});
