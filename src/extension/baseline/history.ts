import type { Uri } from 'vscode';
import { compare, ownDate, type History, type Policy, type Settings } from '../../core/index';
import { fileOf } from '../docx-document';
import { analyseOnce } from '../examine';
import { localDay } from '../preferences';
import type { Commit, Repository } from './git-api';
import { attempt } from './revision';
import type { RevisionTexts } from './revision-texts';

export interface Histories {
  readonly known: (uri: Uri, date: string) => History | null;
  readonly find: (uri: Uri, policy: Policy, settings: Settings) => Promise<History | null>;
}

/** Finds histories and remembers the last one of each file, for as long as its policy keeps its date. */
export function rememberHistories(
  repositoryOf: (uri: Uri) => Promise<Repository | null>,
  texts: RevisionTexts,
): Histories {
  const remembered = new Map<string, { readonly date: string; readonly history: History | null }>();
  return {
    known: (uri, date) => {
      const known = remembered.get(uri.toString());
      return known?.date === date ? known.history : null;
    },
    find: async (document, policy, settings) => {
      const uri = fileOf(document);
      const date = ownDate(policy)?.key;
      const repository = date === undefined ? null : await repositoryOf(uri);
      if (date === undefined || repository?.state.HEAD?.commit === undefined) return null;
      const history = (await attempt(findHistory(repository, uri, policy, settings, texts))) ?? null;
      remembered.set(document.toString(), { date, history });
      return history;
    },
  };
}

/** Older commits are not looked at: whoever is so far behind knows it, and a check must stay quick. */
const mostCommits = 30;

/**
 * Looks for the newest commit after the policy's own date in which its meaning changed. A commit that set that date
 * is covered by it, whatever else it changed.
 */
async function findHistory(
  repository: Repository,
  uri: Uri,
  policy: Policy,
  settings: Settings,
  texts: RevisionTexts,
): Promise<History | null> {
  const own = ownDate(policy)?.key;
  if (own === undefined) return null;
  // A month or a year may mean any of its days.
  const lastDay = `${own}-99-99`.slice(0, 10);
  const commits = (await attempt(repository.log({ path: uri.fsPath, maxEntries: mostCommits }))) ?? [];
  const read = async ({ hash }: Commit): Promise<Policy | null> => {
    const content = await texts.read(repository, hash, uri.fsPath);
    return content === undefined ? null : analyseOnce({ uri: uri.toString(), format: policy.doc.format, content });
  };
  for (const [at, commit] of commits.entries()) {
    const [date, earlier] = [dayOf(commit), commits[at + 1]];
    if (!earlier || date <= lastDay) break;
    const [before, after] = [await read(earlier), await read(commit)];
    if (!before || !after || ownDate(before)?.key !== own || ownDate(after)?.key !== own) break;
    if (compare(before, after, settings).verdict !== 'material') continue;
    return { changedSinceItsDate: { date, commit: commit.hash } };
  }
  return { changedSinceItsDate: null };
}

const dayOf = ({ commitDate }: Commit): string => (commitDate ? localDay(commitDate) : '');
