import { mirrored } from '../rule';
import { has, about, either } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'right', cites: ['gdpr-7-3', 'gdpr-13-2-c'], claims: ['opt-out-removed', 'opt-out-added'] },
  {
    weakens: {
      id: 'consent-withdrawal-removed',
      ops: ['removed'],
      when: [either(about('withdraw-consent'), has('withdraw-consent'))],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-2-c' },
      summary: 'The right to withdraw consent is no longer stated.',
      why: 'Consent that cannot be taken back is not free.',
      message: (change) => `The right to withdraw consent is no longer stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'consent-withdrawal-added',
      ops: ['added'],
      when: [either(about('withdraw-consent'), has('withdraw-consent'))],
      summary: 'The right to withdraw consent is newly stated.',
      why: 'People learn that they can change their mind.',
      message: (change) => `The right to withdraw consent is newly stated: ${value(change)}.`,
    },
  },
);
