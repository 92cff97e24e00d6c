/** What a person reads: what changed, why it matters, what the law says of it, and which words gave the reading. */
import type { Profile } from '../model';
import type { ChangeRule, LawOnChange, ReadChange } from '../rule';
import { cited, isLawUnder } from '../text/citations';

export function messageOf(rule: ChangeRule, change: ReadChange, profiles: readonly Profile[]): string {
  const law = rule.law ? `; ${lawIn(rule.law, profiles)}` : '';
  const reason = change.because === '' ? '' : ` Read from “${change.because}”.`;
  return `${rule.message(change)} ${rule.why.replace(/\.$/, '')}${law}.${reason}`;
}

/** Outside its profile the law is an example of who asks, never a demand. */
function lawIn({ says, by }: LawOnChange, profiles: readonly Profile[]): string {
  if (says === 'material') return 'a regulator names this kind among material changes';
  if (isLawUnder(by, profiles)) return `the statement is required by ${cited(by)}`;
  return `the statement is asked for, among others, by ${cited(by)}`;
}
