import { mirrored } from '../rule';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'security', cites: ['gdpr-32', 'ftc-5'] },
  {
    weakens: {
      id: 'security-measure-removed',
      ops: ['removed', 'weakened'],
      level: (change) => (change.tags.includes('e2e') ? 'error' : 'warning'),
      summary: 'A commitment to protect data is gone or weaker.',
      why: 'A protection that people relied on is no longer promised.',
      message: (change) => `A commitment to protect data is gone or weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'security-measure-added',
      ops: ['added', 'strengthened'],
      summary: 'A commitment to protect data is new or stronger.',
      why: 'People can rely on a protection that was not promised before.',
      message: (change) => `A commitment to protect data is new or stronger: ${beforeAndNow(change)}.`,
    },
  },
);
