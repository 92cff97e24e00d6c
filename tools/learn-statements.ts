/**
 * `npx tsx tools/learn-statements.ts PATH/TO/corpus [--check] [--write] [--without PATTERN]`
 *
 * Learns the weights of `src/core/lexicon/en/learned-statements.json` from sentences, items and rows of which careful
 * readers said what they state (`test/statements/learned-from.jsonl`: places in the corpus and kinds of facts). Prints
 * how often the kind is told in documents that were not learned from. Files whose path matches the pattern are left out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { analyse, formatOf } from '../src/core';
import type { Passage } from '../src/core/diff/passages';
import { readingsOf } from '../src/core/diff/readings';
import { type Side, sideOf } from '../src/core/diff/side';
import { tellSigns } from '../src/core/diff/statement-signs';
import { wholeOf } from '../src/core/diff/stretch';
import { rowOf } from '../src/core/diff/taught';
import { toSpan } from '../src/core/text/prose';
import { learnOneOf, type Example, type Weights, sumsOf } from './learn/one-of';

interface Labelled {
  readonly file: string;
  readonly start: number;
  /** What it states before all, then what else. */
  readonly kinds: readonly string[];
}

const root = join(import.meta.dirname, '..');
const learnedFile = join(root, 'src/core/lexicon/en/learned-statements.json');

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      without: { type: 'string' },
      to: { type: 'string', default: learnedFile },
    },
  });
  const without = values.without === undefined ? null : new RegExp(values.without);
  const labelled = labelledPlaces().filter(({ file }) => !without?.test(file));
  const kinds = [...new Set(labelled.flatMap((each) => each.kinds.slice(0, 1)))].sort();
  const examples = examplesOf(positionals[0] ?? '', labelled, kinds);
  console.log(`${examples.length} passages of ${new Set(examples.map(({ document }) => document)).size} files.`);
  if (values.check) console.log(`In files that were not learned from, told rightly: ${checked(examples, kinds)}.`);
  if (!values.write) return;
  const config = await resolveConfig(learnedFile);
  const text = textOf(learnOneOf(examples, kinds.length), kinds, examples.length);
  writeFileSync(values.to, await format(text, { ...config, filepath: learnedFile }));
}

const labelledPlaces = (): Labelled[] =>
  readFileSync(join(root, 'test/statements/learned-from.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

function examplesOf(corpus: string, labelled: readonly Labelled[], kinds: readonly string[]): Example[] {
  const byFile = groupedByFile(labelled);
  return [...byFile].flatMap(([file, labels]) => {
    const path = join(corpus, file);
    if (!existsSync(path)) return [];
    const side = sideOf(analyse({ uri: path, format: formatOf(path) ?? 'text', content: readFileSync(path) }));
    const passages = new Map(side.passages.map((each) => [startOf(each), each]));
    return labels.flatMap(({ start, kinds: [first = ''] }) => {
      const passage = passages.get(start);
      return passage ? [{ document: file, signs: signsOf(passage, side), kind: kinds.indexOf(first) }] : [];
    });
  });
}

function groupedByFile(labelled: readonly Labelled[]): Map<string, Labelled[]> {
  const byFile = new Map<string, Labelled[]>();
  for (const each of labelled) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
  return byFile;
}

const startOf = ({ clause, start, end }: Passage): number => toSpan(clause.prose, start, end).start;

function signsOf(passage: Passage, side: Side): Map<string, number> {
  const signs = new Map<string, number>();
  tellSigns(passage, side, readingsOf(wholeOf(passage), side), (sign, strength) => signs.set(sign, strength));
  return signs;
}

const folds = 5;

/** Learns five times, each time from four fifths of the files, and tells the kinds of the last fifth. */
function checked(examples: readonly Example[], kinds: readonly string[]): string {
  const files = [...new Set(examples.map(({ document }) => document))];
  const foldOf = ({ document }: Example): number => files.indexOf(document) % folds;
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const weights = learnOneOf(
      examples.filter((each) => foldOf(each) !== fold),
      kinds.length,
    );
    for (const each of examples.filter((one) => foldOf(one) === fold)) {
      const sums = sumsOf(each, weights, kinds.length);
      if (sums.indexOf(Math.max(...sums)) === each.kind) right++;
    }
  }
  return `${((100 * right) / examples.length).toFixed(1)} %`;
}

function textOf(weights: Weights, kinds: readonly string[], count: number): string {
  const signs = Object.fromEntries(
    [...weights]
      .map(([sign, row]) => [sign, rowOf([...row])] as const)
      .filter(([, row]) => row !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  const about =
    `Learned, not written: how much each sign of a sentence speaks for each kind of fact, a character a kind, from ${count} ` +
    'sentences of published policies that careful readers labelled. Words stand as stems. Made by tools/learn-statements.ts; do not edit.';
  return `${JSON.stringify({ about, kinds, signs })}\n`;
}

void main();
