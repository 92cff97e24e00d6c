import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  {
    kind: 'automated-decision',
    cites: ['gdpr-22', 'gdpr-13-2-f'],
    claims: ['automated-decision-introduced', 'automated-decision-removed'],
  },
  {
    weakens: {
      id: 'automated-decision-safeguard-removed',
      ops: ['removed'],
      when: [has('entitles', 'human-review')],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-2-f' },
      summary: 'A right of people against automated decisions, or a review by a person, is no longer stated.',
      why: 'Nobody looks again at what a machine decided.',
      message: (change) => `A safeguard against automated decisions is no longer stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'automated-decision-safeguard-added',
      ops: ['added'],
      when: [has('entitles', 'human-review')],
      summary: 'A right of people against automated decisions, or a review by a person, is newly stated.',
      why: 'People can have somebody look again at what a machine decided.',
      message: (change) => `A safeguard against automated decisions is newly stated: ${value(change)}.`,
    },
  },
);
