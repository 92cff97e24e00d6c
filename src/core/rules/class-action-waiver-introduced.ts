import { mirrored } from '../rule';
import { lost, gained } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'governing-law', cites: ['unfair-terms'], claims: ['arbitration-introduced', 'arbitration-removed'] },
  {
    weakens: {
      id: 'class-action-waiver-introduced',
      ops: ['added', 'changed'],
      when: [gained('class-action')],
      level: 'error',
      summary: 'People newly give up suing together.',
      why: 'Claims too small for one person are not brought at all.',
      message: (change) => `People newly give up suing together: ${value(change)}.`,
    },
    strengthens: {
      id: 'class-action-waiver-removed',
      ops: ['removed', 'changed'],
      when: [lost('class-action')],
      summary: 'People no longer give up suing together.',
      why: 'Small claims can be brought together again.',
      message: (change) => `People no longer give up suing together: ${value(change)}.`,
    },
  },
);
