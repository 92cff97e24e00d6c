import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import type * as Core from '../src/core';

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

/** All stages on both sides, from text to changes. */
export const compared = (before: string, after: string): Core.Comparison =>
  core.compare(analysed(before), analysed(after), settings);

/** Runs a program in a process of its own and takes what it prints last as a number. */
export function numberFrom(words: readonly string[]): number {
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }).trim().split('\n').at(-1));
}
