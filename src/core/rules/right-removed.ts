import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'right', cites: ['gdpr-13-2-b', 'wp260-29', 'colorado-6-04'] },
  {
    weakens: {
      id: 'right-removed',
      ops: ['removed'],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A right or choice is no longer stated.',
      why: 'People who are not told of a right seldom use it.',
      message: (change) => `A right or choice is no longer stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'right-added',
      ops: ['added'],
      summary: 'A right or choice is newly stated.',
      why: 'People learn of something they can ask for or decide.',
      message: (change) => `A right or choice is newly stated: ${value(change)}.`,
    },
  },
);
