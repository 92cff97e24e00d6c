import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { launchChromium } from '../host/chromium';
import { runCommandLine } from '../host/command-line';
import { installVSCode } from '../host/install';
import { projectFolder } from '../host/paths';
import { startServer, type ServerOptions } from '../host/server';
import { workbenchUrl } from '../host/workbench-url';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  // In a browser VS Code saves by itself; the tests save as a person at a desk does.
  'files.autoSave': 'off',
};

/** VS Code on the screen, as a person has it: what can be seen and done, and the page for what is not listed here. */
export type Workbench = {
  readonly page: Page;
  /** Shows a folder with one of its files open. */
  readonly open: (folder: string, file: string) => Promise<void>;
  /** Runs a command by its title, as in `Policy: Check Document`. */
  readonly palette: (title: string) => Promise<void>;
  /** The rows of the Problems panel: files, and the problems below each. Only those in view. */
  readonly problems: () => Promise<string[]>;
  /** Waits for a problem with these words. */
  readonly problem: (words: string | RegExp) => Promise<Locator>;
  /** Waits until no problem has these words. */
  readonly noProblem: (words: string | RegExp) => Promise<void>;
  /** Goes to a problem and applies the first of its quick fixes. Gives the titles of all of them. */
  readonly quickFix: (words: string | RegExp) => Promise<string[]>;
  /** Waits until the document has changes, and saves them. */
  readonly save: () => Promise<void>;
  /** Keeps a picture in `.screenshots`. */
  readonly screenshot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type WorkbenchOptions = Pick<ServerOptions, 'trust'> & {
  /** User settings beside those that all tests have. */
  readonly settings?: Readonly<Record<string, unknown>>;
};

/** Starts VS Code in a browser with one extension, the packaged one, and nothing from an earlier run. */
export async function startWorkbench(vsix: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const root = await installVSCode();
  const profile = await mkdtemp(join(tmpdir(), 'policy-diff-browser-'));
  const [dataFolder, extensionsFolder] = [join(profile, 'server'), join(profile, 'extensions')];
  await mkdir(join(dataFolder, 'data', 'User'), { recursive: true });
  await writeFile(
    join(dataFolder, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...settings, ...options.settings }),
  );

  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  if ((await runCommandLine(root, ['--install-extension', vsix, ...folders])) !== 0) {
    throw new Error(`VS Code does not install ${vsix}.`);
  }
  const server = await startServer({
    root,
    dataFolder,
    extensionsFolder,
    ...(options.trust && { trust: options.trust }),
  });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(60_000);

  const close = async () => {
    await browser.close();
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  };
  const open = async (folder: string, file: string) => {
    await page.goto(workbenchUrl(server, { folder, file: join(folder, file) }));
    await page.locator('.tab.active').filter({ hasText: file }).waitFor();
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel').waitFor();
  };
  return { page, open, close, ...actions(page) };
}

function actions(page: Page): Omit<Workbench, 'page' | 'open' | 'close'> {
  const rows = page.locator('.markers-panel .monaco-list-row');

  const palette = async (title: string) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const problem = async (words: string | RegExp) => {
    const row = rows.filter({ hasText: words }).first();
    await row.waitFor();
    return row;
  };
  const quickFix = async (words: string | RegExp) => {
    await (await problem(words)).dblclick();
    await page.locator('.monaco-editor.focused').waitFor();
    const fixes = page.locator('.action-widget .action');
    while (!(await fixes.first().isVisible())) {
      // VS Code says that there is no fix when it has not yet heard of one, so ask again.
      await page.keyboard.press('Control+.');
      await fixes
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => page.keyboard.press('Escape'));
    }
    const titles = await fixes.allInnerTexts();
    // The first entry has the focus; a click would be swallowed by the layer that closes the menu.
    await page.keyboard.press('Enter');
    await fixes.first().waitFor({ state: 'detached' });
    return titles;
  };
  return {
    palette,
    problem,
    noProblem: (words) => rows.filter({ hasText: words }).first().waitFor({ state: 'detached' }),
    quickFix,
    problems: () => rows.allInnerTexts(),
    save: async () => {
      const unsaved = page.locator('.tab.active.dirty');
      await unsaved.waitFor();
      await page.keyboard.press('Control+S');
      await unsaved.waitFor({ state: 'detached' });
    },
    screenshot: async (name: string) => {
      await page.screenshot({ path: join(projectFolder, '.screenshots', `${name.replace(/\W+/g, '-')}.png`) });
    },
  };
}
