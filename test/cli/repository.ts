import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for one test, with or without git. */
export interface Folder {
  readonly path: string;
  /** Writes a file, making its folders. */
  write(name: string, content: string | Uint8Array): void;
  git(...words: string[]): string;
  /** Commits everything as of a day. */
  commit(message: string, day: string): void;
  remove(): void;
}

export function emptyFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'policy-diff-test-'));
  const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', words, {
      cwd: path,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_CONFIG_GLOBAL: join(path, 'no-such-file'), GIT_CONFIG_NOSYSTEM: '1', ...environment },
    });
  return {
    path,
    write: (name, content) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    git: (...words) => run(words),
    commit: (message, day) => {
      const when = `${day}T12:00:00Z`;
      run(['add', '--all']);
      const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
      run([...author, 'commit', '-q', '-m', message], { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when });
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

export function repository(): Folder {
  const folder = emptyFolder();
  folder.git('init', '-q', '-b', 'main');
  return folder;
}
