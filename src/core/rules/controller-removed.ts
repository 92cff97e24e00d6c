import { mirrored } from '../rule';
import { ofController } from './_readings';
import { value } from './_words';

export default mirrored(
  {
    kind: 'contact',
    cites: ['wp260-29', 'gdpr-13-1-a-b'],
    when: [ofController],
    claims: ['contact-removed', 'contact-added'],
  },
  {
    weakens: {
      id: 'controller-removed',
      ops: ['removed'],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-1-a-b' },
      summary: 'A company that is responsible for the data is no longer named.',
      why: 'People no longer learn who answers for their data.',
      message: (change) => `A company responsible for the data is no longer named: ${value(change)}.`,
    },
    strengthens: {
      id: 'controller-added',
      ops: ['added'],
      summary: 'A company that is responsible for the data is newly named.',
      why: 'People learn who answers for their data.',
      message: (change) => `A company responsible for the data is newly named: ${value(change)}.`,
    },
  },
);
