import { mirrored } from '../rule';
import { fewWords, gained, has, lost } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'data-category', cites: ['wp260-12'] },
  {
    weakens: {
      id: 'data-list-opened',
      ops: ['added', 'changed'],
      when: [fewWords, has('open-list'), gained('open-list')],
      level: 'warning',
      summary: 'A closed list of data is opened by words such as “including”.',
      why: 'People can no longer tell where the list ends.',
      message: (change) => `A list of data is open now: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'data-list-closed',
      ops: ['removed', 'changed'],
      when: [fewWords, has('open-list'), lost('open-list')],
      summary: 'An open list of data is closed.',
      why: 'People can tell where the list ends.',
      message: (change) => `A list of data is closed now: ${beforeAndNow(change)}.`,
    },
  },
);
