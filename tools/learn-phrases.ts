/**
 * `npx tsx tools/learn-phrases.ts PATH/TO/corpus [--check] [--write] [--without PATTERN]`
 *
 * Learns the weights of `src/core/lexicon/en/learned-phrases.json` from words inside sentences of which careful readers
 * said what they would change if they were put there (`test/statements/phrases-learned-from.jsonl`: places in the corpus
 * and kinds of facts). Prints how often the kind is told in documents that were not learned from. Files whose path matches
 * the pattern are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, formatOf } from '../src/core';
import { heardInside } from '../src/core/diff/heard-inside';
import { tellPhraseSigns } from '../src/core/diff/phrase-signs';
import { type Side, sideOf } from '../src/core/diff/side';
import type { Stretch } from '../src/core/diff/stretch';
import { toSpan } from '../src/core/text/prose';
import { asked, checked, kindsOf, type Labelled, labelledPlaces, writeWeights } from './learn/kinds';
import { type Example, learnOneOf } from './learn/one-of';

interface LabelledPhrase extends Labelled {
  readonly end: number;
}

async function main() {
  const { corpus, check, write, without, to } = asked('learned-phrases.json');
  const labelled = labelledPlaces<LabelledPhrase>('phrases-learned-from.jsonl', without);
  const kinds = kindsOf(labelled);
  const examples = [...labelled].flatMap(([file, labels]) => examplesOf(join(corpus, file), labels, kinds));
  console.log(`${examples.length} phrases of ${new Set(examples.map(({ document }) => document)).size} files.`);
  if (check) console.log(`In files that were not learned from, told rightly: ${checked(examples, kinds)}.`);
  if (!write) return;
  const about =
    `Learned, not written: how much each sign of words inside a sentence speaks for each kind of fact, a character a kind, from ${examples.length} ` +
    'phrases of published policies that careful readers labelled. Words stand as stems. Made by tools/learn-phrases.ts; do not edit.';
  await writeWeights(to, about, kinds, learnOneOf(examples, kinds.length));
}

function examplesOf(path: string, labels: readonly LabelledPhrase[], kinds: readonly string[]): Example[] {
  if (!existsSync(path)) return [];
  const side = sideOf(analyse({ uri: path, format: formatOf(path) ?? 'text', content: readFileSync(path) }));
  return labels.flatMap((label) => {
    const stretch = stretchAt(label, side);
    if (!stretch) return [];
    const signs = new Map<string, number>();
    tellPhraseSigns(stretch, side, heardInside(stretch, side), (sign, strength) => signs.set(sign, strength));
    return [{ document: path, signs, kind: kinds.indexOf(label.kinds[0] ?? '') }];
  });
}

/** The tokens of one passage that stand between two places of the file. */
function stretchAt({ start, end }: LabelledPhrase, side: Side): Stretch | null {
  for (const passage of side.passages) {
    const { prose } = passage.clause;
    const spans = passage.tokens.map((token) => toSpan(prose, token.start, token.end));
    const from = spans.findIndex((span) => span.start === start);
    if (from < 0) continue;
    const after = spans.findIndex((span, at) => at > from && span.end > end);
    const to = after < 0 ? spans.length : after;
    if (to > from) return { passage, from, to };
  }
  return null;
}

void main();
