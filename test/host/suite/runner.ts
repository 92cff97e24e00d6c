import { join } from 'node:path';

/** What VS Code calls in its extension host: runs the bundled suites there with mocha. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const pattern = process.env['POLICY_DIFF_HOST_GREP'];
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, ...(pattern && { grep: pattern }) });
  mocha.addFile(join(__dirname, 'suites.cjs'));
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else if (runner.total === 0) reject(new Error('There was no test to run.'));
      else resolve();
    });
  });
}
