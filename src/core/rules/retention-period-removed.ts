import { mirrored } from '../rule';
import { periodGained, periodLost } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'retention', cites: ['gdpr-13-2-a'] },
  {
    weakens: {
      id: 'retention-period-removed',
      ops: ['removed', 'changed'],
      when: [periodLost],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-2-a' },
      summary: 'A period or rule of keeping data is no longer stated.',
      why: 'People can no longer tell when their data will be gone.',
      message: (change) => `How long data is kept is no longer stated: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'retention-period-added',
      ops: ['added', 'changed'],
      when: [periodGained],
      summary: 'A period or rule of keeping data is newly stated.',
      why: 'People can tell when their data will be gone.',
      message: (change) => `How long data is kept is newly stated: ${beforeAndNow(change)}.`,
    },
  },
);
