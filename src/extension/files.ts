import { languages, RelativePattern, workspace, type TextDocument, type Uri } from 'vscode';
import type { Preferences } from './preferences';

/** What a user said of single files by a command, until the window closes. */
export interface Verdicts {
  readonly get: (uri: Uri) => 'policy' | 'other' | undefined;
  readonly set: (uri: Uri, verdict: 'policy' | 'other') => void;
}

export function createVerdicts(): Verdicts {
  const verdicts = new Map<string, 'policy' | 'other'>();
  return {
    get: (uri) => verdicts.get(uri.toString()),
    set: (uri, verdict) => void verdicts.set(uri.toString(), verdict),
  };
}

interface Named {
  readonly uri: Uri;
  readonly document: TextDocument | null;
  readonly foundByGlob: boolean;
}

/** Whether the user says that a file is a policy: by a command, or by `policyDiff.files`. */
export function isNamed(file: Named, { files }: Preferences, verdicts: Verdicts): boolean {
  const verdict = verdicts.get(file.uri);
  return verdict === undefined ? file.foundByGlob || matchesAny(files, file) : verdict === 'policy';
}

export function isExcluded(file: Named, { exclude }: Preferences, verdicts: Verdicts): boolean {
  return verdicts.get(file.uri) === 'other' || matchesAny(exclude, file);
}

/** VS Code's own globs, so that they mean what they mean in all other settings. */
function matchesAny(globs: readonly string[], { uri, document }: Named): boolean {
  // A closed file was found by a search that has applied the globs.
  if (document === null) return false;
  const folder = workspace.getWorkspaceFolder(uri);
  return globs.some((glob) => {
    const pattern = folder ? new RelativePattern(folder, glob) : glob;
    return languages.match({ pattern }, document) > 0;
  });
}
