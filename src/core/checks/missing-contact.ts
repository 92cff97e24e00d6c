import type { Policy } from '../model';
import { missing } from './_missing';

export default missing({
  isStated: (policy) => policy.facts.contact.some(({ detail }) => detail.form !== 'controller') || hasLink(policy),
  summary: 'The policy gives no way to reach the company: no e-mail address, telephone number, postal address or form.',
  why: 'Rights are worth nothing to people who have nobody to write to.',
  message: 'The policy gives no way to reach the company, so people cannot ask about their data or exercise a right.',
  askedBy: ['gdpr-13-1-a', 'new-jersey'],
  section: 'contact',
  toConfirm: 'how people can reach you about their data',
});

const hasLink = ({ clauses }: Policy): boolean =>
  clauses.some(({ links }) => links.some(({ target }) => /^(?:mailto|tel):/i.test(target)));
