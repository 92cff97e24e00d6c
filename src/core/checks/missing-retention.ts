import { missing } from './_missing';

export default missing({
  isStated: ({ facts }) => facts.retention.length > 0,
  summary: 'The policy does not say how long data is kept, nor what decides it.',
  why: 'Data that is kept without end can be lost, stolen or put to new uses without end.',
  message: 'The policy does not say how long data is kept, nor what decides it, so people must reckon with for ever.',
  askedBy: ['gdpr-13-2-a', 'minnesota'],
  section: 'retention',
  toConfirm: 'how long you keep personal data, or what decides it',
});
