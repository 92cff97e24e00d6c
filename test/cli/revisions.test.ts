import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assertFails, buildIfStale, json, policyDiff } from './program';
import { emptyFolder, repository, type Folder } from './repository';
import { assertDiff } from './shapes';

const earlier = resolve('test', 'cli', 'policy-before.md');
const later = resolve('test', 'cli', 'policy-after.md');
const today = ['--today', '2025-06-01'];

describe('revisions of git', function () {
  this.timeout(60_000);
  let work: Folder;
  before(() => {
    buildIfStale();
  });
  beforeEach(() => {
    work = repository();
  });
  afterEach(() => {
    work.remove();
  });
  const diff = (...words: string[]) => policyDiff(['diff', ...words, ...today], { folder: work.path });

  it('are compared with files and with each other', () => {
    work.write('docs/privacy.md', readFileSync(earlier));
    work.commit('Publish', '2025-03-03');
    work.git('tag', 'v1');
    work.write('docs/privacy.md', readFileSync(later));
    assert.equal(diff('v1:docs/privacy.md', 'HEAD:docs/privacy.md', '--fail-on', 'info').code, 0);
    assertDiff(json(diff('HEAD:docs/privacy.md', 'docs/privacy.md', '--format', 'json')));
    work.git('add', '--all');
    assert.deepEqual(
      json(diff('HEAD:docs/privacy.md', ':docs/privacy.md', '--format', 'json')),
      json(diff('HEAD:docs/privacy.md', 'docs/privacy.md', '--format', 'json')),
    );
  });

  it('that are missing are told apart', () => {
    work.write('docs/privacy.md', readFileSync(earlier));
    assertFails(diff('HEAD:docs/privacy.md', earlier), 3, /has no commits yet/);
    work.commit('Publish', '2025-03-03');
    assertFails(diff('v9:docs/privacy.md', earlier), 3, /no revision "v9"/);
    assertFails(diff('HEAD:docs/terms.md', earlier), 3, /no file "docs\/terms.md" in revision "HEAD"/);
    assertFails(diff('HEAD:docs', earlier), 3, /"docs" is a folder in "HEAD"/);
    const inside = policyDiff(['diff', 'HEAD:privacy.md', earlier], { folder: `${work.path}/docs` });
    assertFails(inside, 3, /write "HEAD:\.\/privacy\.md"/);
  });

  it('need a repository', () => {
    const outside = emptyFolder();
    const run = policyDiff(['diff', 'HEAD:privacy.md', earlier], { folder: outside.path });
    outside.remove();
    assertFails(run, 3, /in no git repository/);
  });
});
