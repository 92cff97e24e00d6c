import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'scope', cites: ['wp260-29'] },
  {
    weakens: {
      id: 'scope-added',
      ops: ['added'],
      effect: 'neutral',
      level: 'warning',
      summary: 'A service, region or group of people is newly covered.',
      why: 'All that the policy allows and promises now concerns it too.',
      message: (change) => `The policy newly covers or names ${value(change)}.`,
    },
    strengthens: {
      id: 'scope-removed',
      ops: ['removed'],
      effect: 'neutral',
      level: 'warning',
      summary: 'A service, region or group of people is no longer covered.',
      why: 'What the policy allows and promises no longer concerns it.',
      message: (change) => `The policy no longer covers or names ${value(change)}.`,
    },
  },
);
