import { mirrored } from '../rule';
import { lost, gained } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'notice',
    cites: ['dsa-14-2', 'unfair-terms'],
    claims: ['notice-period-shortened', 'notice-period-lengthened'],
  },
  {
    weakens: {
      id: 'unilateral-change-widened',
      ops: ['added', 'changed', 'removed'],
      when: [gained('without-notice')],
      level: 'error',
      summary: 'The company may newly change its terms at any time, without notice or at its discretion.',
      why: 'People can be bound by terms they never saw.',
      message: (change) => `The company may change its terms more freely: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'unilateral-change-narrowed',
      ops: ['removed', 'changed', 'added'],
      when: [lost('without-notice')],
      summary: 'The company may no longer change its terms at any time, without notice or at its discretion.',
      why: 'People are not bound by terms they never saw.',
      message: (change) => `The company may change its terms less freely: ${beforeAndNow(change)}.`,
    },
  },
);
