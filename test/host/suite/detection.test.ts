import { strict as assert } from 'node:assert';
import { commands, Uri, window, workspace } from 'vscode';
import { policy, readme } from './policies';
import { diagnosticsOf, makeFile, show, policyDiff } from './workspace';

describe('which documents are policies', () => {
  it('reads a policy in Markdown and in plain text', async () => {
    const api = await policyDiff();
    for (const name of ['privacy.md', 'privacy.txt']) {
      const uri = await makeFile(name, policy);
      await show(uri);
      assert.ok(await api.whenChecked(uri), name);
      assert.ok(api.clauses(uri).length > 10);
      assert.ok(api.facts(uri)?.['third-party'].some(({ key }) => key === 'stripe'));
    }
  });

  it('shows nothing on anything else', async () => {
    const api = await policyDiff();
    const uri = await makeFile('README.md', readme);
    await show(uri);
    assert.equal(await api.whenChecked(uri), false);
    assert.deepEqual(diagnosticsOf(uri), []);
    assert.deepEqual(api.decorations(uri), {});
    assert.deepEqual([api.clauses(uri), api.facts(uri), api.baseline(uri)], [[], null, null]);
  });

  it('reads what the setting names, and leaves alone what it excludes', async () => {
    const api = await policyDiff();
    const [named, excluded] = [await makeFile('notice.md', readme), await makeFile('draft.md', policy)];
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('files', ['**/notice.md']);
    await configuration.update('exclude', ['**/draft.md']);
    try {
      for (const uri of [named, excluded]) await show(uri);
      assert.equal(await api.whenChecked(named), true);
      assert.equal(await api.whenChecked(excluded), false);
    } finally {
      await configuration.update('files', undefined);
      await configuration.update('exclude', undefined);
    }
    assert.equal(await api.whenChecked(named), false);
    assert.equal(await api.whenChecked(excluded), true);
  });

  it('does as the user says of a file, and remembers it', async () => {
    const api = await policyDiff();
    const uri = await makeFile('notice.md', readme);
    await show(uri);
    assert.equal(await api.whenChecked(uri), false);
    await commands.executeCommand('policyDiff.treatAsPolicy');
    assert.ok(api.isPolicy(uri));
    await commands.executeCommand('policyDiff.treatAsOther');
    assert.ok(!api.isPolicy(uri));
    const configuration = workspace.getConfiguration('policyDiff', uri);
    assert.deepEqual(configuration.get('files'), []);
    assert.ok(configuration.get<string[]>('exclude')?.some((glob) => glob.endsWith('notice.md')));
    await configuration.update('files', undefined);
    await configuration.update('exclude', undefined);
  });

  it('never reads a revision that git shows', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.md', policy);
    const copy = uri.with({ scheme: 'git', query: JSON.stringify({ path: uri.fsPath, ref: 'HEAD' }) });
    assert.equal(await api.whenChecked(copy), false);
    assert.deepEqual(diagnosticsOf(copy), []);
  });

  it('skips what is too large, and says how to have it checked', async () => {
    const api = await policyDiff();
    const [large, other] = [
      await makeFile('privacy.md', policy + 'We keep your name.\n'.repeat(60_000)),
      await makeFile('README.md', readme + 'Call `orders()`.\n'.repeat(60_000)),
    ];
    await show(large);
    await api.whenChecked(large);
    const [only, ...more] = diagnosticsOf(large);
    assert.match(only?.message ?? '', /policyDiff\.maxFileSize/);
    assert.deepEqual(more, []);
    await show(other);
    await api.whenChecked(other);
    assert.deepEqual(diagnosticsOf(other), []);
  });

  it('reads an unsaved document', async () => {
    const api = await policyDiff();
    const document = await workspace.openTextDocument({ language: 'markdown', content: policy });
    await window.showTextDocument(document);
    assert.ok(await api.whenChecked(document.uri));
    assert.deepEqual(api.baseline(document.uri), { kind: 'none', reason: 'unnamed-document' });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('bears any bytes', async () => {
    const api = await policyDiff();
    const contents = ['', '\u0000\u0001\u0002\ufffd', '\ud800 privacy policy', 'Privacy policy '.repeat(20_000)];
    for (const content of contents) {
      const uri: Uri = await makeFile('privacy.md', content);
      // What VS Code takes for binary it does not open at all.
      await show(uri).then(undefined, () => undefined);
      await api.whenChecked(uri);
    }
  });
});
