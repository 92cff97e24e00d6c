import { mirrored } from '../rule';
import { ofOffice } from './_readings';
import { value } from './_words';

export default mirrored(
  { kind: 'contact', cites: ['gdpr-13-1-a-b'] },
  {
    weakens: {
      id: 'contact-removed',
      ops: ['removed'],
      level: (change) => (ofOffice(change) ? 'error' : 'warning'),
      severity: (change) => (ofOffice(change) ? 'material' : 'minor'),
      summary: 'A way to reach the company about privacy is gone.',
      why: 'People have one way less to ask or to complain.',
      message: (change) => `A contact is no longer given: ${value(change)}.`,
    },
    strengthens: {
      id: 'contact-added',
      ops: ['added'],
      severity: (change) => (ofOffice(change) ? 'material' : 'minor'),
      summary: 'A way to reach the company about privacy is new.',
      why: 'People have one way more to ask or to complain.',
      message: (change) => `A contact is newly given: ${value(change)}.`,
    },
  },
);
