import { strict as assert } from 'node:assert';
import { refType, type Commit, type Ref } from '../../src/extension/baseline/git-api';
import { chooseRevision, type RevisionRequest, type RevisionSource } from '../../src/extension/baseline/revision';

interface History {
  readonly branch?: string;
  /** Newest first; each is the parent of the one before it. */
  readonly commits: readonly string[];
  readonly refs?: readonly Ref[];
  /** Commits that the present one does not contain, with the last one they share with it. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly dates?: Readonly<Record<string, string>>;
}

const commitOf = (hash: string): Commit => ({ hash, message: `About ${hash}`, parents: [] });

/** A repository as the git extension would show it. */
function repository({ branch, commits, refs = [], elsewhere = {} }: History): RevisionSource {
  const head = commits[0];
  const hashOf = (ref: string): string => {
    const name = ref.replace(/^refs\/tags\/|\^\{commit\}$/g, '');
    return refs.find((known) => known.name === name)?.commit ?? (name === 'HEAD' ? (head ?? '') : name);
  };
  const known = (hash: string): boolean => commits.includes(hash) || hash in elsewhere;
  return {
    state: { HEAD: head === undefined ? {} : { ...(branch !== undefined && { name: branch }), commit: head } },
    getCommit: (ref) => (known(hashOf(ref)) ? Promise.resolve(commitOf(hashOf(ref))) : Promise.reject(new Error('?'))),
    getMergeBase: (_one, other) => Promise.resolve(elsewhere[hashOf(other)] ?? hashOf(other)),
    getRefs: ({ pattern = [] }) => {
      const tags = pattern === 'refs/tags';
      return Promise.resolve(refs.filter(({ type }) => (type === refType.tag) === tags));
    },
    log: () => Promise.resolve(commits.map(commitOf)),
  };
}

const choose = (history: History, request: RevisionRequest) =>
  chooseRevision(repository(history), request, '/privacy.md', (commit) =>
    Promise.resolve(history.dates?.[commit] ?? null),
  );

const main: Ref = { type: refType.head, name: 'main', commit: 'm1' };

describe('choosing a baseline', () => {
  it('is the last commit for head', async () => {
    assert.deepEqual(await choose({ commits: ['c2', 'c1'] }, { kind: 'head' }), { commit: 'c2', label: 'HEAD c2' });
  });

  it('is nothing in a repository without commits', async () => {
    for (const kind of ['head', 'merge-base', 'last-tag', 'last-published'] as const) {
      assert.equal(await choose({ commits: [] }, { kind }), null, kind);
    }
  });

  it('is where a branch left the default branch', async () => {
    const history = { branch: 'new-vendor', commits: ['c3', 'c2', 'c1'], refs: [main], elsewhere: { m1: 'c1' } };
    assert.deepEqual(await choose(history, { kind: 'merge-base' }), { commit: 'c1', label: 'main c1' });
  });

  it('prefers the shared copy of the default branch', async () => {
    const shared: Ref = { type: refType.remoteHead, name: 'origin/main', commit: 'm2' };
    const history = {
      branch: 'new-vendor',
      commits: ['c3', 'c2', 'c1'],
      refs: [main, shared],
      elsewhere: { m1: 'c1', m2: 'c2' },
    };
    assert.equal((await choose(history, { kind: 'merge-base' }))?.commit, 'c2');
  });

  it('is the last commit on the default branch itself, and where there is no such branch', async () => {
    const request = { kind: 'merge-base' } as const;
    assert.equal((await choose({ branch: 'main', commits: ['m1', 'm0'], refs: [main] }, request))?.commit, 'm1');
    assert.equal((await choose({ branch: 'solo', commits: ['c1'] }, request))?.commit, 'c1');
  });

  it('is the newest tag that the present commit contains', async () => {
    const history = {
      commits: ['c3', 'c2', 'c1'],
      refs: [
        { type: refType.tag, name: 'v3-beta', commit: 'x1' },
        { type: refType.tag, name: 'v2', commit: 'c2' },
        { type: refType.tag, name: 'v1', commit: 'c1' },
      ],
      elsewhere: { x1: 'c1' },
    };
    assert.deepEqual(await choose(history, { kind: 'last-tag' }), { commit: 'c2', label: 'v2' });
    assert.equal(await choose({ commits: ['c1'] }, { kind: 'last-tag' }), null);
  });

  it('is the last commit that changed the own date of the policy', async () => {
    const history = {
      commits: ['c5', 'c4', 'c3', 'c2', 'c1'],
      dates: { c5: '2024-05-01', c4: '2024-05-01', c3: '2024-05-01', c2: '2023-01-01', c1: '2024-05-01' },
    };
    assert.deepEqual(await choose(history, { kind: 'last-published' }), { commit: 'c3', label: '2024-05-01 c3' });
  });

  it('is a ref, or nothing where there is none of the name', async () => {
    const history = { commits: ['0123abcdef', 'c1'], refs: [{ type: refType.tag, name: 'v1', commit: 'c1' }] };
    assert.deepEqual(await choose(history, { kind: 'ref', ref: 'v1' }), { commit: 'c1', label: 'v1 c1' });
    assert.equal((await choose(history, { kind: 'ref', ref: '0123abcdef' }))?.label, '0123abc');
    assert.equal(await choose(history, { kind: 'ref', ref: 'v9' }), null);
  });
});
