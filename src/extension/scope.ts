import { formatOf, type Format } from '../core/index';

/** Where the texts of Word documents live: they can be read, not edited. */
export const docxScheme = 'policyDiff-docx';

/** Where documents that a person edits live. Never `git:`, `output:` and their kin: a copy has no findings of its own. */
export const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', docxScheme] as const;

/** Endings of files by language, the usual one first: the core tells by it whether it reads the format yet. */
const endings: Readonly<Record<string, readonly string[]>> = {
  markdown: ['md', 'markdown', 'mdown', 'mkd'],
  plaintext: ['txt', 'text'],
  html: ['html', 'htm', 'xhtml'],
  xml: ['xml'],
};

/** Languages of documents that may be policies without being named by a glob. */
export const languages = Object.keys(endings);

export interface Candidate {
  readonly scheme: string;
  readonly languageId: string;
  /** Whether `policyDiff.files` or the user by a command names it a policy. */
  readonly isNamed: boolean;
  /** Whether `policyDiff.exclude` names it, or the user by a command. */
  readonly isExcluded: boolean;
}

/**
 * How a document is to be read, or null where it must not be: what is named is read whatever it is, what is
 * excluded never, and the detector judges the rest.
 */
export function formatToRead(candidate: Candidate): Format | null {
  if (!schemes.some((scheme) => scheme === candidate.scheme)) return null;
  if (candidate.scheme === docxScheme) return candidate.isExcluded ? null : 'docx';
  const [ending] = endings[candidate.languageId] ?? [];
  if (candidate.isNamed) return ending === undefined ? 'text' : formatOf(`.${ending}`);
  return candidate.isExcluded || ending === undefined ? null : formatOf(`.${ending}`);
}

/** How much of a text too large to be read in full is looked at, to tell whether anyone would miss the reading. */
export const glance = 20_000;

/** Bytes of a text in UTF-8, at most; exact where it is near the limit, and cheap where it is not. */
export function exceeds(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  return new TextEncoder().encode(text).length > limit;
}

/** The language that VS Code gives a file by its name. */
export function languageIdOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const [language] = Object.entries(endings).find(([, known]) => known.includes(ending)) ?? [];
  return language ?? 'plaintext';
}
