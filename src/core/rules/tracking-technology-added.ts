import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'tracking', cites: ['eprivacy-5-3', 'caloppa-tracking'] },
  {
    weakens: {
      id: 'tracking-technology-added',
      ops: ['added'],
      level: (change) => (change.tags.includes('cross-site') ? 'error' : 'warning'),
      summary: 'A technology that follows people is newly stated.',
      why: 'People can be recognised and followed in one way more.',
      message: (change) => `A tracking technology or use of it is newly stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'tracking-technology-removed',
      ops: ['removed'],
      effect: 'neutral',
      summary: 'A technology that follows people is no longer stated.',
      why: 'Either people are followed less, or they are told less of it.',
      message: (change) => `A tracking technology or use of it is no longer stated: ${value(change)}.`,
    },
  },
);
