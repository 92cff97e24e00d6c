import { mirrored } from '../rule';
import { all, either, has, ofKind } from './_conditions';
import { namesNothing, sourceParty } from './_readings';
import { value } from './_words';

export default mirrored(
  { kind: 'other', otherKinds: ['third-party', 'data-category'], cites: ['gdpr-14-2-f', 'ccpa-110'] },
  {
    weakens: {
      id: 'data-source-added',
      ops: ['added'],
      when: [either(sourceParty, all(ofKind('other', 'data-category'), has('data-source'), namesNothing))],
      level: 'warning',
      summary: 'Data newly comes from somebody else than the person.',
      why: 'People cannot know what others tell about them.',
      message: (change) => `A new source of data is stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'data-source-removed',
      ops: ['removed'],
      when: [either(sourceParty, all(ofKind('other', 'data-category'), has('data-source'), namesNothing))],
      summary: 'A source of data other than the person is no longer stated.',
      why: 'Either less comes from others, or people are told less of it.',
      message: (change) => `A source of data is no longer stated: ${value(change)}.`,
    },
  },
);
