import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'governing-law',
  cites: ['unfair-terms'],
  noMirror: 'A law that replaces another is replaced by it in the opposite case: the rule is its own mirror.',
  id: 'governing-law-changed',
  ops: ['added', 'removed', 'changed'],
  level: 'warning',
  summary: 'The law, the courts or the authority that decide disputes changed.',
  why: 'It decides where and under which law people can defend themselves.',
  message: (change) => `The law or the courts that decide disputes changed: ${beforeAndNow(change)}.`,
});
