import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'sale', cites: ['ccpa-120'] },
  {
    weakens: {
      id: 'sale-introduced',
      ops: ['added'],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'Selling data, or sharing it for advertising or other value, is newly stated.',
      why: 'Whoever buys data uses it for ends of their own.',
      message: (change) => `Selling data or sharing it for value is newly stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'sale-ended',
      ops: ['removed'],
      summary: 'Selling data, or sharing it for advertising or other value, is no longer stated.',
      why: 'Either the data is no longer sold, or people are no longer told that it is.',
      message: (change) => `Selling data or sharing it for value is no longer stated: ${value(change)}.`,
    },
  },
);
