import { mirrored } from '../rule';
import { has, about, either } from './_conditions';
import { value } from './_words';

export default mirrored(
  {
    kind: 'right',
    otherKinds: ['contact'],
    cites: ['gdpr-13-2-d', 'uk-dpa-164a'],
    claims: [
      'opt-out-removed',
      'opt-out-added',
      'contact-removed',
      'contact-added',
      'rights-channel-removed',
      'rights-channel-added',
    ],
  },
  {
    weakens: {
      id: 'complaint-route-removed',
      ops: ['removed'],
      when: [either(about('complaint'), has('complaint'))],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-2-d' },
      summary: 'A route to complain to an authority or to the company is no longer stated.',
      why: 'People no longer learn who can help them against the company.',
      message: (change) => `A route to complain is no longer stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'complaint-route-added',
      ops: ['added'],
      when: [either(about('complaint'), has('complaint'))],
      summary: 'A route to complain to an authority or to the company is newly stated.',
      why: 'People learn who can help them against the company.',
      message: (change) => `A route to complain is newly stated: ${value(change)}.`,
    },
  },
);
