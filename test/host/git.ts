import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const author = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.com', '-c', 'commit.gpgsign=false'];

export type Revisions = {
  readonly before: string | Uint8Array;
  /** What stands in the working tree; the committed revision when left out. */
  readonly after?: string | Uint8Array;
  readonly name?: string;
};

/** Makes a folder a git repository with one revision of a policy committed and another one not. Gives the file's path. */
export async function commitPolicy(folder: string, { before, after, name = 'privacy.md' }: Revisions): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, before);
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await commitAll(folder, 'Publish the privacy policy');
  if (after !== undefined) await writeFile(path, after);
  return path;
}

export async function commitAll(folder: string, message: string): Promise<void> {
  await git(folder, 'add', '--all');
  await git(folder, ...author, 'commit', '--quiet', '--message', message);
}

/** Runs git in a folder and gives what it prints. Throws where it fails. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...args], { cwd: folder });
  return stdout;
}
