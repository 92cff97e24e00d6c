/**
 * The whole program on one screen. Text goes in, values come out; nothing here reads a file, a clock or a setting
 * that was not handed in, and nothing throws on any text.
 */
import { classify } from './classify';
import { detectFromBeginning } from './detect';
import { diff } from './diff';
import { extract } from './extract';
import { runChecks } from './check';
import { judge } from './judge';
import { analyseLong } from './long';
import type { Comparison, Finding, History, Policy, Settings, Source } from './model';
import { outline } from './outline';
import { read } from './read';
import { remembering, rememberingComparisons } from './remember';

export type * from './model';
export { formatOf } from './read';

/** Reads one document: its clauses, their types and the facts they state. Linear in the length of the text. */
export const analyse = remembering((source: Source): Policy => extract(classify(outline(read(source)))));

/**
 * The same of a document that may be anything: one of more than `longestOther` characters of words that does not look
 * like a policy at its beginning is read no further, and has no clauses.
 *
 * @param makeRoom is called now and then while a policy is read that is too long for all of it to be kept in mind
 */
export function analyseAny(source: Source, longestOther: number, makeRoom: () => void): Policy {
  const doc = read(source);
  const isLong = doc.blocks.reduce((sum, { prose }) => sum + prose.text.length, 0) > longestOther;
  const detection = isLong ? detectFromBeginning(doc) : null;
  if (detection === null) return extract(classify(outline(doc)));
  if (detection.isPolicy) return analyseLong(doc, makeRoom);
  return { ...extract({ doc, title: '', clauses: [] }), detection, extent: 'beginning' };
}

/**
 * Checks one document.
 *
 * @param history what the caller knows of the file's past, or null
 * @returns findings in the order of the text, suppressed ones left out
 */
export function check(policy: Policy, settings: Settings, history: History | null = null): Finding[] {
  return runChecks({ policy, settings, history, diff: null, materiallyChanged: false }, 'document');
}

/** Compares two revisions by meaning. Comparing a policy with itself finds nothing. */
export const compare = rememberingComparisons((before: Policy, after: Policy, settings: Settings): Comparison =>
  judge(diff(before, after), settings),
);

export { catalogue, clauseTypeCatalogue, type CatalogueEntry, type ClauseTypeEntry } from './catalogue';
export { ownDate, redate } from './redate';
export { trackEdit } from './track';
export { suppressionFix } from './suppress';
