import { mirrored } from '../rule';
import { lost, gained } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'governing-law', cites: ['unfair-terms'] },
  {
    weakens: {
      id: 'arbitration-introduced',
      ops: ['added', 'changed'],
      when: [gained('arbitration', 'jury')],
      level: 'error',
      summary: 'Disputes newly go to an arbitrator, or without a jury.',
      why: 'People give up the way to an ordinary court.',
      message: (change) => `Disputes newly go to arbitration or without a jury: ${value(change)}.`,
    },
    strengthens: {
      id: 'arbitration-removed',
      ops: ['removed', 'changed'],
      when: [lost('arbitration', 'jury')],
      summary: 'Disputes no longer have to go to an arbitrator, or without a jury.',
      why: 'The way to an ordinary court is open again.',
      message: (change) => `Disputes no longer go to arbitration or without a jury: ${value(change)}.`,
    },
  },
);
