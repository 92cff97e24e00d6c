import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'purpose', cites: ['wp260-29', 'gdpr-13-3', 'colorado-6-04'] },
  {
    weakens: {
      id: 'purpose-added',
      ops: ['added'],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A purpose of using data is newly stated.',
      why: 'Data given for one thing is used for another.',
      message: (change) => `A new purpose is stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'purpose-removed',
      ops: ['removed'],
      summary: 'A purpose of using data is no longer stated.',
      why: 'Either the data is used for less, or people are told less of its use.',
      message: (change) => `A purpose is no longer stated: ${value(change)}.`,
    },
  },
);
