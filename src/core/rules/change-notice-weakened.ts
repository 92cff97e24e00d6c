import { mirrored } from '../rule';
import { weakerNotice, strongerNotice } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'notice', cites: ['wp260-29', 'caloppa-notice', 'new-jersey'] },
  {
    weakens: {
      id: 'change-notice-weakened',
      ops: ['changed', 'added', 'removed'],
      when: [weakerNotice],
      level: 'error',
      summary: 'People are notified of less, by a weaker channel, or only if they look themselves.',
      why: 'Those concerned hear of less, hear of it later, or hear of it only when they look.',
      message: (change) => `Notice to people is weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'change-notice-strengthened',
      ops: ['changed', 'added'],
      when: [strongerNotice],
      summary: 'People are notified of more, or by a more direct channel.',
      why: 'Those concerned hear of changes without having to look for them.',
      message: (change) => `Notice to people is stronger: ${beforeAndNow(change)}.`,
    },
  },
);
