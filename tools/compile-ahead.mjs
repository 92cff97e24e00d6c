// @ts-check
// Part of the build: runs a command once and keeps what the engine has compiled for it, so that no run of a user compiles
// it again. What an earlier run has left is added to.
//
//   node tools/compile-ahead.mjs check FILE
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const dist = join(import.meta.dirname ?? '.', '..', 'dist');
const { runProgram } = createRequire(import.meta.url)(join(dist, 'cli.js'));

const script = runProgram();
process.on('exit', () => {
  writeFileSync(join(dist, 'program.cache'), script.createCachedData());
  process.exitCode = 0;
});
