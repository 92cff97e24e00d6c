import assert from 'node:assert/strict';
import { docxOf, paragraph, run, styled } from '../formats/docx-builder';
import { assertFails, buildIfStale, json, policyDiff } from './program';
import { emptyFolder, type Folder } from './repository';

describe('one side alone', function () {
  this.timeout(60_000);
  let work: Folder;
  before(() => {
    buildIfStale();
  });
  beforeEach(() => {
    work = emptyFolder();
  });
  afterEach(() => {
    work.remove();
  });
  const diff = (...words: string[]) => policyDiff(['diff', ...words, '--today', '2025-06-01'], { folder: work.path });
  const change =
    '<w:del w:id="1"><w:r><w:delText>30 days</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>60 days</w:t></w:r></w:ins>';

  it('is a DOCX before and after its tracked changes', () => {
    const body = styled('Title', 'Privacy Policy') + paragraph(`${run('We keep your data for ')}${change}${run('.')}`);
    work.write('policy.docx', Buffer.from(docxOf(body)));
    const { changes } = json(diff('policy.docx', '--format', 'json')) as { changes: { rule: string }[] };
    assert.deepEqual(
      changes.map(({ rule }) => rule),
      ['retention-lengthened'],
    );
  });

  it('needs tracked changes, and is no other format', () => {
    work.write('policy.docx', Buffer.from(docxOf(styled('Title', 'Privacy Policy'))));
    const untracked = diff('policy.docx');
    assert.equal(untracked.code, 0);
    assert.match(untracked.err, /has no tracked changes/);
    work.write('policy.md', '# Privacy Policy\n');
    assertFails(diff('policy.md'), 2, /one side only/);
  });
});
