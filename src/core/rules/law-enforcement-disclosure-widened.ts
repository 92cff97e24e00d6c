import { mirrored } from '../rule';
import { has } from './_conditions';
import { value } from './_words';

export default mirrored(
  { kind: 'recipient-category', cites: ['gdpr-13-1-e'] },
  {
    weakens: {
      id: 'law-enforcement-disclosure-widened',
      ops: ['added'],
      when: [has('law-enforcement', 'subpoena', 'legal-request', 'good-faith')],
      level: 'error',
      summary:
        'Disclosure to authorities is new, or its standard falls from court orders towards requests and beliefs.',
      why: 'Authorities can get the data with less scrutiny by a court.',
      message: (change) => `Disclosure to authorities is wider: ${value(change)}.`,
    },
    strengthens: {
      id: 'law-enforcement-disclosure-narrowed',
      ops: ['removed'],
      when: [has('law-enforcement', 'subpoena', 'legal-request', 'good-faith')],
      summary: 'Disclosure to authorities is gone, or its standard rises towards court orders.',
      why: 'Authorities need more before they get the data, or people are told less of it.',
      message: (change) => `Disclosure to authorities is narrower: ${value(change)}.`,
    },
  },
);
