import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale, policyDiff, type Run } from './cli/program';
import { emptyFolder, repository, type Folder } from './cli/repository';
import { assertCheck, assertDiff, assertFacts } from './cli/shapes';

const earlier = resolve('test', 'cli', 'policy-before.md');
const later = resolve('test', 'cli', 'policy-after.md');
const today = ['--today', '2025-06-01'];

const json = ({ out }: Run): unknown => JSON.parse(out);

/** One clear sentence, and no stack. */
function assertFails(run: Run, code: number, sentence: RegExp) {
  assert.equal(run.code, code, run.err);
  assert.match(run.err, sentence);
  assert.doesNotMatch(run.err, /\n\s+at /);
  assert.equal(run.err.trim().split('\n').length, 1, run.err);
}

describe('policy-diff', function () {
  this.timeout(60_000);
  let folder: Folder;

  before(() => {
    buildIfStale();
  });
  beforeEach(() => {
    folder = emptyFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  describe('itself', () => {
    it('tells its version', () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      assert.equal(policyDiff(['--version']).out.trim(), version);
    });

    it('helps, and says where the legal advice ends', () => {
      const { code, out } = policyDiff(['--help']);
      assert.equal(code, 0);
      for (const word of ['check', 'facts', 'diff', 'explain', 'rules', 'Exit codes', 'Not legal advice.']) {
        assert.ok(out.includes(word), word);
      }
    });

    it('starts with a line that makes it a program', () => {
      assert.ok(readFileSync('dist/cli.js', 'utf8').startsWith('#!/usr/bin/env node\n'));
    });
  });

  describe('wrong usage ends with 2', () => {
    const cases: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
      [['checks'], /unknown command 'checks'/],
      [['check'], /missing required argument/],
      [['diff', earlier], /missing required argument/],
      [['check', earlier, '--format', 'pdf'], /argument 'pdf' is invalid/],
      [['check', earlier, '--fail-on', 'sometimes'], /argument 'sometimes' is invalid/],
      [['check', earlier, '--today', '2025-02-30'], /--today wants a day as YYYY-MM-DD/],
      [['check', earlier, '--today', 'tomorrow'], /--today wants a day as YYYY-MM-DD/],
      [['check', earlier, '--profile', 'atlantis'], /no profile "atlantis"/],
      [['check', earlier, '--severity', 'no-such-rule=off'], /no rule "no-such-rule"/],
      [['check', earlier, '--max-size', 'big'], /--max-size wants a number of megabytes/],
      [['diff', '-', '-'], /Only one side can be read from standard input/],
      [['explain', 'no-such-rule-at-all'], /no rule "no-such-rule-at-all"/],
    ];
    for (const [words, sentence] of cases) {
      it(words.map((word) => (word === earlier ? 'FILE' : word)).join(' '), () => {
        const run = policyDiff(words);
        assert.equal(run.code, 2, run.err);
        assert.match(run.err, sentence);
        assert.doesNotMatch(run.err, /\n\s+at /);
      });
    }
  });

  describe('unreadable input ends with 3', () => {
    it('a missing file', () => {
      assertFails(policyDiff(['check', 'nowhere.md']), 3, /no file "nowhere.md"/);
    });
    it('a folder', () => {
      assertFails(policyDiff(['check', 'src']), 3, /"src" is a folder/);
    });
    it('a pattern that meets nothing', () => {
      assertFails(policyDiff(['check', 'nowhere/*.md']), 3, /No file matches "nowhere\/\*\.md"/);
    });
    it('a file that is larger than the limit, which it names', () => {
      folder.write('long.md', 'We collect your name. '.repeat(50_000));
      assertFails(policyDiff(['check', 'long.md', '--max-size', '1'], { folder: folder.path }), 3, /1 MB.*--max-size/);
    });
    it('standard input that is larger than the limit', () => {
      const input = 'We collect your name. '.repeat(50_000);
      assertFails(policyDiff(['check', '-', '--max-size', '1'], { input }), 3, /Standard input is larger than 1 MB/);
    });
    it('bytes that are no text', () => {
      folder.write(
        'photo.md',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
      );
      assertFails(policyDiff(['check', 'photo.md'], { folder: folder.path }), 3, /Cannot read "photo.md"/);
    });
    it('an address', () => {
      const run = policyDiff(['diff', 'https://example.org/privacy', earlier]);
      assertFails(run, 3, /is an address, and nothing is fetched/);
    });
    it('one of several files, and the others are checked all the same', () => {
      const run = policyDiff(['check', 'nowhere.md', earlier, '--format', 'json', '--fail-on', 'none']);
      assertFails(run, 3, /no file "nowhere.md"/);
      assert.equal((json(run) as unknown[]).length, 1);
    });
  });

  describe('check', () => {
    it('prints one object for one file', () => {
      const run = policyDiff(['check', earlier, '--format', 'json', ...today]);
      assertCheck(json(run));
    });

    it('prints a list for several files and for patterns', () => {
      folder.write('one.md', readFileSync(earlier));
      const run = policyDiff(['check', '*.md', '--format', 'json', ...today], { folder: folder.path });
      const reports = json(run) as { uri: string }[];
      assert.deepEqual(
        reports.map(({ uri }) => uri),
        ['one.md'],
      );
      reports.forEach(assertCheck);
    });

    it('reads a file that is named, whatever it looks like, and says so', () => {
      folder.write('list.txt', 'Bread\nButter\n');
      const run = policyDiff(['check', 'list.txt', '--fail-on', 'none'], { folder: folder.path });
      assert.equal(run.code, 0, run.err);
      assert.match(run.out, /list.txt does not look like a privacy policy/);
      assert.ok(run.out.endsWith('Not legal advice.\n'));
    });

    it('reads standard input under a name that tells its format', () => {
      const run = policyDiff(['check', '-', '--stdin-name', 'privacy.md', '--format', 'json', '--fail-on', 'none'], {
        input: readFileSync(earlier),
      });
      assert.equal((json(run) as { uri: string }).uri, 'privacy.md');
    });

    it('takes an empty file for what it is', () => {
      folder.write('empty.md', '');
      const run = policyDiff(['check', 'empty.md', '--format', 'json', '--fail-on', 'none'], { folder: folder.path });
      assert.equal(run.code, 0, run.err);
      assertCheck(json(run));
    });
  });

  describe('facts', () => {
    it('prints clauses and facts with their places', () => {
      const run = policyDiff(['facts', earlier, '--format', 'json']);
      assert.equal(run.code, 0, run.err);
      assertFacts(json(run));
    });

    for (const [name, mark, ending] of [
      ['LF', '', '\n'],
      ['CR LF behind a byte order mark', '\ufeff', '\r\n'],
      ['CR alone', '', '\r'],
    ] as const) {
      it(`counts offsets and lines as an editor does: ${name}`, () => {
        const text = readFileSync(earlier, 'utf8').replaceAll('\n', ending);
        folder.write('privacy.md', mark + text);
        const run = policyDiff(['facts', 'privacy.md', '--format', 'json'], { folder: folder.path });
        const { facts } = json(run) as { facts: Record<string, Place[]> };
        const lines = text.split(ending);
        for (const place of Object.values(facts).flat()) {
          assert.equal(text.slice(place.start, place.end), place.quote);
          const first = place.quote.split(ending)[0] ?? '';
          const line = lines[place.line - 1] ?? '';
          assert.equal(line.slice(place.column - 1, place.column - 1 + first.length), first);
        }
      });
    }
  });

  describe('diff', () => {
    it('finds nothing between a policy and itself', () => {
      const run = policyDiff(['diff', earlier, earlier, '--format', 'json', '--fail-on', 'info', ...today]);
      assert.equal(run.code, 0, run.out);
      assert.deepEqual(json(run), { verdict: 'none', changes: [], findings: [] });
    });

    it('prints the verdict, changes and findings', () => {
      assertDiff(json(policyDiff(['diff', earlier, later, '--format', 'json', ...today])));
    });

    it('tells a vendor that was added, where it stands, and ends with 1 from its level on', () => {
      const run = policyDiff(['diff', earlier, later, '--format', 'json', '--fail-on', 'warning', ...today]);
      assert.equal(run.code, 1, run.err);
      const { verdict, changes } = json(run) as { verdict: string; changes: Change[] };
      assert.equal(verdict, 'material');
      const change = changes.find(({ rule }) => rule === 'third-party-added');
      assert.ok(change?.after);
      assert.equal(change.kind, 'third-party');
      assert.equal(change.op, 'added');
      assert.equal(change.value, 'Mailchimp');
      assert.equal(change.effect, 'weakens');
      assert.equal(change.before, null);
      const text = readFileSync(later, 'utf8');
      const { after } = change;
      assert.ok(after.quote.includes('Mailchimp'));
      assert.equal(text.slice(after.start, after.end), after.quote);
    });

    it('asks for a new date where meaning changed, and for none where it was given', () => {
      const rules = (path: string) => {
        const run = policyDiff(['diff', earlier, path, '--format', 'json', ...today], { folder: folder.path });
        return (json(run) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
      };
      assert.deepEqual(rules(later), ['last-updated-not-bumped']);
      folder.write('dated.md', readFileSync(later, 'utf8').replace('3 March 2025', '1 June 2025'));
      assert.deepEqual(rules('dated.md'), []);
    });

    it('counts from the level that is asked for, and obeys levels that are given', () => {
      const code = (...words: string[]) => policyDiff(['diff', earlier, later, ...today, ...words]).code;
      const rules = () => {
        const { changes, findings } = json(policyDiff(['diff', earlier, later, '--format', 'json', ...today])) as Found;
        return [...changes, ...findings].map(({ rule }) => rule);
      };
      assert.equal(code('--fail-on', 'none'), 0);
      assert.equal(code('--severity', 'last-updated-not-bumped=error'), 1);
      const allOff = rules().flatMap((rule) => ['--severity', `${rule}=off`]);
      assert.equal(code(...allOff, '--fail-on', 'info'), 0);
    });

    it('compares standard input with a file', () => {
      const input = readFileSync(earlier);
      const run = policyDiff(['diff', '-', earlier, '--format', 'json', '--fail-on', 'info', ...today], { input });
      assert.equal(run.code, 0, run.err);
      assert.deepEqual((json(run) as { changes: unknown }).changes, []);
    });

    it('takes an existing file for a file, though its name has a colon', function () {
      if (process.platform === 'win32') this.skip();
      folder.write('v1:privacy.md', readFileSync(earlier));
      const words = ['diff', 'v1:privacy.md', 'v1:privacy.md', '--format', 'json', ...today];
      assert.equal(policyDiff(words, { folder: folder.path }).code, 0);
    });

    it('ends every text with the disclaimer and shows no colours in a pipe', () => {
      const { out } = policyDiff(['diff', earlier, later, ...today]);
      assert.match(out, /Verdict: (material|minor|none)\n\nNot legal advice\.\n$/);
      assert.ok(!out.includes('\u001b'));
    });
  });

  describe('a reader who stops reading', () => {
    it('is no error', function () {
      if (process.platform === 'win32') this.skip();
      folder.write('long.md', readFileSync(earlier, 'utf8').repeat(500));
      const command = `"${process.execPath}" "${resolve('dist/cli.js')}" facts long.md --format json`;
      const run = spawnSync('sh', ['-c', `${command} | head -c 10`], { cwd: folder.path, encoding: 'utf8' });
      assert.equal(run.stderr, '');
      assert.equal(run.stdout.length, 10);
    });
  });

  describe('colour', () => {
    const words = ['check', earlier, '--fail-on', 'none', ...today];
    it('is off in a pipe, and on when asked for', () => {
      assert.ok(!policyDiff(words).out.includes('\u001b'));
      assert.ok(policyDiff([...words, '--color', 'always']).out.includes('\u001b'));
    });
    it('gives way to NO_COLOR, and NO_COLOR to the option', () => {
      assert.ok(!policyDiff(words, { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out.includes('\u001b'));
      assert.ok(policyDiff([...words, '--color', 'always'], { environment: { NO_COLOR: '1' } }).out.includes('\u001b'));
    });
  });

  describe('revisions of git', () => {
    let work: Folder;
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
      const run = policyDiff(['diff', 'HEAD:privacy.md', earlier], { folder: folder.path });
      assertFails(run, 3, /in no git repository/);
    });
  });

  describe('rules', () => {
    it('are listed and explained, each', () => {
      const entries = json(policyDiff(['rules', '--format', 'json'])) as { id: string; why: string }[];
      const [first] = entries;
      if (!first) return;
      const { out, code } = policyDiff(['explain', first.id]);
      assert.equal(code, 0);
      assert.ok(out.replace(/\s+/g, ' ').includes(first.why.replace(/\s+/g, ' ')));
      assert.ok(out.includes(`${first.id}=off`));
    });

    it('that are mistyped are guessed', () => {
      const run = policyDiff(['explain', 'third-party-aded']);
      assertFails(run, 2, /did you mean third-party-added/);
    });
  });
});

interface Found {
  readonly changes: readonly { readonly rule: string }[];
  readonly findings: readonly { readonly rule: string }[];
}

interface Change {
  readonly rule: string;
  readonly kind: string;
  readonly op: string;
  readonly value: string;
  readonly effect: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

interface Place {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}
