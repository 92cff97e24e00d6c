import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGit, type RunGit } from '../../src/cli/git';
import { historyOf } from '../../src/cli/history';
import { analyse, type History, type Settings } from '../../src/core';
import { emptyFolder, repository, type Folder } from './repository';

const settings: Settings = { today: '2025-08-01', profiles: ['core'], rules: {}, editorial: false };
const dated = readFileSync('test/cli/policy-before.md', 'utf8');
const withVendor = readFileSync('test/cli/policy-after.md', 'utf8');
const asOf = (text: string, date: string) => text.replace('3 March 2025', date);

describe('history', () => {
  let work: Folder;
  beforeEach(() => {
    work = repository();
  });
  afterEach(() => {
    work.remove();
  });

  const ask = (git: RunGit = runGit): History | null => {
    const path = join(work.path, 'privacy.md');
    return historyOf(git, path, analyse({ uri: path, format: 'markdown', content: readFileSync(path) }), settings);
  };
  const publish = (text: string, day: string) => {
    work.write('privacy.md', text);
    work.commit('Edit', day);
  };

  it('finds the newest commit that changed meaning after the date', () => {
    publish(dated, '2025-03-04');
    publish(withVendor, '2025-05-10');
    publish(withVendor.replace('sells kites', 'sells  kites'), '2025-06-10');
    const found = ask()?.changedSinceItsDate;
    assert.equal(found?.date, '2025-05-10');
    assert.equal(found.commit, work.git('rev-parse', 'HEAD~1').trim());
  });

  it('follows a renamed file', () => {
    work.write('notice.md', dated);
    work.commit('Publish', '2025-03-04');
    work.git('mv', 'notice.md', 'privacy.md');
    work.commit('Rename', '2025-04-01');
    publish(withVendor, '2025-05-10');
    assert.equal(ask()?.changedSinceItsDate?.date, '2025-05-10');
  });

  for (const [title, edit] of [
    [
      'the change was made before the date',
      () => {
        publish(withVendor, '2025-03-02');
      },
    ],
    [
      'only words changed',
      () => {
        publish(dated.replace('We will tell you by e-mail', 'By e-mail we will tell you'), '2025-05-10');
      },
    ],
    [
      'the commit set the date with the change',
      () => {
        publish(asOf(withVendor, '9 May 2025'), '2025-05-10');
      },
    ],
    [
      'the date was brought up in the editor',
      () => {
        publish(withVendor, '2025-05-10');
        work.write('privacy.md', asOf(withVendor, '1 August 2025'));
      },
    ],
    [
      'the policy has no date of its own',
      () => {
        publish(withVendor.replace(/Last updated.*/, ''), '2025-05-10');
      },
    ],
  ] as const) {
    it(`says nothing where ${title}`, () => {
      publish(dated, '2025-03-01');
      edit();
      assert.equal(ask()?.changedSinceItsDate ?? null, null);
    });
  }

  it('says nothing of an untracked file, nor before the first commit', () => {
    work.write('privacy.md', dated);
    assert.equal(ask()?.changedSinceItsDate, null);
  });

  it('says nothing in a shallow clone', () => {
    publish(dated, '2025-03-04');
    publish(withVendor, '2025-05-10');
    const shallow: RunGit = (call, ...words) =>
      words.includes('--is-shallow-repository')
        ? { ok: true, output: Buffer.from('true\n'), trouble: null }
        : runGit(call, ...words);
    assert.equal(ask(shallow)?.changedSinceItsDate, null);
  });

  it('does not start git outside a repository', () => {
    work.remove();
    work = emptyFolder();
    work.write('privacy.md', dated);
    assert.equal(
      ask(() => assert.fail('git was started')),
      null,
    );
  });
});
