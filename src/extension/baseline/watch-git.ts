import { extensions, type LogOutputChannel } from 'vscode';
import { createDebouncer } from '../debounce';
import type { Disposable } from '../disposable';
import { reachGit } from './git';
import type { GitApi, Repository } from './git-api';

const pauseAfterGit = 200;

export interface WatchedGit extends Disposable {
  readonly reach: () => Promise<GitApi | null>;
}

/** Reaches git when the first policy asks for it, not before, and tells when any of its repositories moves. */
export function watchGit(log: LogOutputChannel, move: () => void): WatchedGit {
  const pause = createDebouncer();
  const listeners: Disposable[] = [];
  const soon = (): void => {
    pause.ask('git', pauseAfterGit, move);
  };
  const listen = (repository: Repository): void => void listeners.push(repository.state.onDidChange(soon));
  const begin = async (): Promise<GitApi | null> => {
    try {
      const git = await reachGit();
      git?.repositories.forEach(listen);
      if (git) listeners.push(git.onDidOpenRepository(listen), git.onDidOpenRepository(soon));
      return git;
    } catch (error) {
      log.warn(`Git cannot be reached: ${String(error)}`);
      return null;
    }
  };
  let reached: Promise<GitApi | null> | undefined;
  // Git comes late where its user trusts the folder, or switches git on, after the first policy was opened.
  listeners.push(
    extensions.onDidChange(() => {
      const waiting = reached;
      void waiting?.then((git) => {
        if (git !== null || waiting !== reached) return;
        reached = undefined;
        soon();
      });
    }),
  );
  return {
    reach: () => (reached ??= begin()),
    dispose: () => {
      pause.dispose();
      for (const each of listeners) each.dispose();
    },
  };
}
