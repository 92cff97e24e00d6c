import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'legal-basis', cites: ['gdpr-13-1-c'] },
  {
    weakens: {
      id: 'legal-basis-removed',
      ops: ['removed'],
      level: (change) => (change.key === 'consent' ? 'error' : 'warning'),
      law: { says: 'stated', by: 'gdpr-13-1-c' },
      summary: 'A legal basis is no longer stated.',
      why: 'Without the basis people cannot tell whether they may object or withdraw.',
      message: (change) => `A legal basis is no longer stated: ${value(change)}.`,
    },
    strengthens: {
      id: 'legal-basis-added',
      ops: ['added'],
      effect: ({ key }) => (key === 'consent' ? 'strengthens' : 'neutral'),
      level: 'warning',
      summary: 'A legal basis is newly stated.',
      why: 'The basis decides whether people may object or withdraw.',
      message: (change) => `A legal basis is newly stated: ${value(change)}.`,
    },
  },
);
