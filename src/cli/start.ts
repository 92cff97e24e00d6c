/**
 * The command itself. A run takes half a second, of which a good part goes into compiling the program: the build keeps
 * what the engine has compiled (`program.cache`), and this hands it back. An engine of another version, or one that runs
 * with other flags, does not take it and compiles anew; so does one that finds none.
 */
import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { forShortRun } from './engine';

const programPath = join(__dirname, 'program.js');
const cachePath = join(__dirname, 'program.cache');

/**
 * Runs the program that stands beside this file.
 *
 * @returns what was compiled, for the build, which keeps it
 * @throws Error when the program is not there
 */
export function runProgram(): Script {
  forShortRun();
  const source = wrap(readFileSync(programPath, 'utf8'));
  const cachedData = compiledBefore();
  const script = new Script(source, { filename: programPath, ...(cachedData && { cachedData }) });
  const program = { exports: {} };
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
  run(program.exports, createRequire(programPath), program, programPath, __dirname);
  return script;
}

function compiledBefore(): Buffer | null {
  try {
    return readFileSync(cachePath);
  } catch {
    return null;
  }
}

if (require.main === module) runProgram();
