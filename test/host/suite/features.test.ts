import { strict as assert } from 'node:assert';
import {
  commands,
  extensions,
  Position,
  workspace,
  type CodeLens,
  type DocumentSymbol,
  type Hover,
  type MarkdownString,
} from 'vscode';
import { policy, readme, undated } from './policies';
import { diagnosticsOf, eventually, makeFile, show, policyDiff } from './workspace';

describe('what a policy shows', () => {
  it('highlights clauses by type, and stops when told to', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.md', policy);
    await show(uri);
    await api.whenChecked(uri);
    const counts = await eventually(() => Object.keys(api.decorations(uri)).length > 4 && api.decorations(uri));
    assert.ok((counts.sharing ?? 0) > 0 && (counts.retention ?? 0) > 0, JSON.stringify(counts));
    await commands.executeCommand('policyDiff.toggleClauseHighlighting');
    assert.deepEqual(api.decorations(uri), {});
    await commands.executeCommand('policyDiff.toggleClauseHighlighting');
    assert.deepEqual(api.decorations(uri), counts);
  });

  it('highlights only the types that the setting leaves on', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.md', policy);
    await show(uri);
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('highlight.types', { retention: false });
    await eventually(() => api.decorations(uri).sharing !== undefined && api.decorations(uri).retention === undefined);
    await configuration.update('highlight.types', undefined);
    await eventually(() => api.decorations(uri).retention !== undefined);
  });

  it('says on hover what a clause is about, and why', async () => {
    const uri = await makeFile('privacy.md', policy);
    const { document } = await show(uri);
    const position = document.positionAt(document.getText().indexOf('12 months'));
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
    const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
    assert.match(text, /Retention/);
    assert.match(text, /“[^”]*keep[^”]*”/i);
  });

  it('has an outline in plain text, and none of its own in Markdown', async () => {
    const uri = await makeFile('privacy.txt', policy.replace(/^#+ /gm, ''));
    await show(uri);
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
    const all = symbols.flatMap((symbol) => [symbol, ...symbol.children]);
    assert.ok(
      all.some(({ name, detail }) => /rights/i.test(name) && /rights/i.test(detail)),
      all.map((s) => s.name).join(),
    );
  });

  it('counts above headings what sections name', async () => {
    const uri = await makeFile('privacy.md', policy);
    await show(uri);
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => title.includes('2 third parties')),
      titles.join(),
    );
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('codeLens', false);
    assert.deepEqual(await commands.executeCommand('vscode.executeCodeLensProvider', uri, 50), []);
    await configuration.update('codeLens', undefined);
  });

  it('waits for a save, or for a command, when told to', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.md', policy);
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('run', 'onSave');
    try {
      const editor = await show(uri);
      await api.whenChecked(uri);
      await editor.edit((edit) => {
        edit.insert(new Position(0, 0), '\n');
      });
      const before = api.clauses(uri);
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal(api.clauses(uri), before);
      await editor.document.save();
      await eventually(() => api.clauses(uri) !== before);
    } finally {
      await configuration.update('run', undefined);
    }
  });

  it('checks a workspace, and keeps what it found of files that are not open', async () => {
    const [uri, other] = [await makeFile('privacy.md', undated), await makeFile('README.md', readme)];
    await commands.executeCommand('policyDiff.checkWorkspace');
    assert.ok(diagnosticsOf(uri).length > 0);
    assert.deepEqual(diagnosticsOf(other), []);
  });

  it('registers each command that it contributes, and contributes each that it registers', async () => {
    const registered = (await commands.getCommands(true)).filter((id) => id.startsWith('policyDiff.'));
    const manifest = extensions.getExtension('policy-diff.policy-diff')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(registered.sort(), contributed.sort());
  });
});
