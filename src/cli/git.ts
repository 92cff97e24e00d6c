/**
 * What the commands ask git. Each question takes the runner, so that tests can answer in git's place; none of them
 * writes to the repository, and none depends on the user's language or configuration.
 */
import { spawnSync } from 'node:child_process';
import { unreadable } from './failure';

export interface GitResult {
  readonly ok: boolean;
  readonly output: Buffer;
  /** Whether git itself could not be started, or more came out of it than was asked for. */
  readonly trouble: 'missing' | 'too large' | null;
}

export interface GitCall {
  readonly folder: string;
  readonly input?: string;
  /** Bytes of output to take at most. */
  readonly limit?: number;
}

export type RunGit = (call: GitCall, ...words: readonly string[]) => GitResult;

/** Runs the git that is on the path, quietly. */
export const runGit: RunGit = ({ folder, input = '', limit = 1 << 28 }, ...words) => {
  const { status, stdout, error } = spawnSync('git', ['--literal-pathspecs', '--no-pager', ...words], {
    cwd: folder,
    input,
    maxBuffer: limit,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    windowsHide: true,
  });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const trouble = code === 'ENOBUFS' ? 'too large' : code === undefined ? null : 'missing';
  return { ok: status === 0 && trouble === null, output: Buffer.from((stdout as Buffer | null) ?? ''), trouble };
};

/**
 * The bytes of a file in a revision, exactly as they were committed: no filter or text conversion is applied.
 *
 * @param name `REF:PATH` as git reads it; with an empty REF the file as it is staged
 * @throws Failure that says which of repository, commits, revision and path is missing
 */
export function fileInRevision(git: RunGit, call: GitCall, name: string): Buffer | 'too large' {
  const blob = git(call, 'cat-file', 'blob', name);
  if (blob.trouble === 'too large') return 'too large';
  if (blob.ok && !name.startsWith('-')) return blob.output;
  throw unreadable(whyMissing(git, call, name, blob.trouble));
}

function whyMissing(git: RunGit, { folder }: GitCall, name: string, trouble: GitResult['trouble']): string {
  if (trouble === 'missing') return `Reading "${name}" needs git, and no git could be started.`;
  const ask = (...words: string[]) => git({ folder }, ...words).ok;
  const colon = name.indexOf(':');
  const revision = name.slice(0, colon);
  const path = name.slice(colon + 1);
  if (!ask('rev-parse', '--git-dir')) {
    return `There is no file "${name}", and "${revision}" is no revision: this folder is in no git repository.`;
  }
  if (revision !== '' && !ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)) {
    return ask('rev-parse', '--verify', '--quiet', 'HEAD')
      ? `There is no revision "${revision}" in this git repository.`
      : `This git repository has no commits yet, so there is no revision "${revision}".`;
  }
  if (typeOf(git, folder, name) === 'tree') return `"${path}" is a folder in "${revision}", not a file.`;
  const fromHere = `${revision}:./${path}`;
  const hint =
    typeOf(git, folder, fromHere) === 'blob' ? ` Paths count from the repository's root: write "${fromHere}".` : '';
  return `There is no file "${path}" in ${revision === '' ? 'the index' : `revision "${revision}"`}.${hint}`;
}

const typeOf = (git: RunGit, folder: string, name: string): string =>
  git({ folder }, 'cat-file', '-t', name).output.toString('utf8').trim();

/** A commit that changed a file: its day (author's date, ISO) and the ids of the file's bytes on both sides. */
export interface FileCommit {
  readonly commit: string;
  readonly date: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The commits that changed a file, newest first, through renames; commits that created it are left out. Empty where
 * there is nothing to ask: no git, no repository, no commits, an untracked file, or a shallow clone, in which the
 * oldest commit seems to have changed everything.
 */
export function commitsOf(git: RunGit, folder: string, file: string, limit: number): FileCommit[] {
  const shallow = git({ folder }, 'rev-parse', '--is-shallow-repository');
  if (!shallow.ok || shallow.output.toString('utf8').trim() !== 'false') return [];
  const form = ['--raw', '--no-abbrev', '--no-color', '--no-show-signature', '--format=commit %H %as'];
  const log = git({ folder }, 'log', '--follow', `--max-count=${limit}`, ...form, '--', file);
  return log.ok ? commitsIn(log.output.toString('utf8')) : [];
}

const nothing = /^0+$/;

function commitsIn(log: string): FileCommit[] {
  const commits: FileCommit[] = [];
  let commit = '';
  let date = '';
  for (const line of log.split('\n')) {
    const words = line.split(/[ \t]/);
    if (words[0] === 'commit') [, commit = '', date = ''] = words;
    if (!line.startsWith(':')) continue;
    const [, , before = '', after = ''] = words;
    if (!nothing.test(before) && !nothing.test(after)) commits.push({ commit, date, before, after });
  }
  return commits;
}

/** The bytes of objects by id, all in one run of git; ids that git does not know are absent. */
export function blobs(git: RunGit, folder: string, ids: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (ids.length === 0) return found;
  const { ok, output } = git({ folder, input: `${ids.join('\n')}\n` }, 'cat-file', '--batch');
  let at = 0;
  while (ok && at < output.length) {
    const lineEnd = output.indexOf('\n', at);
    if (lineEnd < 0) break;
    const [id = '', , size = ''] = output.toString('latin1', at, lineEnd).split(' ');
    const start = lineEnd + 1;
    at = start;
    if (size === '') continue;
    found.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}
