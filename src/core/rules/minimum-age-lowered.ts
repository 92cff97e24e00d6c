import { mirrored } from '../rule';
import { youngerThan, olderThan } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'children', cites: ['coppa-312-5', 'gdpr-8'] },
  {
    weakens: {
      id: 'minimum-age-lowered',
      ops: ['changed', 'removed'],
      when: [youngerThan],
      level: 'error',
      summary: 'The age from which people are treated as grown up falls.',
      why: 'Younger people lose the protection of children.',
      message: (change) => `The age threshold falls: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'minimum-age-raised',
      ops: ['changed', 'added'],
      when: [olderThan],
      summary: 'The age from which people are treated as grown up rises.',
      why: 'More young people have the protection of children.',
      message: (change) => `The age threshold rises: ${beforeAndNow(change)}.`,
    },
  },
);
