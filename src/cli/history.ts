import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { analyse, compare, type Fact, type Format, type History, type Policy, type Settings } from '../core';
import { blobs, commitsOf, type FileCommit, type RunGit } from './git';

/** Older commits are not looked at: whoever is so far behind knows it, and a check must stay quick. */
const maximumCommits = 50;

/**
 * Looks for the newest commit after the policy's own date in which its meaning changed. A commit that set that date is
 * covered by it, whatever else it changed. Null where there is nothing to look in.
 */
export function historyOf(git: RunGit, path: string, policy: Policy, settings: Settings): History | null {
  const folder = dirname(resolve(path));
  const own = ownDate(policy);
  if (own === null || !inWorkTree(folder)) return null;
  const later = commitsOf(git, folder, basename(path), maximumCommits).filter(({ date }) => date > own.lastDay);
  const read = reader(git, folder, later, policy.doc.format);
  for (const each of later) {
    const before = read(each.before);
    const after = read(each.after);
    if (!before || !after || ownDate(after)?.key !== own.key || ownDate(before)?.key !== own.key) break;
    if (compare(before, after, settings).verdict === 'material') return { changedSinceItsDate: each };
  }
  return { changedSinceItsDate: null };
}

/** A cheap look before git is started at all: most files that are checked once stand in no repository. */
function inWorkTree(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (at === dirname(at)) return false;
  }
}

/** The newest day that the policy gives as its own, with the last day that it may mean ("2024-10" is all of October). */
function ownDate(policy: Policy): { key: string; lastDay: string } | null {
  const own = policy.facts.date
    .filter(({ detail }) => detail.ofPolicy && detail.problem !== 'impossible')
    .map(({ key }: Fact<'date'>) => ({ key, lastDay: `${key}-99-99`.slice(0, 10) }))
    .sort((first, second) => (first.lastDay < second.lastDay ? 1 : -1));
  return own[0] ?? null;
}

/** Reads blobs by id, each once; a revision's new side is the next one's old side. */
function reader(git: RunGit, folder: string, commits: readonly FileCommit[], format: Format) {
  const ids = [...new Set(commits.flatMap(({ before, after }) => [after, before]))];
  const contents = blobs(git, folder, ids);
  const known = new Map<string, Policy>();
  return (id: string): Policy | null => {
    const content = contents.get(id);
    if (!content) return null;
    const policy = known.get(id) ?? analyse({ uri: id, format, content });
    known.set(id, policy);
    return policy;
  };
}
