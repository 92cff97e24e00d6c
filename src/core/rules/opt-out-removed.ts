import { mirrored } from '../rule';
import { has, about, either } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'right', cites: ['gdpr-21', 'ccpa-135'] },
  {
    weakens: {
      id: 'opt-out-removed',
      ops: ['removed'],
      when: [
        either(
          about('opt-out-sale', 'opt-out-marketing', 'opt-out-ads', 'objection', 'limit-sensitive'),
          has('opt-out'),
        ),
      ],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A way to object, opt out or limit a use is gone.',
      why: 'People can no longer stop what they did not ask for.',
      message: (change) => `A way to opt out or object is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'opt-out-added',
      ops: ['added'],
      when: [
        either(
          about('opt-out-sale', 'opt-out-marketing', 'opt-out-ads', 'objection', 'limit-sensitive'),
          has('opt-out'),
        ),
      ],
      summary: 'A way to object, opt out or limit a use is new.',
      why: 'People can stop what they did not ask for.',
      message: (change) => `A way to opt out or object is new: ${value(change)}.`,
    },
  },
);
