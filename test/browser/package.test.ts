import { strict as assert } from 'node:assert';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../host/paths';
import { packagePath } from './package';

// A marketplace page and an activation that nobody has to wait for. The limits are the project's own.
const kilobyte = 1024;
const limits = { package: 1024 * kilobyte, bundle: 900 * kilobyte };

describe('the package', () => {
  it('is at most 1 MB', async () => {
    assert.ok((await stat(await packagePath())).size <= limits.package);
  });

  for (const name of ['extension.js', 'program.js']) {
    it(`has a ${name} of at most 900 KB`, async () => {
      assert.ok((await stat(join(projectFolder, 'dist', name))).size <= limits.bundle);
    });
  }
});
