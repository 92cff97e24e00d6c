/**
 * The layout shows the architecture: who may import whom is a table, and any other arrow fails.
 * Folders hold nouns, files directly in `core` are stages; arrows run one way.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const source = resolve('src');

/** Rooms, and the rooms that each may look into. `core/index` is the door of the core for all shells. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  extension: ['extension', 'report', 'core/index', 'core/model'],
  cli: ['cli', 'report', 'core/index', 'core/model'],
  report: ['report', 'core/index', 'core/model'],
  'core/index': ['core/stage', 'core/model'],
  'core/stage': [
    'core/stage',
    'core/classify',
    'core/diff',
    'core/outline',
    'core/judge',
    'core/formats',
    'core/fixes',
    'core/registry',
    'core/rule',
    'core/text',
    'core/lexicon',
    'core/model',
  ],
  'core/classify': ['core/classify', 'core/clauses', 'core/registry', 'core/text', 'core/lexicon', 'core/model'],
  'core/diff': ['core/diff', 'core/text', 'core/lexicon', 'core/model'],
  'core/judge': ['core/judge', 'core/diff', 'core/registry', 'core/rule', 'core/text', 'core/lexicon', 'core/model'],
  'core/outline': ['core/outline', 'core/text', 'core/lexicon', 'core/model'],
  'core/formats': ['core/formats', 'core/text', 'core/lexicon', 'core/model'],
  'core/facts': ['core/facts', 'core/rule', 'core/text', 'core/lexicon', 'core/model'],
  'core/rules': ['core/rules', 'core/rule', 'core/text', 'core/lexicon', 'core/model'],
  'core/checks': ['core/checks', 'core/fixes', 'core/rule', 'core/text', 'core/lexicon', 'core/model'],
  'core/fixes': ['core/fixes', 'core/rule', 'core/text', 'core/lexicon', 'core/model'],
  'core/registry': ['core/clauses', 'core/facts', 'core/rules', 'core/checks', 'core/lexicon', 'core/model'],
  'core/rule': ['core/rule', 'core/text', 'core/lexicon', 'core/model'],
  'core/text': ['core/text', 'core/lexicon', 'core/model'],
  'core/model': ['core/registry'],
};

/** What lies outside `src`, and who may read it. */
const outside: Readonly<Record<string, RegExp>> = { '../package.json': /^cli\// };

/** Parsers and the editor, each known to the few files that exist to know it. */
const onlyIn: Readonly<Record<string, RegExp>> = {
  '@lezer/markdown': /^core\/formats\/markdown/,
  '@lezer/common': /^core\/formats\/markdown/,
  htmlparser2: /^core\/formats\/(html|xml)-tokens\.ts$/,
  'fast-xml-parser': /^core\/formats\/(docx-settings|xml-judged)\.ts$/,
  fflate: /^core\/formats\/docx/,
  diff: /^core\/diff\//,
  stemmer: /^core\/text\/words\.ts$/,
  vscode: /^extension\//,
  commander: /^cli\//,
  tinyglobby: /^cli\//,
  picocolors: /^(cli|report)\//,
};

function roomOf(path: string): string {
  if (path === 'core' || path === 'core.ts') return 'core/index';
  const [first = '', second = '', ...rest] = path.split('/');
  if (first !== 'core') return first;
  if (rest.length > 0) return `core/${second}`;
  const file = second.replace(/\.ts$/, '');
  if (file === 'index' || file === 'model') return `core/${file}`;
  return file === 'rule' || file === 'fact' ? 'core/rule' : 'core/stage';
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('core/registry/'));

function importsOf(path: string): string[] {
  const text = readFileSync(join(source, path), 'utf8');
  return [
    ...text.matchAll(/(?:^|\n)(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => match[1] ?? match[2] ?? '');
}

describe('architecture', () => {
  for (const path of files) {
    const imports = importsOf(path);
    const room = roomOf(path);
    it(`${path} looks only where ${room} may look`, () => {
      for (const target of imports.filter((name) => name.startsWith('.'))) {
        const to = relative(source, resolve(source, dirname(path), target)).replaceAll('\\', '/');
        if (outside[to]?.test(path)) continue;
        const targetRoom = roomOf(/\.(ts|json)$/.test(to) || to.split('/').length > 2 ? to : `${to}.ts`);
        assert.ok((mayImport[room] ?? []).includes(targetRoom), `${path} imports ${to}, which is in ${targetRoom}`);
      }
    });
    it(`${path} knows only its own libraries`, () => {
      for (const name of imports.filter((each) => !each.startsWith('.'))) {
        const allowed = onlyIn[name];
        if (allowed) assert.match(path, allowed, `${path} imports ${name}`);
        else
          assert.ok(
            name.startsWith('node:') && !path.startsWith('core/'),
            `${path} imports ${name}, which has no place in the table`,
          );
      }
    });
    // The model is one list of types, to be read from top to bottom.
    if (path === 'core/model.ts') continue;
    it(`${path} is a file that fits on a few screens`, () => {
      assert.ok(readFileSync(join(source, path), 'utf8').split('\n').length <= 301, `${path} is longer than 300 lines`);
    });
  }

  it('needs the libraries it names', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const used = new Set(files.flatMap(importsOf));
    const unused = Object.keys(dependencies).filter((name) => !used.has(name));
    assert.deepEqual(unused, []);
  });
});
