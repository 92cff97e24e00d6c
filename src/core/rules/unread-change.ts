import type { ReadChange } from '../rule';
import { alone } from '../rule';
import { beforeAndNow } from './_words';

export default alone({
  kind: 'other',
  cites: [],
  noMirror: 'What cannot be read has no opposite.',
  id: 'unread-change',
  ops: ['added', 'removed', 'changed'],
  severity: 'unread',
  summary: 'Words of a policy clause changed and no rule can read them.',
  why: 'A person should read the passage; nothing is claimed about its meaning.',
  message: (change) => `Words ${where(change)} changed and no rule reads them: ${beforeAndNow(change)}.`,
});

const where = ({ types }: ReadChange): string => (types[0] ? `of a clause on ${types[0]}` : 'of the policy');
