import assert from 'node:assert/strict';
import { blobs, commitsOf, fileInRevision, type GitResult, type RunGit } from '../../src/cli/git';

/** A git that answers from a table; what it does not know fails. */
const gitThatSays =
  (answers: Readonly<Record<string, string>>): RunGit =>
  (_call, ...words) => {
    const key = Object.keys(answers).find((start) => words.join(' ').startsWith(start));
    const output = Buffer.from(key === undefined ? '' : (answers[key] ?? ''));
    return { ok: key !== undefined, output, trouble: null };
  };

const without = (trouble: GitResult['trouble']): RunGit => {
  return () => ({ ok: false, output: Buffer.alloc(0), trouble });
};

const zero = '0'.repeat(40);
const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(40));

describe('git', () => {
  it('lists the commits that changed a file, newest first, and leaves out the one that made it', () => {
    const log = [
      `commit c3 2025-05-01\n\n:100644 100644 ${second} ${third} R086\told name.md\tprivacy.md`,
      `commit c2 2025-04-01\n\n:100644 100644 ${first} ${second} M\tprivacy.md`,
      `commit c1 2025-03-01\n\n:000000 100644 ${zero} ${first} A\tprivacy.md`,
    ].join('\n\n');
    const git = gitThatSays({ 'rev-parse --is-shallow-repository': 'false\n', log });
    assert.deepEqual(commitsOf(git, '.', 'privacy.md', 10), [
      { commit: 'c3', date: '2025-05-01', before: second, after: third },
      { commit: 'c2', date: '2025-04-01', before: first, after: second },
    ]);
  });

  it('says nothing of shallow clones, nor where there is no repository or no git', () => {
    const shallow = gitThatSays({ 'rev-parse --is-shallow-repository': 'true\n', log: 'commit c1 2025-03-01' });
    for (const git of [shallow, without(null), without('missing')]) {
      assert.deepEqual(commitsOf(git, '.', 'privacy.md', 10), []);
    }
  });

  it('cuts the bytes of many files out of one answer, and passes over those that are missing', () => {
    const git = gitThatSays({ 'cat-file --batch': `${first} blob 6\none\nü\n${second} missing\n${third} blob 0\n\n` });
    const found = blobs(git, '.', [first ?? '', second ?? '', third ?? '']);
    assert.deepEqual(
      [...found].map(([id, bytes]) => [id, bytes.toString('utf8')]),
      [
        [first, 'one\nü'],
        [third, ''],
      ],
    );
  });

  it('says that git is missing, and tells a file that is too large', () => {
    assert.throws(() => fileInRevision(without('missing'), { folder: '.' }, 'HEAD:a.md'), /needs git/);
    assert.equal(fileInRevision(without('too large'), { folder: '.' }, 'HEAD:a.md'), 'too large');
  });
});
