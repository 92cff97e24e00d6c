// Writes docs/rules.md from the catalogue: what each rule and check says, why, and on which law. A test compares the two.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { catalogue, type CatalogueEntry } from '../src/core';

export const rulesPage = 'docs/rules.md';

/** The page of all rules and checks, in Markdown. Each has a heading of its own, which diagnostics can link to. */
export function writtenRules(): string {
  const entries = [...catalogue.values()];
  const changes = entries.filter(({ type }) => type === 'change');
  const checks = entries.filter(({ type }) => type === 'check');
  return [
    '# Rules',
    'Written by `npm run docs` from the rules themselves. Levels are those of good practice; settings and profiles change them. Not legal advice.',
    '## Changes between two revisions',
    tableOf(changes),
    '## Checks of one document',
    tableOf(checks),
    ...entries.map(sectionOf),
    '',
  ].join('\n\n');
}

const tableOf = (entries: readonly CatalogueEntry[]): string =>
  ['| rule | level | fires when |', '|---|---|---|', ...entries.map(rowOf)].join('\n');

const rowOf = ({ id, level, summary }: CatalogueEntry): string =>
  `| [${id}](#${id}) | ${level ?? 'depends'} | ${summary.replaceAll('|', '\\|')} |`;

function sectionOf({ id, summary, why, kind, ops, mirror, citations, fixes, level }: CatalogueEntry): string {
  const facts = [
    `Level: ${level ?? 'depends on what changed'}.`,
    kind === null ? '' : `Speaks of: ${kind} ${ops.join(', ')}.`,
    mirror === null ? '' : `The opposite: [${mirror}](#${mirror}).`,
    citations.length === 0 ? '' : `See ${citations.join('; ')}.`,
    fixes ? 'A fix is offered.' : '',
    exampleOf(id, mirror),
  ];
  return [`## ${id}`, summary, why, facts.filter((fact) => fact !== '').join(' ')].join('\n\n');
}

/** A pair of rules shares one page of examples, which are the tests. */
function exampleOf(id: string, mirror: string | null): string {
  const paths = [id, mirror ?? id].flatMap((name) => [`test/rules/${name}.md`, `test/checks/${name}.md`]);
  const path = paths.find((each) => existsSync(each));
  return path === undefined ? '' : `[Examples](../${path}).`;
}

if (process.argv[1]?.endsWith('docs.ts') === true) {
  mkdirSync('docs', { recursive: true });
  writeFileSync(rulesPage, writtenRules());
}
