import { mirrored } from '../rule';
import { lost, gained, either, all, not, promiseLost, promiseMade, fewWords } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'purpose',
    cites: ['ftc-5', 'gdpr-5-1-b'],
    claims: ['advertising-purpose-added', 'advertising-purpose-removed', 'purpose-generalised', 'purpose-specified'],
  },
  {
    weakens: {
      id: 'purpose-limit-removed',
      ops: ['removed', 'changed', 'added'],
      when: [either(promiseLost, all(fewWords, lost('only'), not(gained('never'))))],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'A limit on use, such as “only” or “not for any other purpose”, is dropped.',
      why: 'Data given for one thing may now be used for another.',
      message: (change) => `A limit on the use of data is dropped: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'purpose-limit-added',
      ops: ['added', 'changed', 'removed'],
      when: [either(promiseMade, all(fewWords, gained('only'), not(lost('never'))))],
      summary: 'A limit on use, such as “only” or “not for any other purpose”, is new.',
      why: 'Data given for one thing stays with it.',
      message: (change) => `A limit on the use of data is new: ${beforeAndNow(change)}.`,
    },
  },
);
