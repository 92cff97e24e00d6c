import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'purpose', cites: ['wp260-29', 'gdpr-13-3', 'ccpa-120'] },
  {
    weakens: {
      id: 'advertising-purpose-added',
      ops: ['added'],
      when: [has('advertising', 'marketing')],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'Data is newly used for advertising or marketing.',
      why: 'What people do is turned into what they are shown and offered.',
      message: (change) => `Data is newly used for advertising or marketing: ${value(change)}.`,
    },
    strengthens: {
      id: 'advertising-purpose-removed',
      ops: ['removed'],
      when: [has('advertising', 'marketing')],
      summary: 'The use of data for advertising or marketing is no longer stated.',
      why: 'Either the data is not used for it any longer, or people are told less of it.',
      message: (change) => `The use of data for advertising or marketing is no longer stated: ${value(change)}.`,
    },
  },
);
