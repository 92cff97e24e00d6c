/** What people would use instead. Installed under bench/ alone, so its types are not those of the project. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import manifest from './package.json';

const require = createRequire(resolve('bench', 'package.json'));

const dependencies: Readonly<Record<string, string>> & { textlint: string } = manifest.dependencies;

const rules = ['terminology', 'write-good', 'common-misspellings', 'no-todo', 'en-capitalization'];

interface Linter {
  lintText(text: string, path: string): Promise<unknown>;
}

interface Textlint {
  readonly createLinter: (options: { descriptor: unknown }) => Linter;
}

interface Kernel {
  TextlintKernelDescriptor: new (options: unknown) => unknown;
}

/** textlint with five common rules; `stop-words` is left out, which alone takes longer than all of these. */
export function textlint(): Linter {
  const { createLinter } = require('textlint') as Textlint;
  const { TextlintKernelDescriptor } = require('@textlint/kernel') as Kernel;
  const descriptor = new TextlintKernelDescriptor({
    rules: rules.map((name) => ({ ruleId: name, rule: moduleOf(`textlint-rule-${name}`) })),
    plugins: [{ pluginId: 'markdown', plugin: moduleOf('@textlint/textlint-plugin-markdown') }],
    filterRules: [],
  });
  return createLinter({ descriptor });
}

/** The versions stand in the list of what is installed for the benchmarks. */
export function textlintVersions(): string {
  const named = rules.map((name) => `${name} ${dependencies[`textlint-rule-${name}`] ?? ''}`);
  return `textlint ${dependencies.textlint} with ${named.join(', ')}`;
}

function moduleOf(name: string): unknown {
  const loaded = require(name) as { default?: unknown };
  return loaded.default ?? loaded;
}

export const { diffWords } = require('diff') as { diffWords: (before: string, after: string) => unknown };
