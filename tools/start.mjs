// @ts-check
// `npm start`: from a fresh clone to VS Code with the sample policy open in it, and what the program finds there. It uses
// Node, npm and git alone; all else is installed into the project's own folders.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installModules } from './install-modules.mjs';

const attended = process.stdin.isTTY && process.stdout.isTTY;
const onWindows = process.platform === 'win32';

installModules();
console.log('Building the extension and its package');
run('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'], shell: onWindows });
const folder = makeSampleWorkspace();
printFindings();
if (!(attended && openedOnDesktop())) {
  const tsx = await import('tsx/cjs/api');
  await tsx.require('./serve.ts', import.meta.url).serve(folder, attended);
}

/** A git folder with the first revision of the sample policy committed and the second one in the working tree. */
function makeSampleWorkspace() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'policy-diff-sample-')));
  /** @param {string[]} args */
  const git = (...args) => run('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  /** @param {'before' | 'after'} revision */
  const write = (revision) => {
    writeFileSync(join(folder, 'privacy.md'), readFileSync(join('media', 'sample', `${revision}.md`)));
  };
  write('before');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  const author = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.com', '-c', 'commit.gpgsign=false'];
  git(...author, 'commit', '--quiet', '--message', 'Publish the privacy policy');
  write('after');
  return folder;
}

/** What the Problems panel says, from the command line. It ends with 1 where there is something to find. */
function printFindings() {
  const cli = join(process.cwd(), 'dist', 'cli.js');
  for (const args of [
    ['diff', 'HEAD:privacy.md', 'privacy.md'],
    ['check', 'privacy.md'],
  ]) {
    console.log(`\n${folder}$ policy-diff ${args.join(' ')}`);
    run(process.execPath, [cli, ...args], { cwd: folder, stdio: 'inherit' }, 1);
  }
  console.log();
}

/** Opens VS Code's desktop program, where its command is on the PATH, with the extension loaded from this folder. */
function openedOnDesktop() {
  const args = [`--extensionDevelopmentPath=${process.cwd()}`, '--new-window', folder, join(folder, 'privacy.md')];
  const { status } = spawnSync('code', args, { stdio: 'ignore', shell: onWindows });
  if (status !== 0) return false;
  console.log(`VS Code opens ${folder}. The findings are in its Problems panel.`);
  return true;
}

/**
 * Runs a program to its end, and ends this one with a message where it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 * @param {number} [acceptable] the highest exit code that is no failure
 */
function run(program, args, options, acceptable = 0) {
  const { error, status } = spawnSync(program, args, options);
  if (!error && status !== null && status <= acceptable) return;
  console.error(
    error ? `Install ${program}: it cannot be started here.` : `${program} ${args.join(' ')} ended with ${status}.`,
  );
  process.exit(1);
}
