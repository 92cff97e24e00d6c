import { mirrored } from '../rule';
import { lost, gained } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'governing-law',
    otherKinds: ['other', 'consent'],
    claims: ['opt-in-added', 'opt-in-removed'],
    cites: ['unfair-terms'],
  },
  {
    weakens: {
      id: 'liability-narrowed',
      ops: ['added', 'changed'],
      when: [gained('liability')],
      level: 'warning',
      summary: 'The company answers for less, or people newly have to indemnify it.',
      why: 'People who are harmed get less back.',
      message: (change) => `The company answers for less: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'liability-widened',
      ops: ['removed', 'changed'],
      when: [lost('liability')],
      summary: 'The company answers for more, or people no longer have to indemnify it.',
      why: 'People who are harmed get more back.',
      message: (change) => `The company answers for more: ${beforeAndNow(change)}.`,
    },
  },
);
