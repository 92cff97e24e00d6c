import { formatOf } from '../../core/index';
import type { Repository } from './git-api';
import { attempt } from './revision';

/** What a file holds: text, or the bytes of a Word document. */
export type Content = string | Uint8Array;

/** Files at commits. A commit never changes, so they are remembered; what is missing is remembered too. */
export interface RevisionTexts {
  readonly read: (repository: Repository, commit: string, path: string) => Promise<Content | undefined>;
}

const mostRemembered = 200;

export function rememberTexts(): RevisionTexts {
  const remembered = new Map<string, Promise<Content | undefined>>();
  return {
    read: (repository, commit, path) => {
      const key = `${commit}\n${path}`;
      const known = remembered.get(key) ?? attempt(readAt(repository, commit, path));
      remembered.delete(key);
      remembered.set(key, known);
      if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
      return known;
    },
  };
}

const readAt = (repository: Repository, commit: string, path: string): Promise<Content> =>
  formatOf(path) === 'docx' ? repository.buffer(commit, path) : repository.show(commit, path);
