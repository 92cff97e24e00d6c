import type { BaselineRequest } from './request';
import { refType, type Ref, type Repository } from './git-api';

/** A commit to compare with, and how it is called. */
export interface Revision {
  readonly commit: string;
  readonly label: string;
}

export type RevisionRequest = Exclude<BaselineRequest, { kind: 'file' | 'tracked' }>;

/** What choosing a revision asks of a repository. */
export type RevisionSource = Pick<Repository, 'getCommit' | 'getMergeBase' | 'getRefs' | 'log'> & {
  readonly state: Pick<Repository['state'], 'HEAD'>;
};

/** A policy's own date in some commit, in a form that can be compared; null where it has none. */
export type DateAt = (commit: string) => Promise<string | null>;

/**
 * The commit that a request means for a file.
 *
 * @param path  the file's path in the file system
 * @returns null where the repository has no such revision, or no commit at all
 */
export async function chooseRevision(
  repository: RevisionSource,
  request: RevisionRequest,
  path: string,
  dateAt: DateAt,
): Promise<Revision | null> {
  const head = repository.state.HEAD?.commit;
  if (head === undefined) return null;
  switch (request.kind) {
    case 'head':
      return { commit: head, label: labelled('HEAD', head) };
    case 'merge-base':
      return chooseMergeBase(repository, head);
    case 'last-tag':
      return chooseLastTag(repository, head);
    case 'last-published':
      return chooseLastPublished(repository, path, dateAt);
    case 'ref':
      return chooseRef(repository, request.ref);
  }
}

/** On the default branch there is nothing to merge into, so its last commit is the baseline. */
async function chooseMergeBase(repository: RevisionSource, head: string): Promise<Revision> {
  const onHead = { commit: head, label: labelled('HEAD', head) };
  const target = await defaultBranch(repository);
  if (target === null || target.name === repository.state.HEAD?.name) return onHead;
  const commit = await attempt(repository.getMergeBase('HEAD', target.ref));
  return commit === undefined ? onHead : { commit, label: labelled(target.name, commit) };
}

const usualDefaultBranches = ['main', 'master', 'trunk', 'develop'];

/** Git records no default branch, so the first usual name that exists counts; the shared copy before the local one. */
async function defaultBranch(repository: RevisionSource): Promise<{ name: string; ref: string } | null> {
  const refs = (await attempt(repository.getRefs({ pattern: ['refs/heads', 'refs/remotes/origin'] }))) ?? [];
  const names = new Set(refs.map((ref) => ref.name));
  for (const name of usualDefaultBranches) {
    const shared = `origin/${name}`;
    if (names.has(shared)) return { name, ref: shared };
    if (names.has(name)) return { name, ref: name };
  }
  return null;
}

const mostTagsTried = 30;

/** The newest tag that the present commit contains. */
async function chooseLastTag(repository: RevisionSource, head: string): Promise<Revision | null> {
  const query = { pattern: 'refs/tags', sort: 'committerdate', count: mostTagsTried } as const;
  const tags = (await attempt(repository.getRefs(query))) ?? [];
  for (const tag of tags) {
    const { name } = tag;
    if (name === undefined || tag.type !== refType.tag) continue;
    const commit = await commitOf(repository, tag);
    if (commit !== undefined && (await attempt(repository.getMergeBase(head, commit))) === commit) {
      return { commit, label: name };
    }
  }
  return null;
}

/** An annotated tag is an object of its own, which points at the commit. */
async function commitOf(repository: RevisionSource, tag: Ref): Promise<string | undefined> {
  return (await attempt(repository.getCommit(`refs/tags/${tag.name ?? ''}^{commit}`)))?.hash;
}

const mostCommitsTried = 100;

/** The last commit in which the policy's own date changed: what its readers were last told about. */
async function chooseLastPublished(repository: RevisionSource, path: string, dateAt: DateAt): Promise<Revision | null> {
  const commits = (await attempt(repository.log({ path, maxEntries: mostCommitsTried }))) ?? [];
  let published = commits[0];
  if (published === undefined) return null;
  const date = await dateAt(published.hash);
  for (const commit of commits.slice(1)) {
    if ((await dateAt(commit.hash)) !== date) break;
    published = commit;
  }
  return { commit: published.hash, label: labelled(date ?? '', published.hash) };
}

async function chooseRef(repository: RevisionSource, ref: string): Promise<Revision | null> {
  const commit = (await attempt(repository.getCommit(ref)))?.hash;
  if (commit === undefined) return null;
  return { commit, label: commit.startsWith(ref) ? shortHash(commit) : labelled(ref, commit) };
}

const shortHash = (commit: string): string => commit.slice(0, 7);
const labelled = (name: string, commit: string): string => `${name} ${shortHash(commit)}`.trim();

/** Git answers a question about what does not exist with an error, which here means no. */
export async function attempt<Value>(asked: PromiseLike<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch {
    return undefined;
  }
}
