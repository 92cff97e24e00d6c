import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import type * as Core from '../src/core';
import { policyOfWords, revised } from './generate';

/** Where this run keeps its bundles and inputs. */
export const workFolder = mkdtempSync(join(tmpdir(), 'policy-diff-bench-'));

/** Bundles a file as the product is bundled, so that no loader of TypeScript is measured with it. */
export function bundled(entry: string): string {
  const outfile = join(workFolder, `${basename(entry, '.ts')}.cjs`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
    define: { 'import.meta.url': '__filename' },
  });
  return outfile;
}

export const core = createRequire(import.meta.url)(bundled('src/core/index.ts')) as typeof Core;

export const settings: Core.Settings = { today: '2025-06-01', profiles: ['core'], rules: {}, editorial: false };

export const analysed = (content: string): Core.Policy =>
  core.analyse({ uri: 'policy.md', format: 'markdown', content });

/** All stages on both sides, from text to changes. `today` sets a comparison apart from those that are remembered. */
export const compared = (before: string, after: string, { today } = settings): Core.Comparison =>
  core.compare(analysed(before), analysed(after), { ...settings, today });

/**
 * Reads, checks and compares other policies until the engine has compiled what they need, as in an editor that has been
 * open for a minute. The goals are about warm programs; what a cold one takes is told by the row of the command line.
 */
export function warmUp(): void {
  for (let at = 0; at < 12; at++) {
    const before = policyOfWords(10_000, 900 + at);
    core.check(analysed(before), settings);
    compared(before, revised(before, 20));
  }
  compared(policyOfWords(20_000, 6), policyOfWords(20_000, 7));
}

/** Runs a program in a process of its own and takes what it prints last as a number. */
export function numberFrom(words: readonly string[]): number {
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }).trim().split('\n').at(-1));
}
