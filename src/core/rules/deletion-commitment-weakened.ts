import { mirrored } from '../rule';
import { lost, gained, either } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'retention', cites: ['gdpr-17'] },
  {
    weakens: {
      id: 'deletion-commitment-weakened',
      ops: ['changed'],
      when: [either(lost('delete'), gained('deactivate'))],
      level: 'error',
      summary: 'What was to be deleted is deactivated, anonymised or kept in part instead.',
      why: 'What remains can still be used or lost.',
      message: (change) => `The promise to delete is weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'deletion-commitment-strengthened',
      ops: ['changed'],
      when: [either(gained('delete'), lost('deactivate'))],
      summary: 'What was deactivated, anonymised or kept in part is to be deleted instead.',
      why: 'What is deleted can no longer be used or lost.',
      message: (change) => `The promise to delete is stronger: ${beforeAndNow(change)}.`,
    },
  },
);
