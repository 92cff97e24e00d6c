import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'recipient-category', cites: ['wp260-30', 'colorado-6-04'] },
  {
    weakens: {
      id: 'third-party-category-added',
      ops: ['added'],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A category of recipients stands only in the new revision.',
      why: 'More kinds of organisations can receive the data, and people cannot tell which.',
      message: (change) => `A new category of recipients is named: ${value(change)}.`,
    },
    strengthens: {
      id: 'third-party-category-removed',
      ops: ['removed'],
      summary: 'A category of recipients no longer stands in the policy.',
      why: 'Either fewer organisations receive the data, or people are told less about them.',
      message: (change) => `A category of recipients is no longer named: ${value(change)}.`,
    },
  },
);
