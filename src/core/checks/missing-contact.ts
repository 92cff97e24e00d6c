import words from '../lexicon/en/check-words.json';
import type { LabelledClause, Policy } from '../model';
import { rememberedForGood } from '../text/remembered';
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

/** A link that opens a mail, a call or a form is a way too, and so is an address that a server has hidden. */
const hasLink = ({ clauses }: Policy): boolean =>
  clauses.some((clause) => hidesAddress(clause) || clause.links.some(({ target }) => isRoute(target)));

const hidesAddress = rememberedForGood(({ prose }: LabelledClause): boolean =>
  words.hiddenAddresses.some((hidden) => prose.text.includes(hidden)),
);

function isRoute(target: string): boolean {
  const lower = target.toLowerCase();
  return words.routes.some((route) => lower.includes(route));
}
