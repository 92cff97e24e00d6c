import { mirrored } from '../rule';
import { lost, gained, negated, not } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'other', otherKinds: ['notice'], cites: ['ftc-5', 'colorado-6-04-b', 'minnesota'] },
  {
    weakens: {
      id: 'retroactive-application-introduced',
      ops: ['added', 'changed'],
      when: [gained('retroactive'), not(negated)],
      level: 'error',
      summary: 'New terms newly apply to data that was collected before.',
      why: 'People gave that data under other terms.',
      message: (change) => `New terms apply to data collected before: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'retroactive-application-removed',
      ops: ['removed', 'changed'],
      when: [lost('retroactive'), not(negated)],
      summary: 'New terms no longer apply to data that was collected before.',
      why: 'Data stays under the terms under which people gave it.',
      message: (change) => `New terms no longer apply to data collected before: ${beforeAndNow(change)}.`,
    },
  },
);
