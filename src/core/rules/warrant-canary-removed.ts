import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  {
    kind: 'other',
    otherKinds: ['recipient-category', 'third-party', 'notice'],
    cites: ['ftc-5'],
    claims: ['no-share-promise-withdrawn', 'no-share-promise-added'],
  },
  {
    weakens: {
      id: 'warrant-canary-removed',
      ops: ['removed'],
      when: [has('canary')],
      level: 'warning',
      summary: 'The statement that no secret order was ever received is gone.',
      why: 'Its absence is how a company that may not speak tells that it got one.',
      message: (change) => `The statement on secret orders is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'warrant-canary-added',
      ops: ['added'],
      when: [has('canary')],
      summary: 'A statement that no secret order was ever received is new.',
      why: 'People can notice when it disappears.',
      message: (change) => `A statement on secret orders is new: ${value(change)}.`,
    },
  },
);
