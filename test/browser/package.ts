import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../host/paths';

/** The package that `npm run package` has made of this version. */
export async function packagePath(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  const path = join(projectFolder, `policy-diff-${manifest.version}.vsix`);
  await access(path).catch(() => {
    throw new Error(`${path} is missing: run npm run package first.`);
  });
  return path;
}
