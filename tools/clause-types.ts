/**
 * Compares the types of clauses with those that two careful readers gave them, each without seeing the other's or the
 * output. The labels name places of the corpus (`wild/`) and none of its words. Every second one was never looked at
 * while the cues were written, and none is learned from; but other clauses of most of these documents are. What is told
 * of documents that were not seen is measured after `tools/learn-clause-types.ts --apart --write`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, formatOf, type Policy } from '../src/core';

interface LabelledSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly types: readonly string[];
  readonly second: readonly string[];
}

const labelsFile = join(import.meta.dirname, '../test/clauses/wild-labels.jsonl');

/** Lines to print, or none where the policies are not there. */
export function clauseTypeTable(corpus: string): string[] {
  const labels = readFileSync(labelsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledSpan);
  if (!labels.every(({ file }) => existsSync(join(corpus, 'wild', file)))) return [];
  const found = labels.map(typesIn(corpus));
  const row = (title: string, chosen: (index: number) => boolean): string => {
    const [first, second] = (['types', 'second'] as const).map((reader) => {
      const tallies = labels.flatMap((label, index) =>
        chosen(index) ? [{ wanted: label[reader], found: found[index] ?? [] }] : [],
      );
      return microF1(tallies);
    });
    return title.padEnd(30) + (first ?? '').padEnd(22) + (second ?? '');
  };
  const agreement = microF1(labels.map(({ types, second }) => ({ wanted: types, found: second })));
  return [
    `Types of ${labels.length} clauses (micro F1)`.padEnd(30) + 'first reader'.padEnd(22) + 'second reader',
    row('all', () => true),
    row('looked at', (index) => index % 2 === 0),
    row('held out', (index) => index % 2 === 1),
    `The readers agree at ${agreement}. Other clauses of these documents are learned from: see tools/learn-clause-types.ts.`,
  ];
}

/** A clause that is read in parts today has the types of all of them. */
function typesIn(corpus: string): (label: LabelledSpan) => readonly string[] {
  const policies = new Map<string, Policy>();
  return ({ file, start, end }) => {
    const uri = join(corpus, 'wild', file);
    const policy = policies.get(uri) ?? analyse({ uri, format: formatOf(file) ?? 'text', content: readFileSync(uri) });
    policies.set(uri, policy);
    const inside = policy.clauses.filter(({ span }) => span.start >= start && span.start < end);
    return [...new Set(inside.flatMap(({ labels }) => labels.map(({ type }) => type)))];
  };
}

interface Tally {
  readonly wanted: readonly string[];
  readonly found: readonly string[];
}

function microF1(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const right = sum(({ wanted, found }) => found.filter((type) => wanted.includes(type)).length);
  const precision = right / sum(({ found }) => found.length);
  const recall = right / sum(({ wanted }) => wanted.length);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `${f1.toFixed(3)} (${precision.toFixed(2)} ${recall.toFixed(2)})`;
}
