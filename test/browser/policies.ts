import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../host/paths';

const run = promisify(execFile);

/** One of the two revisions of the bundled sample policy. */
export function sample(revision: 'before' | 'after'): Promise<string> {
  return readFile(join(projectFolder, 'media', 'sample', `${revision}.md`), 'utf8');
}

/** A new git folder whose `privacy.md` has one revision committed and another one in the working tree. */
export async function policyFolder(before: string, after: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'policy-diff-sample-')));
  const git = (...args: string[]) => run('git', args, { cwd: folder });
  await writeFile(join(folder, 'privacy.md'), before);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  await git(...author, 'commit', '--quiet', '--message', 'First revision');
  await writeFile(join(folder, 'privacy.md'), after);
  return folder;
}
