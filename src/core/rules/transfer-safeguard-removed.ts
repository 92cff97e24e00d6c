import { mirrored } from '../rule';
import { comesIn, goesOut } from './_conditions';
import { value, naming } from './_words';

export default mirrored(
  { kind: 'transfer-safeguard', cites: ['gdpr-46', 'gdpr-13-1-f'] },
  {
    weakens: {
      id: 'transfer-safeguard-removed',
      ops: ['removed', 'added'],
      when: [goesOut],
      level: 'error',
      law: { says: 'stated', by: 'gdpr-13-1-f' },
      summary: 'A safeguard for transfers abroad is no longer stated.',
      why: 'People lose what stands in for the protection of their own law when data leaves their country.',
      message: (change) => `A safeguard for transfers ${naming(change)}: ${value(change)}.`,
    },
    strengthens: {
      id: 'transfer-safeguard-added',
      ops: ['added', 'removed'],
      when: [comesIn],
      summary: 'A safeguard for transfers abroad is newly stated.',
      why: 'It gives people something to rely on when data leaves their country.',
      message: (change) => `A safeguard for transfers ${naming(change)}: ${value(change)}.`,
    },
  },
);
