import { mirrored } from '../rule';
import { sensitive } from './_readings';
import { value } from './_words';

export default mirrored(
  { kind: 'data-category', cites: ['gdpr-9', 'ccpa-121', 'colorado-6-04'] },
  {
    weakens: {
      id: 'sensitive-category-added',
      ops: ['added'],
      when: [sensitive],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'Data of a sensitive kind is newly collected or processed.',
      why: 'It can hurt people more than other data when it is used or lost, and many laws ask for their consent.',
      message: (change) => `A new kind of sensitive data is stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'sensitive-category-removed',
      ops: ['removed'],
      when: [sensitive],
      summary: 'Data of a sensitive kind no longer stands among what is collected or processed.',
      why: 'Either less of it is known, or people are told less of it.',
      message: (change) => `A kind of sensitive data is no longer stated: ${value(change)}.`,
    },
  },
);
