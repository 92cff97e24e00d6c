import { mirrored } from '../rule';
import { has, about, either } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'right', cites: ['ccpa-125'], claims: ['opt-out-removed', 'opt-out-added'] },
  {
    weakens: {
      id: 'non-retaliation-removed',
      ops: ['removed'],
      when: [either(about('non-discrimination'), has('non-discrimination'))],
      level: 'warning',
      summary: 'The promise not to treat people worse for using their rights is gone.',
      why: 'Whoever uses a right may have to pay for it otherwise.',
      message: (change) => `The promise not to treat people worse for using their rights is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'non-retaliation-added',
      ops: ['added'],
      when: [either(about('non-discrimination'), has('non-discrimination'))],
      summary: 'A promise not to treat people worse for using their rights is new.',
      why: 'Nobody has to fear a disadvantage for using a right.',
      message: (change) => `A promise not to treat people worse for using their rights is new: ${value(change)}.`,
    },
  },
);
