import type { Repository } from './git-api';
import { attempt } from './revision';

/** Texts of files at commits. A commit never changes, so they are remembered; what is missing is remembered too. */
export interface RevisionTexts {
  readonly read: (repository: Repository, commit: string, path: string) => Promise<string | undefined>;
}

const mostRemembered = 200;

export function rememberTexts(): RevisionTexts {
  const remembered = new Map<string, Promise<string | undefined>>();
  return {
    read: (repository, commit, path) => {
      const key = `${commit}\n${path}`;
      const known = remembered.get(key) ?? attempt(repository.show(commit, path));
      remembered.delete(key);
      remembered.set(key, known);
      if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
      return known;
    },
  };
}
