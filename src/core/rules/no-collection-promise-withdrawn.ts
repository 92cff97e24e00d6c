import { mirrored } from '../rule';
import { not, promiseLost, promiseMade } from './_conditions';
import { ofSignals } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'data-category',
    otherKinds: ['tracking'],
    cites: ['ftc-5', 'colorado-6-04'],
    claims: ['sensitive-category-added', 'sensitive-category-removed'],
  },
  {
    weakens: {
      id: 'no-collection-promise-withdrawn',
      ops: ['removed', 'changed', 'added'],
      when: [promiseLost, not(ofSignals)],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A promise not to collect or combine data is withdrawn or qualified.',
      why: 'People who gave their data relied on the promise.',
      message: (change) =>
        `A promise not to collect or combine data is withdrawn or qualified: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'no-collection-promise-added',
      ops: ['added', 'changed', 'removed'],
      when: [promiseMade, not(ofSignals)],
      summary: 'A promise not to collect or combine data is newly made.',
      why: 'People can hold the company to it.',
      message: (change) => `A promise not to collect or combine data is newly made: ${beforeAndNow(change)}.`,
    },
  },
);
