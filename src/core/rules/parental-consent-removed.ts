import { mirrored } from '../rule';
import { lost, gained } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'children',
    otherKinds: ['consent'],
    cites: ['coppa-312-5'],
    claims: ['children-statement-added', 'children-statement-removed'],
  },
  {
    weakens: {
      id: 'parental-consent-removed',
      ops: ['removed', 'changed'],
      when: [lost('parental')],
      level: 'error',
      summary: 'The consent of parents is no longer asked for.',
      why: 'Nobody decides for the child any longer.',
      message: (change) => `The consent of parents is no longer asked for: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'parental-consent-added',
      ops: ['added', 'changed'],
      when: [gained('parental')],
      summary: 'The consent of parents is newly asked for.',
      why: 'Parents decide for the child.',
      message: (change) => `The consent of parents is newly asked for: ${beforeAndNow(change)}.`,
    },
  },
);
