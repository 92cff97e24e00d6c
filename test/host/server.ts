import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export type ServerOptions = {
  /** Where VS Code is installed. */
  readonly root: string;
  /** Where the server keeps its state; made when it is not there. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  readonly args?: readonly string[];
  /** Whether folders are trusted from the start, as they are by default, or only once their user says so. */
  readonly trust?: 'given' | 'asked';
  readonly env?: Readonly<Record<string, string>>;
  readonly onOutput?: (text: string) => void;
};

export type Server = {
  readonly port: number;
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Starts VS Code's server on a free port of this machine alone, with telemetry and the extension gallery off. */
export async function startServer(options: ServerOptions): Promise<Server> {
  await mkdir(options.extensionsFolder, { recursive: true });
  const child = spawn(process.execPath, serverArguments(options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
  });
  const exited = once(child, 'exit');
  const port = await listeningPort(child, options.onOutput);
  return { port, exited, stop: () => stop(child, exited) };
}

function serverArguments(options: ServerOptions): string[] {
  return [
    ...['--require', join(__dirname, 'die-with-parent.cjs')],
    join(options.root, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0'],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...(options.trust === 'asked' ? [] : ['--disable-workspace-trust']),
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', options.dataFolder],
    ...['--extensions-dir', options.extensionsFolder],
    ...(options.args ?? []),
  ];
}

function listeningPort(child: ChildProcess, onOutput?: (text: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      const text = chunk.toString();
      onOutput?.(text);
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`VS Code's server stopped before it was ready:\n${output}`));
    });
  });
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 3000);
  await exited;
  clearTimeout(force);
}
