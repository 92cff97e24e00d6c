import { mirrored } from '../rule';
import { all, either, gained, has, inClause, lost, not } from './_conditions';
import { beforeAndNow } from './_words';

const noLongerFree = all(has('around:fee'), lost('never'));
const nowFree = all(has('around:fee'), gained('never'));

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
      when: [inClause('rights', 'choice'), either(all(gained('fee'), not(gained('free'))), noLongerFree)],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A fee for using a right is new.',
      why: 'A price keeps some people from using their right.',
      message: (change) => `A fee for using a right is new: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'rights-fee-removed',
      ops: ['widened', 'removed', 'changed'],
      when: [inClause('rights', 'choice'), either(all(lost('fee'), not(lost('free'))), nowFree)],
      summary: 'A fee for using a right is gone.',
      why: 'Everybody can afford to use the right.',
      message: (change) => `A fee for using a right is gone: ${beforeAndNow(change)}.`,
    },
  },
);
