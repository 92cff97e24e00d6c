import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'automated-decision',
  cites: ['gdpr-13-2-f', 'gdpr-22'],
  noMirror: 'A statement that changed in one direction changed in the other too.',
  id: 'automated-decision-changed',
  ops: ['changed'],
  level: 'warning',
  summary: 'The statement on profiling or automated decisions changed.',
  why: 'It tells people when a machine decides about them, and what they can do.',
  message: (change) => `The statement on profiling or automated decisions changed: ${beforeAndNow(change)}.`,
});
