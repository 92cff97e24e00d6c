import { strict as assert } from 'node:assert';
import { policyDiff } from './workspace';

describe('activation', () => {
  it('returns the API that other extensions and these tests use', async () => {
    const api = await policyDiff();
    assert.equal(api.version, 1);
  });
});
