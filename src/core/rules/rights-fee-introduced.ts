import { mirrored } from '../rule';
import { gained, inClause, lost, not } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'right',
    otherKinds: ['other'],
    cites: ['gdpr-12'],
    claims: ['rights-deadline-lengthened', 'rights-deadline-shortened'],
  },
  {
    weakens: {
      id: 'rights-fee-introduced',
      ops: ['narrowed', 'added', 'changed'],
      when: [inClause('rights', 'choice'), gained('fee'), not(gained('free'))],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A fee for using a right is new.',
      why: 'A price keeps some people from using their right.',
      message: (change) => `A fee for using a right is new: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'rights-fee-removed',
      ops: ['widened', 'removed', 'changed'],
      when: [inClause('rights', 'choice'), lost('fee'), not(lost('free'))],
      summary: 'A fee for using a right is gone.',
      why: 'Everybody can afford to use the right.',
      message: (change) => `A fee for using a right is gone: ${beforeAndNow(change)}.`,
    },
  },
);
