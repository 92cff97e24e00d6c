import { missing, statesRight } from './_missing';

export default missing({
  isStated: statesRight(['access', 'know']),
  summary: 'The policy does not say that people can see the data held about them.',
  why: 'Without access nobody can check what is held about them, or whether it is right.',
  message: 'The policy does not say that people can see the data held about them, so they cannot check it.',
  askedBy: ['gdpr-13-2-b'],
  section: 'rights',
  toConfirm: 'how people can obtain access to the data you hold about them',
});
