import { strict as assert } from 'node:assert';
import { isSafeRef, parseBaseline } from '../../src/extension/baseline/request';

describe('the setting policyDiff.baseline', () => {
  it('names a kind of revision', () => {
    for (const kind of ['head', 'merge-base', 'last-tag', 'last-published'] as const) {
      assert.deepEqual(parseBaseline(` ${kind} `), { kind });
    }
    assert.deepEqual(parseBaseline(''), { kind: 'merge-base' });
  });

  it('names a ref', () => {
    for (const ref of ['v1.2', 'origin/main', 'release/2024', 'HEAD~3', '0123abc', 'refs/tags/policy.md-2']) {
      assert.deepEqual(parseBaseline(ref), { kind: 'ref', ref });
    }
  });

  it('names a file', () => {
    for (const path of [
      './published/privacy',
      '../privacy.md',
      '/srv/privacy',
      'C:\\legal\\privacy.txt',
      'legal/v1.md',
    ]) {
      assert.deepEqual(parseBaseline(path), { kind: 'file', path });
    }
  });

  it('cannot smuggle an option or a second path into a git command', () => {
    for (const ref of ['--output=/tmp/x', '-p', 'HEAD:secret', 'a b', 'main..other', 'v1\nv2', 'v*', '']) {
      assert.ok(!isSafeRef(ref), ref);
    }
    assert.equal(parseBaseline('--output=x'), null);
  });
});
