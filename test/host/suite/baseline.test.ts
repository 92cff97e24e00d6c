import { strict as assert } from 'node:assert';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands, Uri, window, workspace, WorkspaceEdit, Range, TabInputTextDiff } from 'vscode';
import { policy, refreshGit } from './policies';
import {
  commitAll,
  diagnosticsOf,
  eventually,
  git,
  makeFile,
  makeRepository,
  ruleOf,
  show,
  policyDiff,
} from './workspace';

const withSnowflake = policy.replace('| Postmark', '| Snowflake | Data warehouse | United States |\n| Postmark');
const withoutRight = policy.replace('access, correct and delete', 'access and correct');

const changesOf = (uri: Uri): string[] =>
  diagnosticsOf(uri)
    .filter(({ relatedInformation }) => relatedInformation !== undefined)
    .map(ruleOf);

describe('comparison with a baseline', () => {
  it('shows what was added since the last commit, at its words', async () => {
    const api = await policyDiff();
    const { policy: uri } = await makeRepository({ before: policy, after: withSnowflake });
    const { document } = await show(uri);
    await api.whenChecked(uri);
    const added = diagnosticsOf(uri).find((each) => ruleOf(each) === 'third-party-added');
    assert.ok(added, diagnosticsOf(uri).map(ruleOf).join());
    assert.match(document.lineAt(added.range.start.line).text, /Snowflake/);
    assert.deepEqual(
      api
        .changes(uri)
        .map(({ rule }) => rule)
        .includes('third-party-added'),
      true,
    );
    assert.equal(api.baseline(uri)?.kind, 'compared');
  });

  it('shows what was removed on its neighbour, and leads to the very words in the baseline', async () => {
    const api = await policyDiff();
    const { policy: uri } = await makeRepository({ before: policy, after: withoutRight });
    await show(uri);
    await api.whenChecked(uri);
    const removed = diagnosticsOf(uri).find((each) => ruleOf(each) === 'right-removed');
    const [related] = removed?.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(related.location.uri.scheme, 'policyDiff-base');
    const baseline = await workspace.openTextDocument(related.location.uri);
    assert.equal(baseline.getText(), policy);
    assert.match(baseline.lineAt(related.location.range.start.line).text, /access, correct and delete/);
    assert.ok(!related.location.range.isEmpty);
  });

  it('follows the text as it is typed, and the repository as it moves', async () => {
    const api = await policyDiff();
    const { policy: uri, folder } = await makeRepository({ before: policy });
    const { document } = await show(uri);
    await api.whenChecked(uri);
    assert.deepEqual(api.changes(uri), []);

    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 0, document.lineCount, 0), withoutRight);
    await workspace.applyEdit(edit);
    await eventually(() => api.changes(uri).some(({ rule }) => rule === 'right-removed'));

    await document.save();
    // VS Code looks at the repository after a save, and holds its lock while it does.
    await eventually(() =>
      commitAll(folder.fsPath, 'Take a right away').then(
        () => true,
        () => false,
      ),
    );
    await refreshGit(folder);
    await eventually(() => api.changes(uri).length === 0);
    assert.deepEqual(changesOf(uri), []);
  });

  it('compares a branch with where it left the default branch', async () => {
    const api = await policyDiff();
    const { policy: uri, folder } = await makeRepository({ before: policy });
    await git(folder.fsPath, 'checkout', '--quiet', '-b', 'new-vendor');
    await writeFile(uri.fsPath, withSnowflake);
    await commitAll(folder.fsPath, 'Name a vendor');
    await refreshGit(folder);
    await show(uri);
    await api.whenChecked(uri);
    await eventually(() => api.changes(uri).some(({ rule }) => rule === 'third-party-added'));
    const baseline = api.baseline(uri);
    assert.match(baseline?.kind === 'compared' ? baseline.label : '', /^main /);
  });

  it('follows a renamed file', async () => {
    const api = await policyDiff();
    const { policy: before, folder } = await makeRepository({ before: policy });
    const after = join(folder.fsPath, 'privacy-notice.md');
    await rename(before.fsPath, after);
    await writeFile(after, withSnowflake);
    await git(folder.fsPath, 'add', '--all');
    await refreshGit(folder);
    const uri = Uri.file(after);
    await show(uri);
    await api.whenChecked(uri);
    await eventually(() => api.changes(uri).some(({ rule }) => rule === 'third-party-added'));
  });

  it('is silent where there is nothing to compare with', async () => {
    const api = await policyDiff();
    const uri = await makeFile('privacy.md', policy);
    await show(uri);
    await api.whenChecked(uri);
    assert.equal(api.baseline(uri)?.kind, 'none');
    assert.deepEqual([api.changes(uri), changesOf(uri)], [[], []]);
  });

  it('compares with a revision until that is cleared', async () => {
    const api = await policyDiff();
    const { policy: uri, folder } = await makeRepository({ before: policy });
    await git(folder.fsPath, 'tag', 'v1');
    await writeFile(uri.fsPath, withSnowflake);
    await commitAll(folder.fsPath, 'Name a vendor');
    await refreshGit(folder);
    await show(uri);
    await api.whenChecked(uri);
    await eventually(() => api.changes(uri).length === 0);

    await commands.executeCommand('policyDiff.compareWithRevision', uri, 'v1');
    assert.ok(api.changes(uri).some(({ rule }) => rule === 'third-party-added'));
    assert.ok(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputTextDiff);

    await commands.executeCommand('policyDiff.clearComparison', uri);
    assert.deepEqual(api.changes(uri), []);
  });

  it('lists what changed without a change of meaning only where that is asked for', async () => {
    const api = await policyDiff();
    const { policy: uri } = await makeRepository({
      before: policy,
      after: policy.replace('e-mail address', 'email address'),
    });
    await show(uri);
    await eventually(() => api.baseline(uri)?.kind === 'compared');
    assert.deepEqual(api.changes(uri), []);
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('editorial', true);
    try {
      const [change] = await eventually(() => api.changes(uri).length > 0 && api.changes(uri));
      assert.deepEqual([change?.rule, change?.severity], ['editorial-change', 'editorial']);
      assert.ok(diagnosticsOf(uri).some((each) => ruleOf(each) === 'editorial-change'));
    } finally {
      await configuration.update('editorial', undefined);
    }
    await eventually(() => api.changes(uri).length === 0);
  });

  it('compares with a file', async () => {
    const api = await policyDiff();
    const [before, after] = [await makeFile('before.md', policy), await makeFile('after.md', withSnowflake)];
    await show(after);
    await commands.executeCommand('policyDiff.compareWithFile', before, [before]);
    assert.ok(api.changes(after).some(({ rule }) => rule === 'third-party-added'));
    await commands.executeCommand('policyDiff.clearComparison', after);
  });
});
