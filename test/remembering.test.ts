/**
 * What is remembered must change nothing: a text that is read after many like it gives the same as in a core that has
 * read nothing before.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { policyOfWords } from '../bench/generate';
import * as core from '../src/core';
import { formatOf, type Format, type Policy, type Settings } from '../src/core';
import { analyseLong } from '../src/core/long';
import { read as readDoc } from '../src/core/read';

const settings: Settings = { today: '2025-06-01', profiles: ['core'], rules: {}, editorial: true };
const folder = mkdtempSync(join(tmpdir(), 'policy-diff-remembering-'));
const bundle = join(folder, 'core.cjs');
const require = createRequire(import.meta.url);

/** A core of its own, with empty memories. */
function freshCore(): typeof core {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a module is forgotten by its path
  delete require.cache[bundle];
  return require(bundle) as typeof core;
}

interface Text {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
}

const samples = join('test', 'formats', 'same');
const texts: readonly Text[] = [
  ...readdirSync(samples).flatMap((name): Text[] => {
    const format = formatOf(name);
    return format === null || !name.startsWith('after.') || name.includes('docx')
      ? []
      : [{ name, format, text: readFileSync(join(samples, name), 'utf8') }];
  }),
  { name: 'generated.md', format: 'markdown', text: policyOfWords(500, 21) },
];

/** Edits as a person makes them, each on top of those before it. */
const edits: readonly (readonly [what: string, edit: (text: string) => string])[] = [
  ['a letter near the beginning', (text) => insertedAt(text, 0.1, 'e')],
  ['a sentence said twice', (text) => text.replace(/[A-Z][^.<>|]{20,200}\. /, '$&$&')],
  ['another number', (text) => text.replace(/\d+ (?=days|months|years)/, '77 ')],
  ['a paragraph moved to the end', (text) => text.replace(/\n\n([A-Z][^\n]{40,})\n\n([^]*)$/, '\n\n$2\n\n$1\n')],
  ['a denial', (text) => text.replace(/\b(we) (may |will |)(?=\w)/i, '$1 do not ')],
  ['half of it gone', (text) => text.slice(0, text.length / 2)],
];

const insertedAt = (text: string, share: number, letter: string): string => {
  const at = Math.floor(text.length * share);
  return text.slice(0, at) + letter + text.slice(at);
};

describe('remembering', () => {
  before(() => {
    buildSync({ entryPoints: ['src/core/index.ts'], outfile: bundle, bundle: true, format: 'cjs', logLevel: 'error' });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { name, format, text: original } of texts) {
    it(`reads ${name} and its edits as if nothing had been read before`, () => {
      const read = (from: typeof core, content: string): Policy => from.analyse({ uri: name, format, content });
      read(core, original);
      let text = original;
      for (const [what, edit] of edits) {
        const earlier = text;
        text = edit(text);
        const fresh = freshCore();
        assert.deepEqual(read(core, text), read(fresh, text), what);
        assert.deepEqual(core.check(read(core, text), settings), fresh.check(read(fresh, text), settings), what);
        assert.deepEqual(
          core.compare(read(core, earlier), read(core, text), settings),
          fresh.compare(read(fresh, earlier), read(fresh, text), settings),
          what,
        );
      }
      assert.deepEqual(read(core, original), read(freshCore(), original), 'the original once more');
    });
  }

  for (const [index, { format, text }] of texts.entries()) {
    it(`reads what is too long to be kept as if all of it were, in ${format}`, () => {
      // Words that no other test has read.
      const content = `${policyOfWords(4_000, 30 + index)}\n\n${text}`;
      const source = { uri: 'long', format: format === 'markdown' ? format : ('text' as const), content };
      let madeRoom = 0;
      const policy = analyseLong(readDoc(source), () => madeRoom++, 500);
      assert.ok(madeRoom > 1);
      const whole = freshCore().analyse(source);
      assert.deepEqual(policy, whole);
      assert.deepEqual(core.check(policy, settings), core.check(whole, settings));
    });
  }

  it('knows a comparison by both texts, their formats and the settings', () => {
    const [before, after] = [policyOfWords(300, 22), policyOfWords(300, 23)];
    const compared = (from: typeof core, format: Format, one: string, other: string, asked: Settings) =>
      from.compare(
        from.analyse({ uri: 'a', format, content: one }),
        from.analyse({ uri: 'b', format, content: other }),
        asked,
      );
    const first = compared(core, 'markdown', before, after, settings);
    assert.equal(compared(core, 'markdown', before, after, settings), first);
    const others: readonly (readonly [Format, string, string, Settings])[] = [
      ['markdown', before, after, { ...settings, editorial: false }],
      ['text', before, after, settings],
      ['markdown', after, after, settings],
      ['markdown', after, before, settings],
    ];
    for (const asked of others) assert.deepEqual(compared(core, ...asked), compared(freshCore(), ...asked));
  });
});
