import { mirrored } from '../rule';
import { has, not } from './_conditions';
import { deletes } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'retention', cites: ['gdpr-5-1-e', 'coppa-312-10'] },
  {
    weakens: {
      id: 'retention-indefinite-introduced',
      ops: ['added', 'extended', 'changed'],
      when: [has('indefinite'), not(has('lost:indefinite')), not(deletes)],
      level: 'error',
      summary: 'Data is newly kept without an end.',
      why: 'What is never deleted can always be lost, demanded or used.',
      message: (change) => `Data is newly kept without an end: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'retention-indefinite-ended',
      ops: ['removed', 'shortened', 'changed'],
      when: [has('indefinite'), not(has('gained:indefinite')), not(deletes)],
      summary: 'Data is no longer kept without an end.',
      why: 'There is a time after which the data is gone.',
      message: (change) => `Data is no longer kept without an end: ${beforeAndNow(change)}.`,
    },
  },
);
