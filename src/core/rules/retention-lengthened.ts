import { mirrored } from '../rule';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'retention', cites: ['gdpr-13-2-a', 'ccpa-100-a'] },
  {
    weakens: {
      id: 'retention-lengthened',
      ops: ['extended'],
      level: 'error',
      summary: 'Data is kept longer than before.',
      why: 'What is kept longer can be lost, demanded or used for longer.',
      message: (change) => `Data is kept longer: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'retention-shortened',
      ops: ['shortened'],
      summary: 'Data is kept for a shorter time than before.',
      why: 'What is deleted sooner can be lost or used for less time.',
      message: (change) => `Data is kept for a shorter time: ${beforeAndNow(change)}.`,
    },
  },
);
