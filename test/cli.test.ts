import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assertFails, buildIfStale, json, policyDiff } from './cli/program';
import { emptyFolder, type Folder } from './cli/repository';
import { assertCheck, assertDiff, assertFacts } from './cli/shapes';

const earlier = resolve('test', 'cli', 'policy-before.md');
const later = resolve('test', 'cli', 'policy-after.md');
const today = ['--today', '2025-06-01'];

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

    it('runs without what was compiled ahead, and with what another engine compiled', () => {
      const folder = mkdtempSync(join(tmpdir(), 'policy-diff-start-'));
      for (const name of ['cli.js', 'program.js']) copyFileSync(join('dist', name), join(folder, name));
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const run = () => spawnSync(process.execPath, [join(folder, 'cli.js'), '--version'], { encoding: 'utf8' });
      assert.equal(run().stdout.trim(), version);
      writeFileSync(join(folder, 'program.cache'), 'compiled elsewhere');
      const { stdout, stderr, status } = run();
      assert.deepEqual({ out: stdout.trim(), stderr, status }, { out: version, stderr: '', status: 0 });
      rmSync(folder, { recursive: true });
    });

    it('keeps what the engine compiled, and the engine takes it', () => {
      const ask = `const script = require(${JSON.stringify(resolve('dist', 'cli.js'))}).runProgram();
        process.on('exit', () => console.log(script.cachedDataRejected));`;
      const { stdout } = spawnSync(process.execPath, ['-e', ask, 'policy-diff', '--version'], { encoding: 'utf8' });
      assert.match(stdout, /^false$/m);
    });

    it('starts with a line that makes it a program', () => {
      assert.ok(readFileSync('dist/cli.js', 'utf8').startsWith('#!/usr/bin/env node\n'));
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

    describe('of a page with a million characters', () => {
      const catalogue = `<h1>Catalogue</h1>\n${'<p>A sturdy table of oak, delivered in two parts.</p>\n'.repeat(25_000)}`;
      const check = (...words: readonly string[]) =>
        policyDiff(['check', 'long.html', ...words, '--fail-on', 'none'], { folder: folder.path });

      it('looks only at its beginning where that is no policy, and tells how to have it read', () => {
        folder.write('long.html', catalogue);
        assert.match(check().out, /long.html does not look like a privacy policy and is too long .*\s--max-size/s);
        assert.doesNotMatch(check().out, /Nothing found|warning/);
        const report = json(check('--format', 'json'));
        assertCheck(report);
        assert.equal((report as { extent?: string }).extent, 'beginning');
        assert.match(policyDiff(['facts', 'long.html'], { folder: folder.path }).out, /too long to be read as one/);
        const read = json(check('--max-size', '2', '--format', 'json')) as { findings: unknown[] };
        assert.ok(read.findings.length > 0);
      });

      it('reads all of it where its words are few, or its beginning is that of a policy', () => {
        folder.write(
          'long.html',
          `<p>Bread</p><script>${'go();'.repeat(250_000)}</script><p>Butter [Company Name]</p>`,
        );
        assert.match(check().out, /\[Company Name\]/);
        const notice = readFileSync(earlier, 'utf8').replace(/^#* ?(.+)$/gm, '<p>$1</p>');
        folder.write('long.html', `${notice}${catalogue}<p>We at [Company Name] care.</p>`);
        assert.match(check().out, /\[Company Name\]/);
      });
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
