import { mirrored } from '../rule';
import { comesIn, either, goesOut, promiseLost, promiseMade } from './_conditions';
import { value, naming } from './_words';

export default mirrored(
  { kind: 'automated-decision', cites: ['gdpr-13-2-f', 'gdpr-22'] },
  {
    weakens: {
      id: 'automated-decision-introduced',
      ops: ['added', 'removed', 'changed'],
      when: [either(comesIn, promiseLost)],
      level: 'error',
      summary: 'Profiling or automated decisions are newly stated.',
      why: 'A machine decides on matters that can have legal or similar effects for people.',
      message: (change) => `Profiling or an automated decision ${naming(change)}: ${value(change)}.`,
    },
    strengthens: {
      id: 'automated-decision-removed',
      ops: ['removed', 'added', 'changed'],
      when: [either(goesOut, promiseMade)],
      summary: 'Profiling or automated decisions are no longer stated.',
      why: 'Either no machine decides any longer, or people are no longer told that one does.',
      message: (change) => `Profiling or an automated decision ${naming(change)}: ${value(change)}.`,
    },
  },
);
