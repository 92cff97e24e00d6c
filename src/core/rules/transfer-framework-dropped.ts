import { mirrored } from '../rule';
import { comesIn, goesOut } from './_conditions';
import { frameworkEnded, framework } from './_law';
import { value } from './_words';

export default mirrored(
  { kind: 'transfer-safeguard', cites: ['gdpr-45', 'gdpr-13-1-f'] },
  {
    weakens: {
      id: 'transfer-framework-dropped',
      ops: ['removed', 'added'],
      when: [framework, goesOut],
      level: (change) => (frameworkEnded(change) ? 'info' : 'error'),
      summary: 'A certification under a transfer framework is no longer stated, or is disowned.',
      why: 'People lose what stands in for the protection of their own law when data leaves their country.',
      message: (change) => `A transfer framework is no longer relied on: ${value(change)}.`,
    },
    strengthens: {
      id: 'transfer-framework-joined',
      ops: ['added', 'removed'],
      when: [framework, comesIn],
      summary: 'A certification under a transfer framework is newly stated.',
      why: 'It gives people something to rely on when data leaves their country.',
      message: (change) => `A transfer framework is newly relied on: ${value(change)}.`,
    },
  },
);
