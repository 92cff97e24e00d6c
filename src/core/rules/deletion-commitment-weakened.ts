import { mirrored } from '../rule';
import { all, either, gained, has, lost, ofKind, wasAdded, wasRemoved } from './_conditions';
import { beforeAndNow } from './_words';

/** The step that takes the person out of the data before it is used. */
const droppedStep = all(has('deidentify-step'), wasRemoved);
const newStep = all(has('deidentify-step'), wasAdded);
const deletesLess = all(ofKind('retention'), has('delete', 'deactivate'), lost('delete'), gained('deactivate'));
const deletesMore = all(ofKind('retention'), has('delete', 'deactivate'), gained('delete'), lost('deactivate'));

export default mirrored(
  {
    kind: 'retention',
    otherKinds: ['security', 'purpose'],
    claims: ['ai-training-introduced', 'ai-training-excluded', 'purpose-limit-removed', 'purpose-limit-added'],
    cites: ['gdpr-17'],
  },
  {
    weakens: {
      id: 'deletion-commitment-weakened',
      ops: ['changed', 'removed'],
      when: [either(droppedStep, deletesLess)],
      level: 'error',
      summary: 'What was to be deleted or de-identified is kept as it is, in part or in another form.',
      why: 'What remains can still be used or lost.',
      message: (change) => `The promise to delete or de-identify is weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'deletion-commitment-strengthened',
      ops: ['changed', 'added'],
      when: [either(newStep, deletesMore)],
      summary: 'What was kept as it is, in part or in another form is to be deleted or de-identified.',
      why: 'What is deleted can no longer be used or lost.',
      message: (change) => `The promise to delete or de-identify is stronger: ${beforeAndNow(change)}.`,
    },
  },
);
