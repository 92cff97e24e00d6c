import { mirrored } from '../rule';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'consent', cites: ['edpb-05-2020'] },
  {
    weakens: {
      id: 'opt-in-to-opt-out',
      ops: ['weakened'],
      level: 'error',
      summary: 'What needed consent now needs an objection, or nothing at all.',
      why: 'Whoever does nothing is now taken to agree.',
      message: (change) => `The choice is weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'opt-out-to-opt-in',
      ops: ['strengthened'],
      summary: 'What needed an objection, or nothing at all, now needs consent.',
      why: 'Whoever does nothing is left alone.',
      message: (change) => `The choice is stronger: ${beforeAndNow(change)}.`,
    },
  },
);
