import { extensions } from 'vscode';
import type { GitApi, GitExtension } from './git-api';

/** The git extension's API once it has found its repositories, or null where git is switched off or missing. */
export async function reachGit(): Promise<GitApi | null> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return null;
  const { enabled, getAPI } = await activated(extension);
  if (!enabled) return null;
  const git = getAPI(1);
  if (git.state === 'uninitialized') await initialised(git);
  return git;
}

async function activated(extension: {
  readonly isActive: boolean;
  readonly exports: GitExtension;
  activate(): Thenable<GitExtension>;
}): Promise<{ enabled: boolean; getAPI: (version: 1) => GitApi }> {
  const exported = extension.isActive ? extension.exports : await extension.activate();
  return { enabled: exported.enabled, getAPI: (version) => exported.getAPI(version) };
}

function initialised(git: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const listener = git.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      listener.dispose();
      resolve();
    });
  });
}
