// Runs the suites of ./suite in a real VS Code: the one in VSCODE_EXECUTABLE, a downloaded one with --download, and
// otherwise our stand-in, which needs npm and Chromium alone.
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { cacheFolder, projectFolder } from './paths';

const bundles = join(cacheFolder, 'suites');

async function main(): Promise<void> {
  await bundleSuites();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'policy-diff-tests-')));
  try {
    await runTests({
      vscodeExecutablePath: await executable(),
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: join(bundles, 'runner.cjs'),
      launchArgs: await launchArguments(folder),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function executable(): Promise<string> {
  if (process.argv.includes('--download')) return downloadAndUnzipVSCode({ cachePath: cacheFolder });
  return process.env['VSCODE_EXECUTABLE'] ?? join(__dirname, 'code.mjs');
}

/** One file for all suites, which share the modules that wait for the extension and make workspaces. */
async function bundleSuites(): Promise<void> {
  const suites = globSync('suite/*.test.ts', { cwd: __dirname });
  const shared = { bundle: true, format: 'cjs', platform: 'node', target: 'node20' } as const;
  const external = ['vscode', 'mocha'];
  await build({
    ...shared,
    external,
    entryPoints: [join(__dirname, 'suite', 'runner.ts')],
    outfile: join(bundles, 'runner.cjs'),
  });
  await build({
    ...shared,
    external,
    stdin: {
      contents: suites
        .sort()
        .map((suite) => `import './${suite}';`)
        .join('\n'),
      resolveDir: __dirname,
    },
    outfile: join(bundles, 'suites.cjs'),
  });
}

/** A folder to open, which the suites fill, and a profile of its own, so that no run sees what another one left. */
async function launchArguments(folder: string): Promise<string[]> {
  const [workspace, profile, extensions] = ['workspace', 'profile', 'extensions'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(workspace);
  await mkdir(join(profile, 'User'), { recursive: true });
  // A viewer of Word documents, as somebody else has made it, is installed beside our extension.
  await cp(join(__dirname, 'other-viewer'), join(extensions, 'other-viewer'), { recursive: true });
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify({ 'workbench.startupEditor': 'none' }));
  return [workspace, '--disable-workspace-trust', `--user-data-dir=${profile}`, `--extensions-dir=${extensions}`];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
