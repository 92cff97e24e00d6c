import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'purpose', cites: ['wp260-12', 'gdpr-5-1-b'] },
  {
    weakens: {
      id: 'purpose-generalised',
      ops: ['added'],
      when: [has('vague-purpose')],
      level: 'warning',
      summary: 'A purpose is newly stated in words that cover nearly anything.',
      why: 'People cannot tell what such a purpose allows.',
      message: (change) => `A purpose is stated in general words: ${value(change)}.`,
    },
    strengthens: {
      id: 'purpose-specified',
      ops: ['removed'],
      when: [has('vague-purpose')],
      summary: 'A purpose in words that cover nearly anything is gone.',
      why: 'People can better tell what their data is used for.',
      message: (change) => `A purpose in general words is gone: ${value(change)}.`,
    },
  },
);
