import { strict as assert } from 'node:assert';
import { CodeAction, commands, Range, Uri, workspace, type Diagnostic } from 'vscode';
import { undated } from './policies';
import { diagnosticsOf, eventually, makeFile, ruleOf, show } from './workspace';

/** VS Code offers no fix before it has heard of the finding, so this asks again. */
const quickFix = (uri: Uri, range: Range, isWanted: (action: CodeAction) => boolean): Promise<CodeAction> =>
  eventually(async () => {
    const command = 'vscode.executeCodeActionProvider';
    return (await commands.executeCommand<CodeAction[]>(command, uri, range, 'quickfix')).find(isWanted);
  });

const found = (uri: Uri, rule: string): Promise<Diagnostic> =>
  eventually(() => diagnosticsOf(uri).find((each) => ruleOf(each) === rule));

const gone = (uri: Uri, rule: string): Promise<boolean> =>
  eventually(() => diagnosticsOf(uri).every((each) => ruleOf(each) !== rule));

describe('fixes', () => {
  it('names the rule of a finding, and leads to its page', async () => {
    const uri = await makeFile('privacy.md', undated);
    await show(uri);
    const { code, source } = await found(uri, 'missing-last-updated');
    assert.equal(source, 'Policy Diff');
    assert.ok(typeof code === 'object');
    assert.ok(code.target.toString().endsWith('#missing-last-updated'));
    const page = await workspace.openTextDocument(code.target);
    assert.match(page.getText(), /missing-last-updated/);
  });

  for (const [name, text] of [
    ['privacy.md', undated],
    ['privacy-crlf.md', undated.replaceAll('\n', '\r\n')],
    ['privacy-unfinished.md', undated.trimEnd()],
    ['privacy.txt', undated.replace(/^#+ /gm, '')],
  ] as const) {
    it(`inserts the missing date, and one undo takes it back byte by byte: ${name}`, async () => {
      const uri = await makeFile(name, text);
      const { document } = await show(uri);
      const diagnostic = await found(uri, 'missing-last-updated');
      const fix = await quickFix(uri, diagnostic.range, ({ isPreferred }) => isPreferred === true);
      assert.ok(fix.edit);
      await workspace.applyEdit(fix.edit);
      await gone(uri, 'missing-last-updated');
      if (text.includes('\r\n')) assert.doesNotMatch(document.getText(), /[^\r]\n/);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  it('inserts the date by command', async () => {
    const uri = await makeFile('privacy.md', undated);
    const { document } = await show(uri);
    await found(uri, 'missing-last-updated');
    await commands.executeCommand('policyDiff.insertLastUpdatedDate');
    assert.match(document.getText(), /updated/i);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('switches a rule off without a reload', async () => {
    const uri = await makeFile('privacy.md', undated);
    await show(uri);
    await found(uri, 'missing-last-updated');
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('rules', { 'missing-last-updated': 'off' });
    await gone(uri, 'missing-last-updated');
    await configuration.update('rules', undefined);
    await found(uri, 'missing-last-updated');
  });

  it('ignores a finding where the user says so', async () => {
    const uri = await makeFile('privacy.md', undated);
    await show(uri);
    const diagnostic = await found(uri, 'missing-last-updated');
    const ignore = await quickFix(uri, diagnostic.range, ({ title }) => title.startsWith('Ignore'));
    assert.ok(ignore.edit);
    await workspace.applyEdit(ignore.edit);
    await gone(uri, 'missing-last-updated');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
