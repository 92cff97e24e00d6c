import { mkdtemp, readFile, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitPolicy } from '../host/git';
import { projectFolder } from '../host/paths';

/** One of the two revisions of the bundled sample policy. */
export function sample(revision: 'before' | 'after'): Promise<string> {
  return readFile(join(projectFolder, 'media', 'sample', `${revision}.md`), 'utf8');
}

/** A new git folder whose `privacy.md` has one revision committed and another one in the working tree. */
export async function policyFolder(before: string, after: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'policy-diff-sample-')));
  await commitPolicy(folder, { before, after });
  return folder;
}
