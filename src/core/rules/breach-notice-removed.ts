import { mirrored } from '../rule';
import { ofBreach } from './_readings';
import { value } from './_words';

export default mirrored(
  { kind: 'notice', cites: ['gdpr-34'] },
  {
    weakens: {
      id: 'breach-notice-removed',
      ops: ['removed'],
      when: [ofBreach],
      level: 'warning',
      summary: 'A promise to tell people of a breach of their data is gone.',
      why: 'Whoever does not hear of a breach cannot protect himself.',
      message: (change) => `A promise to tell people of a breach is gone: ${value(change)}.`,
    },
    strengthens: {
      id: 'breach-notice-added',
      ops: ['added'],
      when: [ofBreach],
      summary: 'A promise to tell people of a breach of their data is new.',
      why: 'Whoever hears of a breach can protect himself.',
      message: (change) => `A promise to tell people of a breach is new: ${value(change)}.`,
    },
  },
);
