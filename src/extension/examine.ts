import { analyse, check, compare } from '../core/index';
import type { Comparison, Finding, History, Policy, Settings, Source } from '../core/index';

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

interface Remembered {
  readonly source: Source;
  readonly policy: Policy;
}

let remembered: readonly Remembered[] = [];
const mostRemembered = 12;
// Each keystroke makes another text of a file, and only an undone one comes back.
const mostOfOneFile = 2;

/** Reads a text, or remembers what it said: baselines, undone edits and tabs that are opened again cost nothing. */
export function analyseOnce(source: Source): Policy {
  const found = remembered.find((each) => isSame(each.source, source)) ?? { source, policy: analyse(source) };
  // The newest stands first, so that the last is always the one unused for longest.
  remembered = [found, ...remembered.filter((each) => each !== found)]
    .filter((each, at, all) => timesBefore(at, all, each) < mostOfOneFile)
    .slice(0, mostRemembered);
  return found.policy;
}

/** How many newer texts of the same file are remembered. */
const timesBefore = (at: number, all: readonly Remembered[], { source: { uri, revision } }: Remembered): number =>
  all.slice(0, at).filter(({ source }) => source.uri === uri && source.revision === revision).length;

/** Bytes are the same where they are the very same array: a file that is read again makes another one. */
const isSame = (one: Source, other: Source): boolean =>
  one.uri === other.uri &&
  one.format === other.format &&
  one.revision === other.revision &&
  one.content === other.content;
