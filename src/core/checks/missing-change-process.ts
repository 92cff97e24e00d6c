import { promisesNotice, speaksOfChanges } from './_change-notices';
import { missing } from './_missing';

export default missing({
  isStated: (policy) =>
    policy.facts.notice.some(({ detail }) => detail.about === 'policy') ||
    policy.clauses.some((clause) => clause.role === 'policy' && speaksOfChanges(clause)) ||
    promisesNotice(policy),
  summary: 'The policy does not say how people will learn of its changes.',
  why: 'A change that nobody is told of takes away the choice to object or to leave.',
  message: 'The policy does not say how people will learn of its changes, so a change may pass unseen.',
  askedBy: ['caloppa-notice', 'new-jersey'],
  section: 'changes',
  toConfirm: 'how you tell people about changes to this policy',
});
