import { mirrored } from '../rule';
import { has, comesIn, goesOut } from './_conditions';
import { beforeAndNow } from './_words';

export default mirrored(
  {
    kind: 'purpose',
    cites: ['ftc-2024-02-13', 'connecticut-25-113'],
    claims: [
      'advertising-purpose-added',
      'advertising-purpose-removed',
      'purpose-generalised',
      'purpose-specified',
      'purpose-limit-removed',
      'purpose-limit-added',
    ],
  },
  {
    weakens: {
      id: 'ai-training-introduced',
      ops: ['added', 'removed', 'changed'],
      when: [has('ai-training'), comesIn],
      level: 'error',
      law: { says: 'material', by: 'colorado-6-04' },
      summary: 'Data is newly used to train models, or this is no longer ruled out.',
      why: 'What a model has learned from people can hardly be taken back.',
      message: (change) =>
        `The training of models on data is newly stated or no longer ruled out: ${beforeAndNow(change)}.`,
    },
    strengthens: {
      id: 'ai-training-excluded',
      ops: ['removed', 'added', 'changed'],
      when: [has('ai-training'), goesOut],
      summary: 'The use of data to train models is no longer stated, or is now ruled out.',
      why: 'What people wrote stays out of models.',
      message: (change) =>
        `The training of models on data is no longer stated or now ruled out: ${beforeAndNow(change)}.`,
    },
  },
);
