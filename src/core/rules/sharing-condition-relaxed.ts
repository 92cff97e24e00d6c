import { mirrored } from '../rule';
import { either, gained, inClause, keptSentence, lost, ofKind } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'consent', otherKinds: ['recipient-category', 'third-party'], cites: ['ftc-5-1health'] },
  {
    weakens: {
      id: 'sharing-condition-relaxed',
      ops: ['removed', 'weakened', 'changed'],
      when: [
        inClause('sharing', 'sale'),
        either(ofKind('consent'), keptSentence),
        lost('consent-condition', 'aggregated-only', 'only'),
      ],
      level: 'error',
      summary: 'A condition on sharing, such as consent or aggregation, is dropped.',
      why: 'Data that went out only on a condition now goes out without it.',
      message: (change) => `A condition on sharing is dropped: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'sharing-condition-tightened',
      ops: ['added', 'strengthened', 'changed'],
      when: [
        inClause('sharing', 'sale'),
        either(ofKind('consent'), keptSentence),
        gained('consent-condition', 'aggregated-only', 'only'),
      ],
      summary: 'A condition on sharing, such as consent or aggregation, is new.',
      why: 'Data goes out only on a condition.',
      message: (change) => `A condition on sharing is new: ${beforeAndNow(change)}.`,
    },
  },
);
