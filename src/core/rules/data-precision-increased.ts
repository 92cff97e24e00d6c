import { mirrored } from '../rule';
import { lost, gained, either } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'data-category', cites: ['wp260-29'], claims: ['sensitive-category-added', 'sensitive-category-removed'] },
  {
    weakens: {
      id: 'data-precision-increased',
      ops: ['added', 'changed'],
      when: [either(lost('approximate-location'), lost('aggregated-only')), gained('precise-location', 'identifiable')],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'Data becomes finer: precise instead of approximate, identifiable instead of aggregated.',
      why: 'What could not be told of one person now can.',
      message: (change) => `Data becomes finer: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'data-precision-reduced',
      ops: ['added', 'removed', 'changed'],
      when: [
        either(gained('approximate-location'), gained('aggregated-only')),
        lost('precise-location', 'identifiable'),
      ],
      summary: 'Data becomes coarser: approximate instead of precise, aggregated instead of identifiable.',
      why: 'What could be told of one person no longer can.',
      message: (change) => `Data becomes coarser: ${beforeAndNow(change)}.`,
    },
  },
);
