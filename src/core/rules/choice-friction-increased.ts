import { mirrored } from '../rule';
import { lost, gained, either, all } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'right', otherKinds: ['contact'], cites: ['ccpa-regulations-7004', 'gdpr-12'] },
  {
    weakens: {
      id: 'choice-friction-increased',
      ops: ['narrowed', 'changed', 'added'],
      when: [either(gained('identity-proof'), all(lost('self-service'), gained('by-post')))],
      level: 'warning',
      summary: 'A right or choice takes more steps than before: a letter instead of a link, a proof of identity.',
      why: 'Each step keeps some people from using their right.',
      message: (change) => `A right or choice takes more steps: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'choice-friction-reduced',
      ops: ['widened', 'changed', 'removed'],
      when: [either(lost('identity-proof'), all(gained('self-service'), lost('by-post')))],
      summary: 'A right or choice takes fewer steps than before.',
      why: 'More people can use it.',
      message: (change) => `A right or choice takes fewer steps: ${beforeAndNow(change)}.`,
    },
  },
);
