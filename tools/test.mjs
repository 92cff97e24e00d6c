// @ts-check
// `npm test`: everything that has to hold, from a fresh clone to the finished package. It uses Node alone, because a
// fresh clone has nothing else. Independent steps run side by side; the first that fails stops the others.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { installModules } from './install-modules.mjs';

/**
 * A step is an npm script; `suites` are those whose output ends with mocha's counts.
 * @typedef {{ name: string, script: string, after: string[], suites?: boolean }} Step
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @type {Step[]}
 */
const steps = [
  { name: 'build', script: 'build', after: [] },
  { name: 'VS Code', script: 'test:install', after: [] },
  { name: 'package', script: 'vsix', after: ['build'] },
  { name: 'types', script: 'types', after: ['build'] },
  { name: 'host suites', script: 'test:host:run', after: ['build', 'VS Code'], suites: true },
  { name: 'lint', script: 'lint', after: ['build'] },
  { name: 'unit suites', script: 'test:unit', after: ['build'], suites: true },
  { name: 'browser suites', script: 'test:browser:run', after: ['package', 'VS Code'], suites: true },
];

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    stopRunning();
    process.exit(1);
  });
}

installModules();
const succeeded = await runAll();
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(succeeded && total.failed === 0 && total.passed > 0 ? 0 : 1);

/** Starts each step once those before it are done, as many at a time as there are processors, at most four. */
function runAll() {
  const limit = Math.max(2, Math.min(4, availableParallelism()));
  const waiting = [...steps];
  /** @type {Set<string>} */
  const done = new Set();
  return new Promise((/** @type {(succeeded: boolean) => void} */ resolve) => {
    const startNext = () => {
      if (done.size === steps.length) resolve(true);
      while (running.size < limit) {
        const index = waiting.findIndex((step) => step.after.every((name) => done.has(name)));
        const [step] = index < 0 ? [] : waiting.splice(index, 1);
        if (!step) return;
        runStep(step, (ok) => {
          if (!ok) {
            stopRunning();
            resolve(false);
            return;
          }
          done.add(step.name);
          startNext();
        });
      }
    };
    startNext();
  });
}

/**
 * @param {Step} step
 * @param {(ok: boolean) => void} finished
 */
function runStep(step, finished) {
  const began = performance.now();
  const child = spawn('npm', ['run', '--silent', step.script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a step is stopped with all that it started.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.once('close', (code) => {
    if (!running.delete(child)) return;
    if (step.suites) count(output);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(16)}${seconds.padStart(6)} s`);
    if (code !== 0) console.log(output);
    finished(code === 0);
  });
}

/** @param {string} output */
function count(output) {
  /** @param {string} word */
  const last = (word) => Number([...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))].at(-1)?.[1] ?? 0);
  total.passed += last('passing');
  total.failed += last('failing');
  total.skipped += last('pending');
}

function stopRunning() {
  for (const child of running) {
    running.delete(child);
    if (child.pid === undefined) continue;
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  }
}
