import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'recipient-category', cites: ['gdpr-13-1-e', 'wp260-12'] },
  {
    weakens: {
      id: 'third-party-specificity-lost',
      ops: ['added'],
      when: [has('replaces:third-party')],
      level: 'warning',
      summary: 'A named recipient gives way to an unnamed category.',
      why: 'People can no longer tell which organisation has their data.',
      message: (change) => `A category stands where a recipient was named: ${value(change)}.`,
    },
    strengthens: {
      id: 'third-party-specificity-gained',
      ops: ['removed'],
      when: [has('replaced-by:third-party')],
      summary: 'An unnamed category gives way to a named recipient.',
      why: 'People can tell which organisation has their data.',
      message: (change) => `A recipient is named where a category stood: ${value(change)}.`,
    },
  },
);
