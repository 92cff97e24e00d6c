import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  {
    kind: 'tracking',
    cites: ['eprivacy-5-3', 'caloppa-tracking'],
    claims: ['no-collection-promise-withdrawn', 'no-collection-promise-added'],
  },
  {
    weakens: {
      id: 'tracking-choice-removed',
      ops: ['removed'],
      when: [has('tracking-choice', 'signals')],
      level: 'warning',
      summary: 'A choice about tracking, or the honouring of a signal against it, is gone.',
      why: 'People can no longer refuse to be followed as they could.',
      message: (change) => `A choice about tracking is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'tracking-choice-added',
      ops: ['added'],
      when: [has('tracking-choice', 'signals')],
      summary: 'A choice about tracking, or the honouring of a signal against it, is new.',
      why: 'People can refuse to be followed in one way more.',
      message: (change) => `A choice about tracking is new: ${value(change)}.`,
    },
  },
);
