import { mirrored } from '../rule';
import { has, either, wasAdded, wasRemoved } from './_conditions';
import { deemed } from './_readings';
import { value } from './_words';

export default mirrored(
  { kind: 'consent', cites: ['gdpr-4-11'] },
  {
    weakens: {
      id: 'implied-consent-introduced',
      ops: ['added', 'changed', 'weakened'],
      when: [deemed, either(has('gained:deemed-consent'), wasAdded)],
      level: 'warning',
      summary: 'Using the service is newly taken as consent.',
      why: 'Whoever only uses a service is taken to have agreed.',
      message: (change) => `Use or silence is newly taken as consent: ${value(change)}.`,
    },
    strengthens: {
      id: 'implied-consent-removed',
      ops: ['removed', 'changed', 'strengthened'],
      when: [deemed, either(has('lost:deemed-consent'), wasRemoved)],
      summary: 'Using the service is no longer taken as consent.',
      why: 'Whoever only uses a service is not taken to have agreed.',
      message: (change) => `Use or silence is no longer taken as consent: ${value(change)}.`,
    },
  },
);
