import { mirrored } from '../rule';
import { all, either, gained, lost, ofKind } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  { kind: 'consent', otherKinds: ['right'], cites: ['edpb-05-2020'] },
  {
    weakens: {
      id: 'opt-in-to-opt-out',
      ops: ['weakened', 'changed', 'narrowed'],
      when: [
        either(
          all(ofKind('consent'), ({ op }) => op === 'weakened'),
          all(lost('opt-in'), gained('opt-out')),
        ),
      ],
      level: 'error',
      summary: 'What needed consent now needs an objection, or nothing at all.',
      why: 'Whoever does nothing is now taken to agree.',
      message: (change) => `The choice is weaker: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'opt-out-to-opt-in',
      ops: ['strengthened', 'changed', 'widened'],
      when: [
        either(
          all(ofKind('consent'), ({ op }) => op === 'strengthened'),
          all(gained('opt-in'), lost('opt-out')),
        ),
      ],
      summary: 'What needed an objection, or nothing at all, now needs consent.',
      why: 'Whoever does nothing is left alone.',
      message: (change) => `The choice is stronger: ${beforeAndNow(change)}.`,
    },
  },
);
