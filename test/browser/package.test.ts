import { strict as assert } from 'node:assert';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../host/paths';
import { packagePath } from './package';

// A marketplace page and an activation that nobody has to wait for. The limits are the project's own; of the command
// line's program the engine keeps what it compiled, so that its size costs less.
const kilobyte = 1024;
const mostOfPackage = 1024 * kilobyte;
const mostOfBundles = { 'extension.js': 900 * kilobyte, 'program.js': 960 * kilobyte };

describe('the package', () => {
  it('is at most 1 MB', async () => {
    assert.ok((await stat(await packagePath())).size <= mostOfPackage);
  });

  for (const [name, most] of Object.entries(mostOfBundles)) {
    it(`has a ${name} of at most ${(most / kilobyte).toFixed(0)} KB`, async () => {
      assert.ok((await stat(join(projectFolder, 'dist', name))).size <= most);
    });
  }
});
