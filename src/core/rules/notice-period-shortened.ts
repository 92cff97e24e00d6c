import { mirrored } from '../rule';
import { fewerDays, moreDays, daysNow } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'notice', cites: ['wp260-29', 'p2b-3-2'] },
  {
    weakens: {
      id: 'notice-period-shortened',
      ops: ['changed', 'removed'],
      when: [fewerDays],
      level: (change, settings) => (settings.profiles.includes('p2b') && daysNow(change) < 15 ? 'error' : 'warning'),
      summary: 'Changes take effect after shorter notice.',
      why: 'People have less time to object, leave or take their data along.',
      message: (change) => `The time between notice and change is shorter: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'notice-period-lengthened',
      ops: ['changed', 'added'],
      when: [moreDays],
      summary: 'Changes take effect after longer notice.',
      why: 'People have more time to object, leave or take their data along.',
      message: (change) => `The time between notice and change is longer: ${beforeAndNow(change)}.`,
    },
  },
);
