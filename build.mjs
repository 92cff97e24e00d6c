// Builds the program. First the registry: one list a noun folder, read from the file names, so that adding a rule,
// check, clause type, fact or language touches no list. Then the bundles, one CommonJS file each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const core = join(import.meta.dirname ?? '.', 'src', 'core');
const registry = join(core, 'registry');

/** Each noun folder: the type of what its files hold, and how a file is imported. */
const nouns = [
  { folder: 'clauses', extension: '.json', id: 'ClauseType', list: 'clauseTypes' },
  { folder: 'facts', extension: '.ts', id: 'FactReader', list: 'factReaders' },
  { folder: 'rules', extension: '.ts', id: 'RuleFile', list: 'ruleFiles' },
  { folder: 'checks', extension: '.ts', id: 'CheckId', list: 'checks' },
  { folder: 'lexicon/en', extension: '.json', id: 'LexiconName', list: 'lexicon' },
];

export function writeRegistry() {
  mkdirSync(registry, { recursive: true });
  for (const noun of nouns) {
    const folder = join(core, noun.folder);
    const names = (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith(noun.extension) && !name.startsWith('_'))
      .map((name) => name.slice(0, -noun.extension.length))
      .sort();
    const file = join(registry, `${noun.folder.replace('/', '-')}.ts`);
    const text = registryText(noun, names);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

function registryText(noun, names) {
  const local = (name) => '_' + name.replace(/\W/g, '_');
  const suffix = noun.extension === '.json' ? '.json' : '';
  const imports = names.map((name) => `import ${local(name)} from '../${noun.folder}/${name}${suffix}';`);
  const union = names.map((name) => `'${name}'`).join(' | ') || 'never';
  const entries = names.map((name) => `  '${name}': ${local(name)},`);
  return [
    `// Written by build.mjs from the files of src/core/${noun.folder}. Do not edit.`,
    ...imports,
    `export type ${noun.id} = ${union};`,
    `export const ${noun.list} = {`,
    ...entries,
    '};',
    '',
  ].join('\n');
}

/**
 * The XML parser brings a decoder of entities, a judge of what they stand for and a reader of numbers. It is told to
 * expand none and to read words as words, and so never asks them: they stay out of the bundles.
 */
const leftOut = {
  strnum: 'export default (text) => text;',
  'is-unsafe': 'export const isUnsafe = () => true; export const HTML = {}; export const XML = {};',
  '@nodable/entities': `
    export class EntityDecoder { reset() {} setXmlVersion() {} addInputEntities() {} decode(text) { return text; } }
    export const XML = {}; export const COMMON_HTML = {}; export const CURRENCY = {};
    export const ENTITY_ACTION = { BLOCK: 'block', ALLOW: 'allow' };`,
};
const withoutEntities = {
  name: 'without-entities',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${Object.keys(leftOut).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: leftOut[path] }));
  },
};

/**
 * What most runs never need, by the file that imports it: the comparison, all formats but the one at hand, patterns of
 * file names. In the bundles it is evaluated when one of its functions is first called, not when the program starts.
 */
const loadedWhenCalled = new Map([
  ['core/index.ts', ['./diff', './judge', './track']],
  ['core/read.ts', ['./formats/docx', './formats/docx-comments', './formats/html', './formats/text', './formats/xml']],
  ['core/formats/markdown.ts', ['./html-fragment']],
  ['cli/files.ts', ['tinyglobby']],
]);

const loadWhenCalled = {
  name: 'load-when-called',
  setup(build) {
    for (const [file, modules] of loadedWhenCalled) {
      const filter = new RegExp(`${join('src', file).replace(/\W/g, '\\$&')}$`);
      build.onLoad({ filter }, ({ path }) => ({
        loader: 'ts',
        contents: modules.reduce(callingLate, readFileSync(path, 'utf8')),
      }));
    }
  },
};

/** Word lists would be a third of the bundles: they are packed. */
const packedWords = {
  name: 'packed-words',
  setup(build) {
    build.onLoad({ filter: /src.core.(?:lexicon|clauses).*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      if (text.length < worthPacking) return { contents: text, loader: 'json' };
      const packed = brotliCompressSync(text, brotli).toString('base64');
      const names = Object.keys(JSON.parse(text)).filter((name) => /^[a-z]\w*$/i.test(name) && name !== 'default');
      return {
        contents: [
          "import { brotliDecompressSync } from 'node:zlib';",
          `const words = JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`,
          'export default words;',
          ...names.map((name) => `const _${name} = words.${name}; export { _${name} as ${name} };`),
        ].join('\n'),
      };
    });
  },
};
const worthPacking = 2_000;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Puts functions that load a module when they are called in the place of the import of its functions. */
function callingLate(source, module) {
  const pattern = new RegExp(`^(import|export) \\{ ([\\w, ]+) \\} from '${module.replaceAll('.', '\\.')}';$`, 'm');
  if (!pattern.test(source)) throw new Error(`The import of ${module} is not written as the build expects it.`);
  return source.replace(pattern, (_, word, names) => {
    const late = (name) => `${name} = (...values) => require('${module}').${name}(...values)`;
    return `${word === 'export' ? 'export ' : ''}const ${names.split(', ').map(late).join(', ')};`;
  });
}

async function bundle() {
  const esbuild = await import('esbuild');
  const production = !process.argv.includes('--development');
  const shared = {
    bundle: true,
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    plugins: [withoutEntities, loadWhenCalled, packedWords],
    logLevel: 'warning',
  };
  const programs = [
    { entryPoints: ['src/extension/main.ts'], outfile: 'dist/extension.js', platform: 'node', external: ['vscode'] },
    {
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/program.js',
      platform: 'node',
      // A dependency asks where it stands, which an ES module does in words that CommonJS does not have.
      define: { 'import.meta.url': '__filename' },
    },
    {
      entryPoints: ['src/cli/start.ts'],
      outfile: 'dist/cli.js',
      platform: 'node',
      banner: { js: '#!/usr/bin/env node' },
    },
  ].filter((program) => existsSync(program.entryPoints[0]));
  await Promise.all(programs.map((program) => esbuild.build({ ...shared, ...program })));
}

writeRegistry();
/** Of the program of the command line the engine keeps what it compiles for its two commonest commands. */
function compileAhead() {
  const sample = ['before', 'after'].map((revision) => join('media', 'sample', `${revision}.md`));
  rmSync(join('dist', 'program.cache'), { force: true });
  for (const words of [
    ['check', sample[1]],
    ['diff', ...sample],
  ])
    spawnSync(process.execPath, ['tools/compile-ahead.mjs', ...words], { stdio: 'ignore' });
}

if (!process.argv.includes('--registry-only')) {
  await bundle();
  chmodSync(join('dist', 'cli.js'), 0o755);
  compileAhead();
}
