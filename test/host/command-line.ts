import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs VS Code's own command line, as in `--install-extension`, with the gallery off. Gives its exit code. */
export async function runCommandLine(root: string, args: readonly string[]): Promise<number> {
  const program = join(root, 'out', 'server-main.js');
  const child = spawn(process.execPath, [program, '--accept-server-license-terms', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
