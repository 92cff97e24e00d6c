import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'contact', cites: ['colorado-6-04', 'wp260-29'] },
  {
    weakens: {
      id: 'rights-channel-removed',
      ops: ['removed'],
      when: [has('rights-channel')],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A route for requests about rights is gone.',
      why: 'A right without a route is hard to use.',
      message: (change) => `A route for requests is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'rights-channel-added',
      ops: ['added'],
      when: [has('rights-channel')],
      summary: 'A route for requests about rights is new.',
      why: 'People can use their rights in one way more.',
      message: (change) => `A route for requests is new: ${value(change)}.`,
    },
  },
);
