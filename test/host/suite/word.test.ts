import { strict as assert } from 'node:assert';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  CodeAction,
  commands,
  languages,
  TabInputCustom,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import { docxOf, listed, paragraph, run, styled, table } from '../../formats/docx-builder';
import { diagnosticsOf, eventually, makeFile, makeRepository, policyDiff, ruleOf, show } from './workspace';

const title = styled('Title', 'Privacy Policy of Larkmoor');
const dated = paragraph(run('Last updated: 4 May 2026'));
const recipients =
  styled('Heading1', 'Who receives your personal data') +
  paragraph(run('We share your personal data with these service providers:'));
const vendors = (...names: readonly string[]): string =>
  table(['Provider', 'Where'], ...names.map((name) => [name, 'Ireland']));
const retention = (kept: string): string =>
  styled('Heading1', 'How long we keep it') +
  paragraph(`${run('We keep your account data for ')}${kept}${run(' after you close your account.')}`);
const rights =
  styled('Heading1', 'Your rights') +
  paragraph(run('You have the right to:')) +
  ['access your personal data', 'correct your personal data', 'delete your personal data']
    .map((right) => listed(right))
    .join('') +
  styled('Heading1', 'Contact') +
  paragraph(run('Larkmoor Ltd, 4 Mill Lane, Dublin, privacy@larkmoor.example.'));

const plain = docxOf(title + dated + recipients + vendors('Stripe', 'Postmark') + retention(run('12 months')) + rights);
const undated = docxOf(title + recipients + vendors('Stripe') + retention(run('12 months')) + rights);
const longer = docxOf(
  title + dated + recipients + vendors('Stripe', 'Postmark', 'Adyen') + retention(run('24 months')) + rights,
);
const mark = 'w:id="3" w:author="Dana Fell" w:date="2026-10-02T08:00:00Z"';
const redlined = docxOf(
  title +
    dated +
    recipients +
    vendors('Stripe') +
    retention(
      `<w:del ${mark}><w:r><w:delText>12 months</w:delText></w:r></w:del><w:ins ${mark}>${run('24 months')}</w:ins>`,
    ) +
    rights,
);

/** Opens a Word document as text by the command, and gives the text's document. */
async function openAsText(file: Uri): Promise<Uri> {
  await commands.executeCommand('policyDiff.openAsText', file);
  return eventually(() => {
    const uri = window.activeTextEditor?.document.uri;
    return uri?.scheme === 'policyDiff-docx' && uri.path === `${file.path}.md` ? uri : undefined;
  });
}

const changedRules = (api: Awaited<ReturnType<typeof policyDiff>>, uri: Uri): string[] =>
  api.changes(uri).map(({ rule }) => rule);

