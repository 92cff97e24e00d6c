import { strict as assert } from 'node:assert';
import {
  commands,
  Disposable,
  EventEmitter,
  FilePermission,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileSystemProvider,
} from 'vscode';
import { policy, undated } from './policies';
import { diagnosticsOf, policyDiff, ruleOf, show } from './workspace';

/** A folder that is on no disk and cannot be written to, as of a repository that is looked at on the web. */
function remoteFiles(files: Readonly<Record<string, string>>): FileSystemProvider {
  const unwritable = (): never => {
    throw FileSystemError.NoPermissions();
  };
  const textOf = ({ path }: Uri): string => {
    const text = files[path];
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return text;
  };
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => new Disposable(() => undefined),
    stat: (uri) => {
      const size = textOf(uri).length;
      return { type: FileType.File, ctime: 0, mtime: 0, size, permissions: FilePermission.Readonly };
    },
    readDirectory: () => [],
    readFile: (uri) => new TextEncoder().encode(textOf(uri)),
    createDirectory: unwritable,
    writeFile: unwritable,
    delete: unwritable,
    rename: unwritable,
  };
}

describe('files that are on no disk', () => {
  const place = Uri.parse('vscode-vfs://github/larkmoor/site/');
  const [undatedPolicy, earlier, later] = ['undated.md', 'before.md', 'after.md'].map((name) =>
    Uri.joinPath(place, name),
  ) as [Uri, Uri, Uri];
  let provider: Disposable;

  before(() => {
    const files = {
      [undatedPolicy.path]: undated,
      [earlier.path]: policy,
      [later.path]: policy.replace('Stripe', 'Adyen'),
    };
    provider = workspace.registerFileSystemProvider('vscode-vfs', remoteFiles(files), { isReadonly: true });
  });

  after(() => {
    provider.dispose();
  });

  it('are checked and highlighted, without a history to compare with', async () => {
    const api = await policyDiff();
    await show(undatedPolicy);
    assert.ok(await api.whenChecked(undatedPolicy));
    assert.ok(diagnosticsOf(undatedPolicy).some((each) => ruleOf(each) === 'missing-last-updated'));
    assert.ok(Object.keys(api.decorations(undatedPolicy)).length > 3);
    assert.deepEqual(api.baseline(undatedPolicy), { kind: 'none', reason: 'no-repository' });
  });

  it('compare with each other', async () => {
    const api = await policyDiff();
    await show(later);
    await api.whenChecked(later);
    await commands.executeCommand('policyDiff.compareWithFile', earlier, [earlier]);
    const rules = api.changes(later).map(({ rule }) => rule);
    assert.ok(rules.includes('third-party-added'), rules.join());
    await commands.executeCommand('policyDiff.clearComparison', later);
  });

  it('are left as they are by a fix', async () => {
    const { document } = await show(undatedPolicy);
    await commands.executeCommand('policyDiff.insertLastUpdatedDate');
    assert.equal(document.getText(), undated);
    assert.ok(!document.isDirty);
  });
});
