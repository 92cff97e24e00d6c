/**
 * `npx tsx tools/learn-statements.ts PATH/TO/corpus [--check] [--write] [--without PATTERN]`
 *
 * Learns the weights of `src/core/lexicon/en/learned-statements.json` from sentences, items and rows of which careful
 * readers said what they state (`test/statements/learned-from.jsonl`: places in the corpus and kinds of facts). Prints
 * how often the kind is told in documents that were not learned from. Files whose path matches the pattern are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, formatOf } from '../src/core';
import type { Passage } from '../src/core/diff/passages';
import { readingsOf } from '../src/core/diff/readings';
import { type Side, sideOf } from '../src/core/diff/side';
import { tellSigns } from '../src/core/diff/statement-signs';
import { wholeOf } from '../src/core/diff/stretch';
import { toSpan } from '../src/core/text/prose';
import { asked, checked, kindsOf, type Labelled, labelledPlaces, writeWeights } from './learn/kinds';
import { type Example, learnOneOf } from './learn/one-of';

async function main() {
  const { corpus, check, write, without, to } = asked('learned-statements.json');
  const labelled = labelledPlaces('learned-from.jsonl', without);
  const kinds = kindsOf(labelled);
  const examples = examplesOf(corpus, labelled, kinds);
  console.log(`${examples.length} passages of ${new Set(examples.map(({ document }) => document)).size} files.`);
  if (check) console.log(`In files that were not learned from, told rightly: ${checked(examples, kinds)}.`);
  if (!write) return;
  const about =
    `Learned, not written: how much each sign of a sentence speaks for each kind of fact, a character a kind, from ${examples.length} ` +
    'sentences of published policies that careful readers labelled. Words stand as stems. Made by tools/learn-statements.ts; do not edit.';
  await writeWeights(to, about, kinds, learnOneOf(examples, kinds.length));
}

function examplesOf(
  corpus: string,
  byFile: ReadonlyMap<string, readonly Labelled[]>,
  kinds: readonly string[],
): Example[] {
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

const startOf = ({ clause, start, end }: Passage): number => toSpan(clause.prose, start, end).start;

function signsOf(passage: Passage, side: Side): Map<string, number> {
  const signs = new Map<string, number>();
  tellSigns(passage, side, readingsOf(wholeOf(passage), side), (sign, strength) => signs.set(sign, strength));
  return signs;
}

void main();
