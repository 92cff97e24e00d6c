import { strict as assert } from 'node:assert';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands, Position, Range, Uri, workspace } from 'vscode';
import { policy, refreshGit } from './policies';
import {
  commitAll,
  diagnosticsOf,
  eventually,
  git,
  makeEmptyRepository,
  makeFile,
  makeRepository,
  policyDiff,
  ruleOf,
  show,
} from './workspace';

const withSnowflake = policy.replace('| Postmark', '| Snowflake | Data warehouse | United States |\n| Postmark');

describe('repositories and other places', () => {
  it('says that a repository has no commit, and compares once it has one', async () => {
    const api = await policyDiff();
    const folder = await makeEmptyRepository();
    const uri = Uri.joinPath(folder, 'privacy.md');
    await writeFile(uri.fsPath, policy);
    const editor = await show(uri);
    await api.whenChecked(uri);
    assert.deepEqual(api.baseline(uri), { kind: 'none', reason: 'no-commit' });
    await commitAll(folder.fsPath, 'Publish the privacy policy');
    await refreshGit(folder);
    await eventually(() => api.baseline(uri)?.kind === 'compared');
    await editor.edit((change) => {
      change.replace(new Range(0, 0, 99, 0), withSnowflake);
    });
    await eventually(() => api.changes(uri).some(({ rule }) => rule === 'third-party-added'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('follows a checkout', async () => {
    const api = await policyDiff();
    const { policy: uri, folder } = await makeRepository({ before: policy });
    await git(folder.fsPath, 'checkout', '--quiet', '-b', 'new-vendor');
    await writeFile(uri.fsPath, withSnowflake);
    await commitAll(folder.fsPath, 'Name a vendor');
    await refreshGit(folder);
    await show(uri);
    await eventually(() => api.changes(uri).length > 0);
    await git(folder.fsPath, 'checkout', '--quiet', 'main');
    await refreshGit(folder);
    await eventually(() => {
      const baseline = api.baseline(uri);
      const isCompared = baseline?.kind === 'compared' && baseline.label.startsWith('HEAD ');
      // The editor reads the file again in its own time.
      return isCompared && api.changes(uri).length === 0;
    });
    assert.deepEqual(api.changes(uri), []);
  });

  it('finds a date that fell behind what git knows, and sets it to the day of the change', async () => {
    const api = await policyDiff();
    const dated = policy.replace('4 May 2026', '4 May 2020');
    const { policy: uri, folder } = await makeRepository({ before: dated });
    await writeFile(uri.fsPath, dated.replace('access, correct and delete', 'access and correct'));
    await commitAll(folder.fsPath, 'Take a right away');
    await refreshGit(folder);
    const { document } = await show(uri);
    const found = await eventually(() => diagnosticsOf(uri).find((each) => ruleOf(each) === 'last-updated-behind-git'));
    assert.equal(document.getText(found.range), '4 May 2020');
    assert.ok(api.findings(uri).some(({ rule, fixes }) => rule === 'last-updated-behind-git' && fixes.length > 0));
  });

  it('finds none where the change brought its date with it', async () => {
    const api = await policyDiff();
    const dated = policy.replace('4 May 2026', '4 May 2020');
    const { policy: uri, folder } = await makeRepository({ before: dated });
    const changed = dated.replace('access, correct and delete', 'access and correct');
    await writeFile(uri.fsPath, changed.replace('4 May 2020', '5 May 2020'));
    await commitAll(folder.fsPath, 'Take a right away');
    await refreshGit(folder);
    await show(uri);
    await eventually(() => api.baseline(uri)?.kind === 'compared');
    await api.whenChecked(uri);
    assert.ok(diagnosticsOf(uri).every((each) => ruleOf(each) !== 'last-updated-behind-git'));
  });

  it('says that a baseline file is gone, and compares again when it is back', async () => {
    const api = await policyDiff();
    const before = await makeFile('published.md', policy);
    const uri = Uri.file(join(before.fsPath, '..', 'privacy.md'));
    await writeFile(uri.fsPath, withSnowflake);
    const configuration = workspace.getConfiguration('policyDiff');
    await configuration.update('baseline', before.fsPath);
    try {
      await show(uri);
      await eventually(() => api.changes(uri).some(({ rule }) => rule === 'third-party-added'));
      await rm(before.fsPath);
      await eventually(() => api.baseline(uri)?.kind === 'none');
      assert.deepEqual(api.baseline(uri), { kind: 'none', reason: 'no-such-file' });
      assert.deepEqual(api.changes(uri), []);
      await writeFile(before.fsPath, policy);
      await eventually(() => api.changes(uri).length > 0);
    } finally {
      await configuration.update('baseline', undefined);
    }
  });

  it('shows of a text that is being typed only what its last state says', async () => {
    const api = await policyDiff();
    const { policy: uri } = await makeRepository({ before: policy });
    const editor = await show(uri);
    const { document } = editor;
    await api.whenChecked(uri);
    const sentence = 'We share your personal data with Snowflake in the United States. ';
    for (const letter of sentence) {
      await editor.edit((change) => {
        change.insert(new Position(6, document.lineAt(6).text.length), letter);
      });
    }
    await editor.edit((change) => {
      change.replace(new Range(0, 0, document.lineCount, 0), policy);
    });
    await api.whenChecked(uri);
    assert.deepEqual(api.changes(uri), []);
    assert.ok(diagnosticsOf(uri).every(({ range }) => range.end.line < document.lineCount));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
