import { alone } from '../rule';
import { either, has, wasAdded } from './_conditions';
import { transferLevel } from './_law';
import { stored } from './_readings';
import { value } from './_words';

/** Two changes tell of one move: the place that data comes to, and the one that it leaves. */
export default alone({
  kind: 'transfer-country',
  cites: ['gdpr-13-1-f'],
  noMirror: 'A place that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'storage-location-changed',
  ops: ['added', 'removed'],
  when: [stored, either(has('replaces:transfer-country'), has('replaced-by:transfer-country'))],
  effect: (change) => (wasAdded(change) ? 'weakens' : 'neutral'),
  level: (change, settings) => (wasAdded(change) ? transferLevel(change, settings) : 'info'),
  summary: 'The place where data is stored gives way to another.',
  why: 'Other courts and authorities can reach the data there, and its protection may differ.',
  message: (change) =>
    wasAdded(change)
      ? `Data is newly stored in ${value(change)}, in place of another country.`
      : `Data is no longer stored in ${value(change)}; another country takes its place.`,
});
