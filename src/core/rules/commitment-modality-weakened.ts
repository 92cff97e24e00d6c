import { mirrored } from '../rule';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'modality', cites: ['wp260-13'] },
  {
    weakens: {
      id: 'commitment-modality-weakened',
      ops: ['softened'],
      level: 'warning',
      summary: 'A duty of the company is softer than before.',
      why: 'What the company will do has become what it may do.',
      message: (change) => `A commitment is softer: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'commitment-modality-strengthened',
      ops: ['hardened'],
      summary: 'A duty of the company is firmer than before.',
      why: 'What the company may do has become what it will do.',
      message: (change) => `A commitment is firmer: ${beforeAndNow(change)}.`,
    },
  },
);
