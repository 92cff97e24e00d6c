import { exampleOrMore } from './_severity';
import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'data-category', cites: ['colorado-6-04', 'ccpa-100-a'] },
  {
    weakens: {
      id: 'data-category-added',
      ops: ['added'],
      level: (change) => (exampleOrMore(change) === 'minor' ? 'info' : 'error'),
      severity: exampleOrMore,
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A kind of personal data is newly collected or processed.',
      why: 'More is known about people than they were told before.',
      message: (change) => `A new kind of data is stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'data-category-removed',
      ops: ['removed'],
      severity: exampleOrMore,
      summary: 'A kind of personal data no longer stands among what is collected or processed.',
      why: 'Either less is known about people, or they are told less of it.',
      message: (change) => `A kind of data is no longer stated: ${value(change)}.`,
    },
  },
);
