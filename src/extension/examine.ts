import { analyse, check, compare } from '../core/index';
import type { Comparison, Finding, Format, History, Policy, Settings } from '../core/index';

/** What a revision says, and what is wrong with it or different in it. */
export interface Examined {
  readonly policy: Policy;
  readonly before: Policy | null;
  readonly findings: readonly Finding[];
  readonly comparison: Comparison | null;
}

/** Checks a policy, and compares it with its baseline where there is one. */
export function examine(
  policy: Policy,
  before: Policy | null,
  settings: Settings,
  history: History | null = null,
): Examined {
  return {
    policy,
    before,
    findings: check(policy, settings, history),
    comparison: before && compare(before, policy, settings),
  };
}

/** All findings of an examined policy: those of the document, then those that need its baseline. */
export function allFindings({ findings, comparison }: Examined): readonly Finding[] {
  return comparison ? [...findings, ...comparison.findings] : findings;
}

const remembered = new Map<string, Policy>();
const mostRemembered = 12;

/** Reads a text, or remembers what it said: baselines, undone edits and tabs that are opened again cost nothing. */
export function analyseOnce(uri: string, format: Format, content: string): Policy {
  const key = `${format}\n${uri}\n${content}`;
  const policy = remembered.get(key) ?? analyse({ uri, format, content });
  // Putting it back makes it the newest, so that the first key is always the one unused for longest.
  remembered.delete(key);
  remembered.set(key, policy);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
  return policy;
}
