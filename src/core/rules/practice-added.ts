import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'other', cites: ['ftc-5'] },
  {
    weakens: {
      id: 'practice-added',
      ops: ['added'],
      effect: (change) => (has('commitment', 'around:commitment')(change) ? 'strengthens' : 'neutral'),
      level: 'warning',
      summary: 'A practice or term that touches people is newly stated, and no narrower rule knows it.',
      why: 'It may change what people can expect.',
      message: (change) => `A practice or term is newly stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'practice-removed',
      ops: ['removed'],
      effect: 'weakens',
      level: 'warning',
      summary: 'A practice, term or promise that touches people is no longer stated, and no narrower rule knows it.',
      why: 'It may change what people can expect.',
      message: (change) => `A practice, term or promise is no longer stated: ${value(change)}.`,
    },
  },
);
