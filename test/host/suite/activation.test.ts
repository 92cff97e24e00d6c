import { strict as assert } from 'node:assert';
import { extensions } from 'vscode';

describe('activation', () => {
  it('returns the API that other extensions and these tests use', async () => {
    const extension = extensions.getExtension('policy-diff.policy-diff');
    assert.ok(extension, 'The extension is not installed.');
    const api: unknown = await extension.activate();
    assert.equal(typeof api, 'object');
    assert.ok(api);
  });
});
