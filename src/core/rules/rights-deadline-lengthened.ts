import { mirrored } from '../rule';
import { has, not } from './_conditions';
import { unnamedRight } from './_readings';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'right', cites: ['gdpr-12', 'ccpa-130'], when: [not(has('around:own-deadline'))] },
  {
    weakens: {
      id: 'rights-deadline-lengthened',
      ops: ['narrowed', 'removed'],
      when: [has('response-time', 'around:response-time'), unnamedRight],
      level: 'warning',
      summary: 'The time in which requests are answered is longer, or no longer stated.',
      why: 'People wait longer for what they are entitled to.',
      message: (change) => `The time to answer requests is longer or no longer stated: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'rights-deadline-shortened',
      ops: ['widened', 'added'],
      when: [has('response-time', 'around:response-time'), unnamedRight],
      summary: 'The time in which requests are answered is shorter, or newly stated.',
      why: 'People know when to expect an answer, or get it sooner.',
      message: (change) => `The time to answer requests is shorter or newly stated: ${beforeAndNow(change)}.`,
    },
  },
);
