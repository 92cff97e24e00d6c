/** What the checks "missing X" have in common: a claim about the whole document, and a gap to fill in. */
import { hasPlaceholder, insertPlaceholder } from '../fixes/placeholders';
import type { ClauseType, Policy } from '../model';
import { onDocument, type Check } from '../rule';
import { cited, isLawUnder, type CitationId } from '../text/citations';
import { headOf } from './_policy-dates';

export interface Missing {
  /** Whether the policy states it after all. */
  readonly isStated: (policy: Policy) => boolean;
  /** One sentence: what is missing and why it matters. */
  readonly message: string;
  readonly summary: string;
  readonly why: string;
  readonly askedBy: readonly CitationId[];
  /** The type of section in which the statement belongs, and what the company has to say there. */
  readonly section: ClauseType;
  readonly toConfirm: string;
}

/** In `core` it is good practice, and a warning; under a profile whose law asks for it, an error. */
export function missing({ isStated, message, summary, why, askedBy, section, toConfirm }: Missing): Check {
  const profiles = (['gdpr', 'new-jersey', 'minnesota', 'california'] as const).filter((profile) =>
    askedBy.some((id) => isLawUnder(id, [profile])),
  );
  return {
    level: 'warning',
    levels: Object.fromEntries(profiles.map((profile) => [profile, 'error' as const])),
    askedBy,
    citations: askedBy.map(cited),
    summary,
    why,
    fixes: true,
    run: onDocument(({ policy }) => {
      if (isStated(policy) || hasPlaceholder(policy, toConfirm)) return null;
      return { span: headOf(policy), key: '', message, fixes: [insertPlaceholder(policy, section, toConfirm)] };
    }),
  };
}

/** Whether the policy affirms a right under one of these keys. */
export const statesRight =
  (keys: readonly string[]) =>
  ({ facts }: Policy): boolean =>
    facts.right.some(({ key, polarity }) => polarity === 'affirmed' && keys.includes(key));
