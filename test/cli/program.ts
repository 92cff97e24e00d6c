import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const bundle = resolve('dist', 'cli.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built command as users do, in a process of its own. */
export function policyDiff(
  words: readonly string[],
  { folder = '.', input = '', environment = {} }: RunOptions = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...withoutColourSettings(), ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

/** What a run printed, as the JSON it was asked for. */
export const json = ({ out }: Run): unknown => JSON.parse(out);

/** One clear sentence, and no stack. */
export function assertFails(run: Run, code: number, sentence: RegExp) {
  assert.equal(run.code, code, run.err);
  assert.match(run.err, sentence);
  assert.doesNotMatch(run.err, /\n\s+at /);
  assert.equal(run.err.trim().split('\n').length, 1, run.err);
}

/** Builds the command if it is missing or older than its sources. */
export function buildIfStale() {
  const sources = ['src', 'build.mjs', 'package.json'].flatMap(filesIn);
  const newest = Math.max(...sources.map((path) => statSync(path).mtimeMs));
  if (existsSync(bundle) && statSync(bundle).mtimeMs >= newest) return;
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command could not be built:\n${stderr}`);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}

/** What the tests' own terminal asks for must not decide what they see. */
function withoutColourSettings(): NodeJS.ProcessEnv {
  const settings = ['NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'TERM'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));
}
