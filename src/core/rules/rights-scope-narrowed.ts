import { mirrored } from '../rule';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'right', cites: ['wp260-29', 'colorado-6-04'] },
  {
    weakens: {
      id: 'rights-scope-narrowed',
      ops: ['narrowed'],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A right or choice covers fewer people, fewer cases or less data, or is harder to use.',
      why: 'Some people can no longer do what they could.',
      message: (change) => `A right or choice is narrower: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'rights-scope-widened',
      ops: ['widened'],
      summary: 'A right or choice covers more people, more cases or more data, or is easier to use.',
      why: 'More people can use it, or the same people for more.',
      message: (change) => `A right or choice is wider: ${beforeAndNow(change)}.`,
    },
  },
);
