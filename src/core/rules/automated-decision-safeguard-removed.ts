import { mirrored } from '../rule';
import { all, either, has, ofKind } from './_conditions';
import { ofReview } from './_readings';
import { value } from './_words';

/** A right to have a person look again says it, or a sentence on such decisions that grants one. */
const isSafeguard = either(ofReview, all(ofKind('automated-decision'), has('entitles', 'human-review')));

export default mirrored(
  {
    kind: 'automated-decision',
    otherKinds: ['right'],
    cites: ['gdpr-22', 'gdpr-13-2-f'],
    claims: [
      'automated-decision-introduced',
      'automated-decision-removed',
      'right-removed',
      'right-added',
      'opt-out-removed',
      'opt-out-added',
    ],
  },
  {
    weakens: {
      id: 'automated-decision-safeguard-removed',
      ops: ['removed'],
      when: [isSafeguard],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-2-f' },
      summary: 'A right of people against automated decisions, or a review by a person, is no longer stated.',
      why: 'Nobody looks again at what a machine decided.',
      message: (change) => `A safeguard against automated decisions is no longer stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'automated-decision-safeguard-added',
      ops: ['added'],
      when: [isSafeguard],
      summary: 'A right of people against automated decisions, or a review by a person, is newly stated.',
      why: 'People can have somebody look again at what a machine decided.',
      message: (change) => `A safeguard against automated decisions is newly stated: ${value(change)}.`,
    },
  },
);
