import { missing, statesRight } from './_missing';

export default missing({
  isStated: statesRight(['rectification']),
  summary: 'The policy does not say that people can have wrong data corrected.',
  why: 'Wrong data leads to wrong decisions about the person.',
  message: 'The policy does not say that people can have wrong data corrected, so errors about them may stay.',
  askedBy: ['gdpr-13-2-b'],
  section: 'rights',
  toConfirm: 'how people can have wrong data about them corrected',
});
