import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'recipient-category', otherKinds: ['purpose'], cites: ['ftc-5', 'opp-115'] },
  {
    weakens: {
      id: 'business-transfer-clause-added',
      ops: ['added'],
      when: [has('business-transfer')],
      level: 'warning',
      summary: 'Data may newly pass to another owner in a merger, sale or insolvency.',
      why: 'An owner whom nobody chose would hold the data.',
      message: (change) => `Data may newly pass to another owner of the business: ${value(change)}.`,
    },
    strengthens: {
      id: 'business-transfer-clause-removed',
      ops: ['removed'],
      when: [has('business-transfer')],
      summary: 'The clause by which data may pass to another owner is gone.',
      why: 'Either the data would stay, or people are not told that it would not.',
      message: (change) =>
        `The passing of data to another owner of the business is no longer stated: ${value(change)}.`,
    },
  },
);
