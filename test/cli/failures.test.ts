import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { assertFails, buildIfStale, json, policyDiff } from './program';
import { emptyFolder, type Folder } from './repository';

const earlier = resolve('test', 'cli', 'policy-before.md');

describe('policy-diff fails in one sentence', function () {
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

  describe('wrong usage ends with 2', () => {
    const cases: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
      [['checks'], /unknown command 'checks'/],
      [['check'], /missing required argument/],
      [['diff', earlier], /one side only/],
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
    it('a page that only a script fills, with what to do', () => {
      folder.write('page.html', '<!doctype html><div id="root"></div><script>start()</script>');
      assertFails(policyDiff(['check', 'page.html'], { folder: folder.path }), 3, /as the browser shows it/);
    });
    it('but XML that is not well-formed is read, and said where', () => {
      folder.write('policy.xml', '<policy>\n  <p>We keep your name for 30 days.\n</policy>\n');
      const run = policyDiff(['check', 'policy.xml', '--fail-on', 'none'], { folder: folder.path });
      assert.match(run.err, /"policy\.xml":2:3: The XML is not well-formed: <p> is not closed\./);
      assert.equal(run.code, 0, run.err);
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
});
