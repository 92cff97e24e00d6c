import { mirrored } from '../rule';
import { all, either, fewWords, gained, lost } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'scope', cites: ['wp260-29'] },
  {
    weakens: {
      id: 'scope-widened',
      ops: ['changed', 'added', 'widened'],
      when: [either(gained('wider-scope'), all(fewWords, lost('only')))],
      level: 'warning',
      summary:
        'The policy newly reaches people or data that it did not: affiliates, visitors without an account, data from before.',
      why: 'What the policy allows now concerns people who did not expect it.',
      message: (change) => `The policy reaches further: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'scope-narrowed',
      ops: ['changed', 'removed', 'narrowed'],
      when: [either(lost('wider-scope'), all(fewWords, gained('only')))],
      summary: 'The policy no longer reaches people or data that it did.',
      why: 'What the policy allows no longer concerns them.',
      message: (change) => `The policy reaches less far: ${beforeAndNow(change)}.`,
    },
  },
);
