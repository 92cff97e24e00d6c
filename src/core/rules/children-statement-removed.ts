import { mirrored } from '../rule';
import { value } from './_words';

export default mirrored(
  { kind: 'children', cites: ['coppa-312-5'] },
  {
    weakens: {
      id: 'children-statement-removed',
      ops: ['removed'],
      level: 'warning',
      summary: 'A statement on children is no longer made.',
      why: 'Parents can no longer tell how the data of children is treated.',
      message: (change) => `A statement on children is no longer made: ${value(change)}.`,
    },
    strengthens: {
      id: 'children-statement-added',
      ops: ['added'],
      summary: 'A statement on children is newly made.',
      why: 'Parents can tell how the data of children is treated.',
      message: (change) => `A statement on children is newly made: ${value(change)}.`,
    },
  },
);
