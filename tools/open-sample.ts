import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { join } from 'node:path';
import { policyFolder, sample } from '../test/browser/sample';
import { projectFolder } from '../test/host/paths';
import { serve } from './serve';

const attended = process.stdin.isTTY && process.stdout.isTTY;
const shell = process.platform === 'win32';

/** Builds the program, prints what it finds in the sample policy and opens VS Code there. */
export async function openSample(): Promise<void> {
  console.log('Building the extension and its package');
  run('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'], shell });
  run('git', ['--version'], { stdio: 'ignore' });
  const folder = await policyFolder(await sample('before'), await sample('after'));
  printFindings(folder);
  if (attended && openedOnDesktop(folder)) return;
  await serve(folder, attended);
}

/** What the Problems panel says, from the command line. It ends with 1 where there is something to find. */
function printFindings(folder: string): void {
  const cli = join(projectFolder, 'dist', 'cli.js');
  const commands = [
    ['diff', 'HEAD:privacy.md', 'privacy.md'],
    ['check', 'privacy.md'],
  ];
  for (const args of commands) {
    console.log(`\n${folder}$ policy-diff ${args.join(' ')}`);
    run(process.execPath, [cli, ...args], { cwd: folder, stdio: 'inherit' }, 1);
  }
  console.log();
}

/** Opens VS Code's desktop program, where its command is on the PATH, with the extension loaded from this project. */
function openedOnDesktop(folder: string): boolean {
  const args = [`--extensionDevelopmentPath=${projectFolder}`, '--new-window', folder, join(folder, 'privacy.md')];
  const { status } = spawnSync('code', args, { stdio: 'ignore', shell });
  if (status !== 0) return false;
  console.log(`VS Code opens ${folder}. The findings are in its Problems panel.`);
  return true;
}

/** Runs a program to its end. Ends this one, with a sentence, where it is missing or its exit code is too high. */
function run(program: string, args: readonly string[], options: SpawnSyncOptions, highestExitCode = 0): void {
  const { error, status } = spawnSync(program, args, options);
  if (!error && status !== null && status <= highestExitCode) return;
  console.error(
    error
      ? `Install ${program}: it cannot be started.`
      : `${program} ${args.join(' ')} ended with ${status ?? 'a signal'}.`,
  );
  process.exit(1);
}
