// Stands in for VS Code's desktop program: takes its flags, runs the same extension host in VS Code's server with the
// workbench in headless Chromium, prints what the tests print and ends with their exit code. So @vscode/test-electron
// starts it as it would start the desktop program.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlags, type Flags } from './code-flags';
import { runCommandLine } from './command-line';
import { launchChromium } from './chromium';
import { followFile } from './follow-file';
import { installVSCode } from './install';
import { startServer } from './server';
import { workbenchUrl } from './workbench-url';

const timeLimit = Number(process.env['POLICY_DIFF_HOST_TIMEOUT_MS'] ?? 600_000);

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  const root = await installVSCode();
  if (flags.version) {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    console.log(version);
    return 0;
  }
  if (flags.commandLine.length > 0) return runCommandLine(root, flags.commandLine);

  const folder = await mkdtemp(join(tmpdir(), 'policy-diff-host-'));
  try {
    return await runTests(root, flags, folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runTests(root: string, flags: Flags, folder: string): Promise<number> {
  const log = join(folder, 'output.log');
  await writeFile(log, '');
  const server = await startServer({
    root,
    dataFolder: join(folder, 'server'),
    extensionsFolder: flags.extensionsFolder ?? join(folder, 'extensions'),
    args: flags.userDataFolder === undefined ? [] : ['--user-data-dir', flags.userDataFolder],
    env: { POLICY_DIFF_HOST_TESTS: flags.tests ?? '', POLICY_DIFF_HOST_LOG: log },
  });
  const output = followFile(log, (text) => process.stdout.write(text));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const finished = new Promise<number>((resolve, reject) => {
      // The workbench calls these two when the tests in the extension host end, and for what they log.
      void page.exposeFunction('codeAutomationExit', resolve);
      void page.exposeFunction('codeAutomationLog', () => undefined);
      page.once('crash', () => {
        reject(new Error("VS Code's page crashed."));
      });
      void server.exited.then(() => {
        reject(new Error("VS Code's server stopped."));
      });
      setTimeout(() => {
        reject(new Error(`The tests did not end within ${timeLimit / 1000} seconds.`));
      }, timeLimit).unref();
    });
    const tests = flags.tests === undefined ? undefined : join(__dirname, 'in-host.cjs');
    await page.goto(workbenchUrl(server, { ...flags, tests }));
    return await finished;
  } finally {
    await browser.close();
    await server.stop();
    await output.stop();
  }
}

// A run whose starter was killed ends too; its server and browser see that and end as well.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 1000).unref();

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
