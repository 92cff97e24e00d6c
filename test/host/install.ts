import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './paths';

const run = promisify(execFile);
const pins = join(__dirname, 'vscode');

type Manifest = {
  readonly version: string;
  readonly codeServer: { readonly version: string; readonly integrity: string };
};

/**
 * Puts a real VS Code into the cache folder and returns the folder it stands in. It comes from npm's code-server, whose
 * package carries VS Code's server and workbench; nothing is compiled and no install script runs. The folder is named
 * after the pins and appears only when it is complete, so a second call, or another process, finds it or does not.
 */
export async function installVSCode(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(pins, 'package.json'), 'utf8')) as Manifest;
  const place = join(cacheFolder, `vscode-${manifest.codeServer.version}-${await fingerprint()}`);
  if (existsSync(place)) return place;

  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(join(cacheFolder, 'draft-'));
  try {
    const [root] = await Promise.all([unpackServer(draft, manifest), installModules(join(draft, 'modules'))]);
    await rename(join(draft, 'modules', 'node_modules'), join(root, 'node_modules'));
    await symlink('node_modules', join(root, 'node_modules.asar'), 'junction');
    await rename(root, place).catch((error: unknown) => {
      if (!existsSync(place)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return place;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const inputs = ['package.json', 'package-lock.json', 'stand-ins/spdlog.cjs', 'stand-ins/native-watchdog.cjs'];
  for (const name of inputs) hash.update(await readFile(join(pins, name)));
  return hash
    .update(await readFile(__filename))
    .digest('hex')
    .slice(0, 8);
}

async function unpackServer(folder: string, { codeServer }: Manifest): Promise<string> {
  await npm(folder, ['pack', '--silent', `code-server@${codeServer.version}`]);
  const tarball = join(folder, `code-server-${codeServer.version}.tgz`);
  const found = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (found !== codeServer.integrity) {
    throw new Error(
      `code-server ${codeServer.version} is not the pinned one: expected ${codeServer.integrity}, got ${found}.`,
    );
  }
  await run('tar', ['-xzf', tarball, '-C', folder, '--exclude=*.map', 'package/lib/vscode']);
  return join(folder, 'package', 'lib', 'vscode');
}

/** The modules of our own list, not code-server's: what the server loads, without what would have to be compiled. */
async function installModules(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of ['package.json', 'package-lock.json']) await cp(join(pins, name), join(folder, name));
  await npm(folder, ['ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund']);

  const modules = join(folder, 'node_modules');
  await standIn(modules, 'spdlog', '@vscode/spdlog');
  await standIn(modules, 'native-watchdog', 'native-watchdog');
  // VS Code's ripgrep package downloads its program when it is installed; npm has the same program as a package.
  const program = join('..', '..', `ripgrep-${process.platform}-${process.arch}`, 'bin', 'rg');
  await mkdir(join(modules, '@vscode', 'ripgrep', 'bin'), { recursive: true });
  await symlink(program, join(modules, '@vscode', 'ripgrep', 'bin', 'rg'));
}

async function standIn(modules: string, file: string, name: string): Promise<void> {
  const folder = join(modules, name);
  await mkdir(folder, { recursive: true });
  await cp(join(pins, 'stand-ins', `${file}.cjs`), join(folder, 'index.cjs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.cjs' }));
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
  await run('npm', [...args], { cwd, shell: process.platform === 'win32' });
}
