import { strict as assert } from 'node:assert';
import { formatOf } from '../../src/core/index';
import { exceeds, formatToRead, languageIdOf, type Candidate } from '../../src/extension/scope';

const candidate = (given: Partial<Candidate>): Candidate => ({
  scheme: 'file',
  languageId: 'markdown',
  isNamed: false,
  isExcluded: false,
  ...given,
});

describe('which documents are read', () => {
  it('those a person edits, in the languages of policies', () => {
    assert.equal(formatToRead(candidate({})), 'markdown');
    assert.equal(formatToRead(candidate({ scheme: 'untitled', languageId: 'plaintext' })), 'text');
    assert.equal(formatToRead(candidate({ languageId: 'typescript' })), null);
  });

  it('never copies and outputs, not even named ones', () => {
    for (const scheme of ['git', 'output', 'gitlens', 'comment', 'policyDiff-base', 'vscode-userdata']) {
      assert.equal(formatToRead(candidate({ scheme, isNamed: true })), null, scheme);
    }
  });

  it('what is named before what is excluded', () => {
    assert.equal(formatToRead(candidate({ isExcluded: true })), null);
    assert.equal(formatToRead(candidate({ isExcluded: true, isNamed: true })), 'markdown');
    assert.equal(formatToRead(candidate({ languageId: 'asciidoc', isNamed: true })), 'text');
  });

  it('nothing in a format that the core does not read yet', () => {
    for (const languageId of ['html', 'xml']) {
      assert.equal(formatToRead(candidate({ languageId, isNamed: true })), formatOf(`.${languageId}`));
    }
  });

  it('measures size in bytes', () => {
    assert.ok(!exceeds('x'.repeat(100), 100));
    assert.ok(exceeds('x'.repeat(101), 100));
    assert.ok(exceeds('é'.repeat(51), 100));
    assert.ok(!exceeds('é'.repeat(50), 100));
  });

  it('tells the language of a closed file by its name', () => {
    assert.equal(languageIdOf('/legal/Privacy.MD'), 'markdown');
    assert.equal(languageIdOf('/legal/privacy.htm'), 'html');
    assert.equal(languageIdOf('/legal/privacy'), 'plaintext');
  });
});