describe('Word documents', () => {
  it('are shown as read-only text, checked and highlighted, and followed as they change on disk', async () => {
    const api = await policyDiff();
    const file = await makeFile('privacy.docx', plain);
    const uri = await openAsText(file);
    assert.ok(await api.whenChecked(uri));
    const document = await workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Privacy Policy of Larkmoor\n/);
    assert.ok(api.facts(uri)?.['third-party'].some(({ key }) => key === 'stripe'));
    await eventually(() => Object.keys(api.decorations(uri)).length > 3);
    await writeFile(file.fsPath, longer);
    await eventually(() => document.getText().includes('24 months'));
    await eventually(() => api.facts(uri)?.['third-party'].some(({ key }) => key === 'adyen'));
  });

  it('have findings at their words, and no fix that would edit them', async () => {
    const file = await makeFile('privacy.docx', undated);
    const uri = await openAsText(file);
    const missing = await eventually(() => diagnosticsOf(uri).find((each) => ruleOf(each) === 'missing-last-updated'));
    const actions = await eventually(async () => {
      const command = 'vscode.executeCodeActionProvider';
      const found = await commands.executeCommand<CodeAction[]>(command, uri, missing.range, 'quickfix');
      return found.length > 0 && found;
    });
    assert.ok(actions.every(({ edit }) => edit === undefined));
    assert.ok(actions.some(({ command }) => command?.command === 'policyDiff.insertLastUpdatedDate'));
  });

  it('are dated in a copy, as a tracked change, and never themselves', async () => {
    const api = await policyDiff();
    const file = await makeFile('privacy.docx', undated);
    const uri = await openAsText(file);
    await api.whenChecked(uri);
    for (const copies of [1, 2]) {
      await commands.executeCommand('policyDiff.insertLastUpdatedDate', uri);
      const names = await readdir(dirname(file.fsPath));
      assert.equal(names.length, 1 + copies, names.join());
    }
    assert.deepEqual(new Uint8Array(await readFile(file.fsPath)), undated);
    const copy = window.activeTextEditor?.document;
    assert.match(copy?.getText() ?? '', /Last updated: \d{4}-\d\d-\d\d/);
    assert.ok(copy);
    await eventually(() => api.isPolicy(copy.uri));
    assert.ok(diagnosticsOf(copy.uri).every((each) => ruleOf(each) !== 'missing-last-updated'));
  });

  it('are compared with themselves before their tracked changes, and say whose those are', async () => {
    const api = await policyDiff();
    const file = await makeFile('privacy.docx', redlined);
    await commands.executeCommand('policyDiff.compareTrackedChanges', file);
    assert.ok(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputTextDiff);
    const uri = window.activeTextEditor?.document.uri;
    assert.ok(uri);
    await eventually(() => changedRules(api, uri).includes('retention-lengthened'));
    assert.deepEqual(changedRules(api, uri), ['retention-lengthened']);
    const shown = diagnosticsOf(uri).find((each) => ruleOf(each) === 'retention-lengthened');
    assert.match(shown?.message ?? '', /Dana Fell, 2026-10-02/);
    const related = shown?.relatedInformation?.[0]?.location;
    assert.ok(related);
    const before = await workspace.openTextDocument(related.uri);
    assert.match(before.getText(related.range), /12 months/);
    assert.deepEqual(diagnosticsOf(before.uri), []);
  });

  it('are read beside the viewer of another extension, which goes on opening them', async () => {
    const api = await policyDiff();
    const file = await makeFile('privacy.docx', redlined);
    const openInViewer = async (): Promise<void> => {
      await commands.executeCommand('vscode.open', file);
      const input = await eventually(() => window.tabGroups.activeTabGroup.activeTab?.input);
      assert.ok(input instanceof TabInputCustom);
      assert.equal(input.viewType, 'otherViewer.docx');
    };
    await openInViewer();
    await commands.executeCommand('policyDiff.openAsText');
    const shown = (): TextDocument | undefined => window.activeTextEditor?.document;
    assert.equal(shown()?.uri.scheme, 'policyDiff-docx');
    assert.match(shown()?.getText() ?? '', /24 months/);
    await openInViewer();
    await commands.executeCommand('policyDiff.compareTrackedChanges');
    assert.ok(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputTextDiff);
    const uri = shown()?.uri;
    assert.ok(uri);
    await eventually(() => changedRules(api, uri).includes('retention-lengthened'));
  });

  it('are compared with their last commit, and with a policy in another format', async () => {
    const api = await policyDiff();
    const { folder, policy } = await makeRepository({ before: plain, after: longer, name: 'privacy.docx' });
    const uri = await openAsText(policy);
    await eventually(() => changedRules(api, uri).includes('retention-lengthened'));
    const baseline = api.baseline(uri);
    assert.ok(baseline?.kind === 'compared');
    assert.match((await workspace.openTextDocument(baseline.uri)).getText(), /12 months/);
    const other = Uri.joinPath(folder, 'published.md');
    await writeFile(other.fsPath, (await workspace.openTextDocument(uri)).getText());
    await commands.executeCommand('policyDiff.compareWithFile', other);
    await eventually(() => api.baseline(uri)?.kind === 'compared' && changedRules(api, uri).length === 0);
    await commands.executeCommand('policyDiff.clearComparison', uri);
  });

  it('are checked with their workspace', async () => {
    const file = await makeFile('privacy.docx', undated);
    await commands.executeCommand('policyDiff.checkWorkspace');
    const found = languages.getDiagnostics().find(([uri]) => uri.path === `${file.path}.md`);
    assert.ok(found?.[1].some((each) => ruleOf(each) === 'missing-last-updated'));
  });

  it('say in their text why they cannot be read', async () => {
    const uri = await openAsText(await makeFile('privacy.docx', plain.slice(0, 400)));
    assert.match((await workspace.openTextDocument(uri)).getText(), /damaged/);
    assert.deepEqual(diagnosticsOf(uri), []);
  });
});

describe('two files that are selected in the explorer', () => {
  it('are compared whatever they look like, the first one being the earlier', async () => {
    const api = await policyDiff();
    const lines = (...names: readonly string[]): string =>
      [
        '# Subprocessors',
        '',
        '| Name | Country |',
        '|---|---|',
        ...names.map((name) => `| ${name} | Ireland |`),
        '',
      ].join('\n');
    const before = await makeFile('subprocessors-1.md', lines('Stripe', 'Postmark'));
    const after = await makeFile('subprocessors-2.md', lines('Stripe', 'Postmark', 'Snowflake'));
    await show(before);
    await commands.executeCommand('policyDiff.compareSelected', before, [before, after]);
    await eventually(() => changedRules(api, after).includes('third-party-added'));
    await commands.executeCommand('policyDiff.clearComparison', after);
  });

  it('may be a policy for the web and a Word document', async () => {
    const api = await policyDiff();
    const file = await makeFile('privacy.docx', longer);
    const page = `<!doctype html><html lang="en"><head><title>Privacy</title></head><body>
<h1>Privacy Policy of Larkmoor</h1><p>Last updated: <time datetime="2026-05-04">4 May 2026</time></p>
<h2>Who receives your personal data</h2><p>We share your personal data with these service providers:</p>
<table><tr><th>Provider</th><th>Where</th></tr><tr><td>Stripe</td><td>Ireland</td></tr><tr><td>Postmark</td><td>Ireland</td></tr></table>
<h2>How long we keep it</h2><p>We keep your account data for 12 months after you close your account.</p>
<h2>Your rights</h2><p>You have the right to:</p><ul><li>access your personal data</li><li>correct your personal data</li><li>delete your personal data</li></ul>
<h2>Contact</h2><p>Larkmoor Ltd, 4 Mill Lane, Dublin, privacy@larkmoor.example.</p></body></html>\n`;
    const web = await makeFile('privacy.html', page);
    await commands.executeCommand('policyDiff.compareSelected', web, [web, file]);
    const uri = window.activeTextEditor?.document.uri;
    assert.equal(uri?.scheme, 'policyDiff-docx');
    await eventually(() => changedRules(api, uri).length > 0);
    assert.deepEqual(changedRules(api, uri).sort(), ['retention-lengthened', 'third-party-added']);
  });
});
