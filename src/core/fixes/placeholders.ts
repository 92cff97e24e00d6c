/** Statements that only the company can make are put in as a visible gap, which another check goes on reporting. */
import words from '../lexicon/en/check-words.json';
import type { ClauseType, Fix, LabelledClause, Policy } from '../model';
import { paragraphAtEnd, paragraphBelow } from './paragraphs';

/**
 * Inserts "[TO CONFIRM: ...]" at the end of the section that is about `type`, or of the policy.
 *
 * @param what what the company has to say there, in words that fit into the brackets
 */
export function insertPlaceholder(policy: Policy, type: ClauseType, what: string): Fix {
  const text = placeholder(what);
  const last = endOfSection(policy.clauses, type);
  const edit = last ? paragraphBelow(policy.doc, last.span.end - 1, text) : paragraphAtEnd(policy.doc, text, null);
  return { title: `Insert ${text} to fill in`, edits: [edit], preferred: false, safe: false };
}

/** Whether the gap is there already: then the gap is what is to be reported, not what is missing. */
export const hasPlaceholder = (policy: Policy, what: string): boolean => policy.doc.text.includes(placeholder(what));

const placeholder = (what: string): string => words.placeholder.replace('{what}', what);

function endOfSection(clauses: readonly LabelledClause[], type: ClauseType): LabelledClause | undefined {
  const first = clauses.find((clause) => isOwn(clause) && clause.labels[0]?.type === type);
  if (first === undefined) return clauses.findLast(isOwn);
  const heading = first.kind === 'heading' ? first.id : first.heading;
  return clauses.findLast((clause) => (clause.heading === heading || clause.id === first.id) && isOwn(clause));
}

const isOwn = ({ role, span }: LabelledClause): boolean => role === 'policy' && span.end > span.start;
