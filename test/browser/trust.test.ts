// A folder that its user does not trust yet: VS Code switches git off there, and the extension does the rest.
import { strict as assert } from 'node:assert';
import { rm } from 'node:fs/promises';
import { packagePath } from './package';
import { policyFolder, sample } from './sample';
import { startWorkbench, type Workbench } from './workbench';

describe('the packaged extension in a folder that is not trusted', () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await policyFolder(await sample('before'), await sample('after'));
    const settings = { 'security.workspace.trust.startupPrompt': 'never' };
    workbench = await startWorkbench(await packagePath(), { trust: 'asked', settings });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('checks and highlights, and compares as soon as the folder is trusted', async () => {
    await workbench.open(folder, 'privacy.md');
    const { page } = workbench;
    await page.getByText('Restricted Mode').first().waitFor();
    await workbench.problem('stale-last-updated');
    await page.locator('.view-overlays [class*="ced-"]').first().waitFor();
    assert.ok(!(await workbench.problems()).some((row) => row.includes('third-party-added')));
    await workbench.screenshot('restricted-mode');

    await workbench.palette('Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: 'Trust' }).first().click();
    await workbench.problem('third-party-added');
    await workbench.screenshot('trusted');
  });
});
