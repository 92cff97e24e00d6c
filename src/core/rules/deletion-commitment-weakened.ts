import { mirrored } from '../rule';
import { all, either, gained, has, lost, ofKind, wasAdded, wasRemoved } from './_conditions';
import { beforeAndNow } from './_words';

/** The step that takes the person out of the data before it is used. */
const droppedStep = all(has('deidentified'), wasRemoved);
const newStep = all(has('deidentified'), wasAdded);

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
      when: [
        either(
          droppedStep,
          all(
            ofKind('retention'),
            either(all(has('delete'), lost('delete')), all(has('deactivate'), gained('deactivate'))),
          ),
        ),
      ],
      level: 'error',
      summary: 'What was to be deleted or de-identified is kept as it is, in part or in another form.',
      why: 'What remains can still be used or lost.',
      message: (change) => `The promise to delete or de-identify is weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'deletion-commitment-strengthened',
      ops: ['changed', 'added'],
      when: [
        either(
          newStep,
          all(
            ofKind('retention'),
            either(all(has('delete'), gained('delete')), all(has('deactivate'), lost('deactivate'))),
          ),
        ),
      ],
      summary: 'What was kept as it is, in part or in another form is to be deleted or de-identified.',
      why: 'What is deleted can no longer be used or lost.',
      message: (change) => `The promise to delete or de-identify is stronger: ${beforeAndNow(change)}.`,
    },
  },
);
