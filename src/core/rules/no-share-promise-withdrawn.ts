import { mirrored } from '../rule';
import { promiseLost, promiseMade } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'sale', otherKinds: ['recipient-category', 'third-party'], cites: ['ftc-5'] },
  {
    weakens: {
      id: 'no-share-promise-withdrawn',
      ops: ['removed', 'changed', 'added'],
      when: [promiseLost],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A promise not to share, sell, rent or disclose data is withdrawn or qualified.',
      why: 'People who gave their data relied on the promise.',
      message: (change) => `A promise not to share or sell data is withdrawn or qualified: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'no-share-promise-added',
      ops: ['added', 'changed', 'removed'],
      when: [promiseMade],
      summary: 'A promise not to share, sell, rent or disclose data is newly made.',
      why: 'People can hold the company to it.',
      message: (change) => `A promise not to share or sell data is newly made: ${beforeAndNow(change)}.`,
    },
  },
);
