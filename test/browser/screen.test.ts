// The extension as a person meets it: the very package that `npm run package` makes, installed into VS Code and used
// there with the keyboard and the mouse.
import { strict as assert } from 'node:assert';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { docxOf, paragraph, run, styled, wrapped } from '../formats/docx-builder';
import { german } from '../german-policy';
import { packagePath } from './package';
import { policyFolder, sample } from './sample';
import { startWorkbench, type Workbench } from './workbench';

/** What the second revision of the sample policy does, one rule for each. */
const changedRules = [
  'third-party-added',
  'transfer-country-added',
  'right-removed',
  'retention-lengthened',
  'no-share-promise-withdrawn',
  'last-updated-not-bumped',
];

describe('the packaged extension on the screen', () => {
  let workbench: Workbench;
  const folders: string[] = [];

  const openPolicy = async (before: string, after: string) => {
    const folder = await policyFolder(before, after);
    folders.push(folder);
    await workbench.open(folder, 'privacy.md');
    return join(folder, 'privacy.md');
  };

  before(async () => {
    workbench = await startWorkbench(await packagePath());
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  after(async () => {
    await workbench.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it('shows in Problems what the sample policy changes, checks on command and marks its clauses', async () => {
    await openPolicy(await sample('before'), await sample('after'));
    for (const rule of changedRules) await workbench.problem(rule);
    await workbench.palette('Policy: Check Document');
    await workbench.problem('Snowflake');
    await workbench.problem('United States');
    await workbench.screenshot('problems');

    const marks = workbench.page.locator('.view-overlays [class*="ced-"]');
    assert.match(await colourOf(marks.first()), /^rgb\(/);
    await workbench.palette('Policy: Toggle Clause Highlighting');
    await marks.first().waitFor({ state: 'detached' });
    await workbench.screenshot('highlighting-toggled');
  });

  it('leads from the code of a finding to the page of its rule', async () => {
    await openPolicy(await sample('before'), await sample('after'));
    const problem = await workbench.problem('third-party-added');
    await problem.locator('a', { hasText: 'third-party-added' }).click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'third-party-added' }).waitFor();
    const page = workbench.page.locator('.editor-group-container .view-lines');
    await page.filter({ hasText: 'Why it matters' }).waitFor();
  });

  it('says which language it does not read yet', async () => {
    await openPolicy(german, german);
    const { page } = workbench;
    await page.locator('[id="status.languageStatus"]').click();
    await page
      .getByText(/German is not read yet/)
      .first()
      .waitFor();
    await workbench.screenshot('language-not-read');
    // Dates are read in its language, and nothing else is.
    const problems = (await workbench.problems()).filter((row) => row.includes('Policy Diff'));
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /stale-last-updated/);
  });

  it('compares two files that are selected in the explorer, one of them in Word', async () => {
    const kept = 'We keep your personal data for 90 days after you close your account.';
    const before = `# Privacy Policy of Quillfern\n\n${kept}\n`;
    const folder = await policyFolder(before, before);
    folders.push(folder);
    const title = styled('Title', 'Privacy Policy of Quillfern');
    const body = title + paragraph(run(kept)) + paragraph(run('We share it with Snowflake.'));
    await writeFile(join(folder, 'counsel.docx'), docxOf(body));
    await workbench.open(folder, 'privacy.md');
    const { page } = workbench;
    const entry = (name: string) => page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
    await entry('privacy.md').click();
    await entry('counsel.docx').click({ modifiers: ['Control'] });
    await chooseFor(entry('counsel.docx'), 'Compare Selected by Meaning');
    await page.locator('.tab.active').filter({ hasText: 'counsel.docx' }).waitFor();
    await workbench.problem('third-party-added');
    await workbench.screenshot('compared-with-word');
  });

  it('shows a Word document as text with its comments, and beside its date what Word has noted', async () => {
    const { page } = workbench;
    const folder = await policyFolder('# Notes\n', '# Notes\n');
    folders.push(folder);
    await writeFile(join(folder, 'counsel.docx'), commentedPolicy);
    await workbench.open(folder, 'privacy.md');
    const entry = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'counsel.docx' });
    await chooseFor(entry, 'Open Word Document as Policy Text');
    const line = (words: string) => page.locator('.view-line').filter({ hasText: words }).first();
    await line('Comment by A. Counsel, 2026-02-11: Is this still so?').waitFor();
    await page.locator('.view-overlays [class*="ced-"]').first().waitFor();

    const date = line('Last updated').getByText('January', { exact: false });
    const hover = page.locator('.monaco-hover').filter({ hasText: 'Word notes' });
    await hoverOver(date, hover);
    await hover.getByText('last changed on 2026-02-10 by B. Editor').waitFor();
    // It fades in.
    await page.waitForTimeout(500);
    await workbench.screenshot('word-hover');
  });

  it('stops checking a workspace when told to', async () => {
    const folder = await policyFolder(await sample('before'), await sample('after'));
    folders.push(folder);
    const many = 500;
    for (let index = 0; index < many; index++) {
      const text = `${await sample('before')}\nThis is copy ${index}.\n`;
      await writeFile(join(folder, `privacy-${index}.md`), text);
    }
    await workbench.open(folder, 'privacy.md');
    await workbench.palette('Policy: Check Workspace');
    const { page } = workbench;
    const toast = page.locator('.notification-toast').filter({ hasText: 'Checking privacy policies' });
    await toast.getByText('Cancel').click();
    await toast.waitFor({ state: 'detached' });
    const said = page.locator('.statusbar-item').filter({ hasText: /privacy polic(?:y|ies) checked/ });
    const checked = Number(/\d+/.exec(await said.innerText())?.[0]);
    assert.ok(checked < many, `${checked} were checked all the same`);
  });

  it('inserts the missing date by its quick fix and saves it', async () => {
    const undated = (await sample('before')).replace('Last updated: 3 March 2025\n\n', '');
    const file = await openPolicy(undated, undated);
    const fixes = await workbench.quickFix(/last updated/i);
    assert.match(fixes[0] ?? '', /last update/i);
    await workbench.save();
    await workbench.noProblem('missing-last-updated');
    await workbench.screenshot('date-inserted');

    const saved = await readFile(file, 'utf8');
    const inserted = saved.split('\n').filter((line) => !undated.split('\n').includes(line));
    assert.equal(inserted.length, 1);
    assert.match(inserted[0] ?? '', /last updated/i);
    assert.match(inserted[0] ?? '', new RegExp(String(new Date().getFullYear())));
  });
});

