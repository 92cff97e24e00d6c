import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../test/host/command-line';
import { installVSCode } from '../test/host/install';
import { startServer } from '../test/host/server';
import { workbenchUrl } from '../test/host/workbench-url';
import { packagePath } from '../test/browser/package';

const settings = { 'workbench.startupEditor': 'none', 'workbench.tips.enabled': false };

/**
 * Serves VS Code with the packaged extension and a folder open in it, on this machine alone. With somebody there it goes
 * on until Ctrl+C; otherwise it proves that the page answers and stops. Throws where it does not.
 */
export async function serve(folder: string, attended: boolean): Promise<void> {
  const root = await installVSCode();
  const profile = await mkdtemp(join(tmpdir(), 'policy-diff-vscode-'));
  const [dataFolder, extensionsFolder] = [join(profile, 'server'), join(profile, 'extensions')];
  await mkdir(join(dataFolder, 'data', 'User'), { recursive: true });
  await writeFile(join(dataFolder, 'data', 'User', 'settings.json'), JSON.stringify(settings));

  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  await runCommandLine(root, ['--install-extension', await packagePath(), ...folders]);
  const server = await startServer({ root, dataFolder, extensionsFolder });
  const address = workbenchUrl(server, { folder, file: join(folder, 'privacy.md') });
  try {
    console.log(`VS Code with ${folder} open:\n\n  ${address}\n`);
    await (attended ? waitForInterrupt(address) : prove(address));
  } finally {
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}

async function waitForInterrupt(address: string): Promise<void> {
  openInBrowser(address);
  console.log('Press Ctrl+C to stop.');
  await new Promise((resolve) => {
    // Waiting for a signal alone would not keep this process running.
    const awake = setInterval(() => undefined, 60_000);
    const end = () => {
      clearInterval(awake);
      resolve(undefined);
    };
    // Not once: Ctrl+C reaches this process from the terminal and from npm, and the second must not cut the end short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  });
}

function openInBrowser(address: string): void {
  const onScreen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const opener = process.platform === 'darwin' ? 'open' : onScreen === undefined ? undefined : 'xdg-open';
  if (opener === undefined) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  // The address is printed already: a person can open it.
  child.once('error', () => undefined);
  child.unref();
}

async function prove(address: string): Promise<void> {
  const answer = await fetch(address);
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('vscode-workbench-web-configuration')) {
    throw new Error(`VS Code does not answer: status ${answer.status}.`);
  }
  console.log(
    `The page answers with status ${answer.status} and VS Code's workbench. Nobody is at a terminal, so this ends here.`,
  );
}
