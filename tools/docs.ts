// Writes docs/rules.md from the catalogue: what each rule and check says, why, and on which law; and the table of them
// in README.md. Tests compare both with the catalogue.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogue, type CatalogueEntry } from '../src/core';
import type { FactKind } from '../src/core/model';

export const rulesPage = 'docs/rules.md';
export const frontPage = 'README.md';

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

/** What the rules of each kind speak of, in the order of the table. */
const subjects: Readonly<Record<FactKind, string>> = {
  'third-party': 'Third parties',
  'recipient-category': 'Kinds of recipients',
  'transfer-country': 'Countries',
  'transfer-safeguard': 'Safeguards of transfers',
  'data-category': 'Data',
  purpose: 'Purposes',
  'legal-basis': 'Legal bases',
  retention: 'Retention',
  right: 'Rights',
  sale: 'Sale and sharing',
  consent: 'Consent',
  tracking: 'Tracking',
  children: 'Children',
  'automated-decision': 'Automated decisions',
  security: 'Security',
  notice: 'Notices',
  contact: 'Contacts',
  'governing-law': 'Law and disputes',
  scope: 'Scope',
  modality: 'Promises',
  date: 'Dates',
  other: 'Everything else',
};

const [begin, end] = ['<!-- rules: written by npm run docs -->', '<!-- /rules -->'];

/** The front page with its table of rules written anew: a row a subject, and one for the checks. */
export function withRuleTable(page: string): string {
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`${frontPage} has no place for the table of rules.`);
  return `${page.slice(0, start + begin.length)}\n\n${ruleTable()}\n\n${page.slice(stop)}`;
}

function ruleTable(): string {
  const entries = [...catalogue.values()];
  const rows = Object.entries(subjects).map(([kind, subject]) =>
    rowFor(
      subject,
      entries.filter((entry) => entry.kind === kind),
    ),
  );
  const checks = entries.filter(({ type }) => type === 'check');
  return ['| about | rules |', '|---|---|', ...rows, rowFor('One document', checks)].join('\n');
}

/** Of a rule and its opposite the one that warns stands for both. */
function rowFor(subject: string, entries: readonly CatalogueEntry[]): string {
  const told = new Set<string>();
  const links = entries.toSorted(byLevel).flatMap(({ id, mirror }) => {
    if (mirror !== null && told.has(mirror)) return [];
    told.add(id);
    return [`[${id}](${rulesPage}#${id})`];
  });
  return `| ${subject} | ${links.sort().join(', ')} |`;
}

const levels = ['error', 'warning', null, 'info'];
const byLevel = (one: CatalogueEntry, other: CatalogueEntry): number =>
  levels.indexOf(one.level) - levels.indexOf(other.level);

if (process.argv[1]?.endsWith('docs.ts') === true) {
  mkdirSync('docs', { recursive: true });
  writeFileSync(rulesPage, writtenRules());
  writeFileSync(frontPage, withRuleTable(readFileSync(frontPage, 'utf8')));
}
