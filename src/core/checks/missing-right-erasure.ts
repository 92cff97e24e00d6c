import { missing, statesRight } from './_missing';

export default missing({
  isStated: statesRight(['erasure']),
  summary: 'The policy does not say that people can have their data deleted.',
  why: 'Who cannot have data deleted cannot end what was begun with them.',
  message: 'The policy does not say that people can have their data deleted, so they cannot end its use.',
  askedBy: ['gdpr-13-2-b'],
  section: 'rights',
  toConfirm: 'how people can have their data deleted',
});
