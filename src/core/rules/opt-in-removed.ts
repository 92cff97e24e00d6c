import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'consent', cites: ['gdpr-7', 'edpb-05-2020'] },
  {
    weakens: {
      id: 'opt-in-removed',
      ops: ['removed'],
      level: 'error',
      summary: 'Consent or a choice is no longer asked for.',
      why: 'A practice goes on without asking the people it concerns.',
      message: (change) => `Consent or a choice is no longer asked for: ${value(change)}.`,
    },
    strengthens: {
      id: 'opt-in-added',
      ops: ['added'],
      summary: 'Consent or a choice is newly asked for or offered.',
      why: 'People decide before it happens.',
      message: (change) => `Consent or a choice is newly asked for: ${value(change)}.`,
    },
  },
);
