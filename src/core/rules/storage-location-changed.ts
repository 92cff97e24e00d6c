import { alone } from '../rule';
import { has } from './_conditions';
import { stored } from './_readings';
import { value } from './_words';

export default alone({
  kind: 'transfer-country',
  cites: ['gdpr-13-1-f'],
  noMirror: 'A place that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'storage-location-changed',
  ops: ['added'],
  when: [has('replaces:transfer-country'), stored],
  effect: 'weakens',
  level: 'warning',
  summary: 'The place where data is stored gives way to another.',
  why: 'Other courts and authorities can reach the data there, and its protection may differ.',
  message: (change) => `Data is stored in ${value(change)} instead of where it was.`,
});
