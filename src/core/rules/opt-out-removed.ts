import { mirrored } from '../rule';
import { about, all, either, has, ofKind } from './_conditions';
import { namesNothing } from './_readings';
import { value } from './_words';

/** The link that the law of some states prescribes is a choice, and no promise. */
const optsOut = either(
  has('opt-out-link'),
  all(
    ofKind('right'),
    either(
      about('opt-out-sale', 'opt-out-marketing', 'opt-out-ads', 'objection', 'limit-sensitive'),
      all(namesNothing, has('opt-out')),
    ),
  ),
);

export default mirrored(
  {
    kind: 'right',
    otherKinds: ['sale'],
    claims: ['no-share-promise-withdrawn', 'no-share-promise-added'],
    cites: ['gdpr-21', 'ccpa-135'],
  },
  {
    weakens: {
      id: 'opt-out-removed',
      ops: ['removed'],
      when: [optsOut],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A way to object, opt out or limit a use is gone.',
      why: 'People can no longer stop what they did not ask for.',
      message: (change) => `A way to opt out or object is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'opt-out-added',
      ops: ['added'],
      when: [optsOut],
      summary: 'A way to object, opt out or limit a use is new.',
      why: 'People can stop what they did not ask for.',
      message: (change) => `A way to opt out or object is new: ${value(change)}.`,
    },
  },
);
