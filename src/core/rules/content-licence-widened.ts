import { mirrored } from '../rule';
import { lost, gained } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'other', cites: ['dsa-14-2'] },
  {
    weakens: {
      id: 'content-licence-widened',
      ops: ['added', 'changed'],
      when: [gained('licence')],
      level: 'error',
      summary: 'The licence to what people upload is new or wider.',
      why: 'What people made can be used in ways they did not choose.',
      message: (change) => `The licence to what people upload is wider: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'content-licence-narrowed',
      ops: ['removed', 'changed'],
      when: [lost('licence')],
      summary: 'The licence to what people upload is gone or narrower.',
      why: 'What people made stays theirs to a larger part.',
      message: (change) => `The licence to what people upload is narrower: ${beforeAndNow(change)}.`,
    },
  },
);