/** A Word document with a comment, which was changed after the date that it gives. */
const commentedPolicy = docxOf(
  styled('Title', 'Privacy Policy of Quillfern') +
    paragraph(run('Last updated: 5 January 2026')) +
    styled('Heading1', 'Sharing') +
    paragraph(
      `${run('We share your personal data with our payment provider.')}<w:r><w:commentReference w:id="0"/></w:r>`,
    ) +
    styled('Heading1', 'Your rights') +
    paragraph(run('You may ask us for a copy of your data, correct it or have it deleted.')) +
    styled('Heading1', 'How long we keep data') +
    paragraph(run('We keep your personal data for 90 days after you close your account.')),
  {
    'word/comments.xml': wrapped(
      'comments',
      `<w:comment w:id="0" w:author="A. Counsel" w:date="2026-02-11T09:00:00Z">${paragraph(run('Is this still so?'))}</w:comment>`,
    ),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>A. Counsel</dc:creator>' +
      '<cp:lastModifiedBy>B. Editor</cp:lastModifiedBy><dcterms:modified>2026-02-10T17:30:00Z</dcterms:modified></cp:coreProperties>',
  },
);

/** Chooses from the menu of a file in the explorer. */
async function chooseFor(entry: Locator, title: string): Promise<void> {
  await entry.click({ button: 'right' });
  const menu = entry.page().locator('.monaco-menu');
  await menu.waitFor();
  const choice = menu.locator('.action-item').filter({ hasText: title });
  // A menu takes no click in the moment in which it opens.
  for (let attempt = 0; attempt < 5 && (await menu.count()) > 0; attempt++) {
    await choice.click({ timeout: 5_000 }).catch(() => undefined);
    await menu.waitFor({ state: 'detached', timeout: 3_000 }).catch(() => undefined);
  }
}

/** Until it is there: a hover is asked for only when the pointer moves, and not while the document is being read. */
async function hoverOver(words: Locator, hover: Locator): Promise<void> {
  for (let attempt = 0; attempt < 10 && !(await hover.isVisible()); attempt++) {
    await words.page().mouse.move(0, 0);
    await words.hover();
    await hover.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
}

/** Runs in the page, whose types the project does not take in for one call. */
declare const getComputedStyle: (element: unknown) => { readonly borderLeftColor: string };

/** The colour of the bar beside a clause. A colour that VS Code does not know is drawn transparent. */
function colourOf(mark: Locator): Promise<string> {
  return mark.evaluate((element) => getComputedStyle(element).borderLeftColor);
}
