/**
 * `npm run evaluate -- PATH/TO/corpus [--show] [--kinds] [--only p012,p013] [--results-only]`
 *
 * Compares every labelled pair of a corpus of real revisions in this process, and has the corpus's own script score
 * the results: for all pairs, for the two thirds that rules are written against, and for the third that nobody looks
 * at. A pair belongs to its document, so that no document stands on both sides. Misses are shown of the first only.
 * Clause types are compared with those that two readers gave.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse, compare, formatOf, type Settings } from '../src/core';
import { diffReport } from '../src/report/diff-report';
import { clauseTypeTable } from './clause-types';

interface Label {
  readonly pair: string;
  readonly materiality: 'material' | 'minor' | 'none';
}

interface Tally {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What score.mjs prints. */
interface Summary {
  readonly pairs: number;
  readonly failed: number;
  readonly strict: Tally;
  readonly loose: Tally;
  readonly verdictAccuracy: number;
  readonly verdictOnPairsThatChange: string;
  readonly effectAccuracy: number;
  readonly falseAlarmsOnQuietPairs: string;
  readonly byKind: Readonly<Record<string, Tally & { readonly tp: number; readonly fp: number; readonly fn: number }>>;
}

interface Part {
  readonly name: string;
  readonly labels: readonly Label[];
}

const settings: Settings = {
  today: new Date().toLocaleDateString('sv-SE'),
  profiles: ['core'],
  rules: {},
  editorial: false,
};

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      show: { type: 'boolean', default: false },
      kinds: { type: 'boolean', default: false },
      'results-only': { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const corpus = positionals[0] ?? '';
  if (!existsSync(join(corpus, 'labels.jsonl'))) {
    console.log(`Skipped: there is no corpus of labelled revisions at "${corpus}".`);
    return;
  }
  const labels = labelsOf(corpus, values.only?.split(',') ?? null);
  const folder = mkdtempSync(join(tmpdir(), 'policy-diff-evaluate-'));
  writeResults(corpus, labels, join(folder, 'results'));
  console.log(`Results: ${join(folder, 'results')}`);
  if (values['results-only']) return;
  const parts = partsOf(corpus, labels).filter(({ name }) => values.only === undefined || name === 'looked at');
  const scored = parts.map((part) => ({ part, ...score(corpus, folder, part) }));
  const lookedAt = scored.find(({ part }) => part.name === 'looked at');
  if (values.show && lookedAt) console.log(`\n${lookedAt.shown.join('\n')}\n`);
  if ((values.show || values.kinds) && lookedAt) console.log(`\n${kindTable(lookedAt.summary).join('\n')}`);
  console.log(`\n${table(scored.map(({ part, summary }) => [part.name, summary])).join('\n')}`);
  if (values.only === undefined) console.log(['', ...clauseTypeTable(corpus)].join('\n'));
}

function labelsOf(corpus: string, only: readonly string[] | null): Label[] {
  return linesIn<Label>(join(corpus, 'labels.jsonl')).filter(({ pair }) => only?.includes(pair) ?? true);
}

const linesIn = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

function writeResults(corpus: string, labels: readonly Label[], results: string) {
  mkdirSync(results, { recursive: true });
  const began = performance.now();
  for (const { pair } of labels) {
    try {
      writeFileSync(join(results, `${pair}.json`), JSON.stringify(compareFiles(join(corpus, 'pairs', pair)), null, 1));
    } catch (error) {
      console.error(`${pair} threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  console.log(`${labels.length} pairs in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function compareFiles(folder: string) {
  const before = analyseSide(folder, 'old.');
  const after = analyseSide(folder, 'new.');
  return diffReport(before, after, compare(before, after, settings));
}

function analyseSide(folder: string, prefix: string) {
  const name = readdirSync(folder).find((each) => each.startsWith(prefix)) ?? '';
  const path = join(folder, name);
  return analyse({ uri: path, format: formatOf(name) ?? 'text', content: readFileSync(path) });
}

/** A document is held out when the SHA-1 of its repository and path, taken as a number, can be divided by three. */
function partsOf(corpus: string, labels: readonly Label[]): Part[] {
  const sources = linesIn<{ pair: string; repo: string; path: string }>(join(corpus, 'sources.jsonl'));
  const held = new Set(
    sources.filter(({ repo, path }) => sha1(`${repo}/${path}`) % 3n === 0n).map((source) => source.pair),
  );
  return [
    { name: 'all', labels },
    { name: 'looked at', labels: labels.filter(({ pair }) => !held.has(pair)) },
    { name: 'held out', labels: labels.filter(({ pair }) => held.has(pair)) },
  ].filter((part) => part.labels.length > 0);
}

const sha1 = (text: string): bigint => BigInt(`0x${createHash('sha1').update(text).digest('hex')}`);

function score(corpus: string, folder: string, part: Part): { summary: Summary; shown: string[] } {
  const stem = join(folder, part.name.replace(' ', '-'));
  writeFileSync(`${stem}.jsonl`, part.labels.map((label) => `${JSON.stringify(label)}\n`).join(''));
  const show = part.name === 'looked at' ? ['--show', 'all'] : [];
  const options = ['--labels', `${stem}.jsonl`, '--pairs', join(corpus, 'pairs'), '--results', join(folder, 'results')];
  const output = execFileSync(
    process.execPath,
    [join(corpus, 'score.mjs'), ...options, '--json', `${stem}.json`, ...show],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { summary } = JSON.parse(readFileSync(`${stem}.json`, 'utf8')) as { summary: Summary };
  return { summary, shown: output.split('\n').filter((line) => /^(MISS|FALSE)/.test(line)) };
}

const rows: readonly (readonly [title: string, read: (summary: Summary) => string])[] = [
  ['pairs', ({ pairs, failed }) => (failed === 0 ? `${pairs}` : `${pairs} (${failed} failed)`)],
  ['strict F1', ({ strict }) => withPrecision(strict)],
  ['loose F1', ({ loose }) => withPrecision(loose)],
  ['verdict', ({ verdictAccuracy, pairs }) => `${Math.round(verdictAccuracy * pairs)}/${pairs}`],
  ['verdict on pairs that change', (summary) => summary.verdictOnPairsThatChange],
  ['direction on strict hits', (summary) => summary.effectAccuracy.toFixed(3)],
  ['false alarms on quiet pairs', (summary) => summary.falseAlarmsOnQuietPairs],
];

const withPrecision = ({ f1, precision, recall }: Tally): string =>
  `${f1.toFixed(3)} (${precision.toFixed(2)} ${recall.toFixed(2)})`;

function table(columns: readonly (readonly [name: string, summary: Summary])[]): string[] {
  const cells = [
    ['', ...columns.map(([name]) => name)],
    ...rows.map(([title, read]) => [title, ...columns.map(([, summary]) => read(summary))]),
  ];
  const lines = cells.map(
    ([title = '', ...values]) => title.padEnd(30) + values.map((each) => each.padEnd(22)).join(''),
  );
  return [...lines, 'In brackets: precision and recall.'];
}

function kindTable({ byKind }: Summary): string[] {
  const lines = Object.entries(byKind).map(
    ([kind, { f1, tp, fp, fn }]) => `${kind.padEnd(22)}${f1.toFixed(3)}   found ${tp}   missed ${fn}   false ${fp}`,
  );
  return ['Strict, by kind, of the pairs looked at:', ...lines];
}

main();
