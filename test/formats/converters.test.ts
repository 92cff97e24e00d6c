/** Policies written anew by the converters that people use: what was one policy is still that policy. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse, compare, type Format, type Policy, type Settings } from '../../src/core';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };
const root = join(import.meta.dirname, '..', '..');
const sources = [
  'test/formats/same/before.md',
  'test/formats/same/tables.md',
  'test/cli/policy-before.md',
  'media/sample/after.md',
].map((path) => join(root, path));

const isThere = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

function run(program: string, words: readonly string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, `${program} ${words.join(' ')}\n${stderr}`);
}

const reading = (path: string, format: Format): Policy =>
  analyse({ uri: pathToFileURL(path).href, format, content: readFileSync(path) });

function assertSame(source: string, converted: string, format: Format): void {
  const before = reading(source, 'markdown');
  const after = reading(converted, format);
  for (const comparison of [compare(before, after, settings), compare(after, before, settings)]) {
    const changes = comparison.changes.map(({ rule, value }) => `${rule} ${value}`);
    assert.deepEqual(changes, [], `${basename(source)} as ${basename(converted)}`);
  }
}

describe('a policy that a converter has written', function () {
  this.timeout(180_000);
  let folder = '';
  const into = (source: string, ending: string): string =>
    join(folder, `${String(sources.indexOf(source))}-privacy.${ending}`);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-diff-converted-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const written: readonly (readonly [to: string, ending: string, format: Format])[] = [
    ['html', 'html', 'html'],
    ['docx', 'docx', 'docx'],
    ['docbook5', 'xml', 'xml'],
    ['plain', 'txt', 'text'],
    ['markdown', 'md', 'markdown'],
  ];
  for (const [to, ending, format] of written) {
    it(`is the same in the ${to} of pandoc`, function () {
      if (!isThere('pandoc')) this.skip();
      for (const source of sources) {
        const converted = into(source, ending);
        run('pandoc', ['-t', to, '-s', '--metadata', 'title= ', source, '-o', converted]);
        assertSame(source, converted, format);
      }
    });
  }

  const resaved: readonly (readonly [filter: string, ending: string, format: Format])[] = [
    ['html', 'html', 'html'],
    ['docx:MS Word 2007 XML', 'docx', 'docx'],
  ];
  for (const [filter, ending, format] of resaved) {
    it(`is the same in the ${ending} of LibreOffice`, function () {
      if (!isThere('pandoc') || !isThere('soffice')) this.skip();
      const documents = sources.map((source) => into(source, 'docx'));
      for (const [index, source] of sources.entries()) run('pandoc', [source, '-o', documents[index] ?? '']);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const out = join(folder, 'resaved');
      run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...documents]);
      for (const source of sources) assertSame(source, join(out, basename(into(source, ending))), format);
    });
  }
});
