import { existsSync } from 'node:fs';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { unreadable } from './failure';
import { namesFile } from './input';

/** What the arguments of a command name, in their order and each once. */
export interface NamedFiles {
  readonly names: readonly string[];
  /** Whether there may be more than one, and so whether JSON is an array: it must not depend on what a pattern met. */
  readonly several: boolean;
}

/** @throws Failure where a pattern meets no file */
export function filesNamed(words: readonly string[]): NamedFiles {
  const names = new Set<string>();
  let several = words.length > 1;
  for (const word of words) {
    if (!isPattern(word)) {
      names.add(word);
      continue;
    }
    several = true;
    for (const name of matching(word)) names.add(name);
  }
  return { names: [...names], several };
}

const isPattern = (word: string): boolean => namesFile(word) && !existsSync(word) && isDynamicPattern(word);

function matching(pattern: string): string[] {
  // A backslash parts folders on Windows and escapes a character elsewhere.
  const portable = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const found = globSync(portable, { ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false });
  if (found.length === 0) throw unreadable(`No file matches "${pattern}".`);
  return found.sort();
}
