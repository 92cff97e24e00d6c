import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'notice', cites: ['wp260-29', 'caloppa-notice'] },
  {
    weakens: {
      id: 'notice-promise-removed',
      ops: ['removed'],
      level: 'warning',
      summary: 'A promise to notify people is no longer made.',
      why: 'Changes or incidents can pass without those concerned hearing of them.',
      message: (change) => `A promise to notify people is no longer made: ${value(change)}.`,
    },
    strengthens: {
      id: 'notice-promise-added',
      ops: ['added'],
      summary: 'A promise to notify people is newly made.',
      why: 'Those concerned hear of changes or incidents.',
      message: (change) => `A promise to notify people is newly made: ${value(change)}.`,
    },
  },
);
