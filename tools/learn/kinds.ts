/** What `learn-statements.ts` and `learn-phrases.ts` share: labelled places of the corpus, the check, and the written weights. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { rowOf } from '../../src/core/diff/weights';
import { type Example, learnOneOf, sumsOf, type Weights } from './one-of';

export interface Labelled {
  readonly file: string;
  /** Where it begins in the file, in UTF-16 code units. */
  readonly start: number;
  /** What it states before all, then what else. */
  readonly kinds: readonly string[];
}

/** What the command line asks for: `PATH/TO/corpus [--check] [--write] [--without PATTERN] [--to FILE]`. */
export function asked(name: string) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      without: { type: 'string' },
      to: { type: 'string', default: join(lexicon, name) },
    },
  });
  const without = values.without === undefined ? null : new RegExp(values.without);
  return { ...values, without, corpus: positionals[0] ?? '' };
}

const root = join(import.meta.dirname, '../..');
const lexicon = join(root, 'src/core/lexicon/en');

/** Labelled places, by the file of the corpus in which they stand. */
export function labelledPlaces<T extends Labelled>(name: string, without: RegExp | null): ReadonlyMap<string, T[]> {
  const byFile = new Map<string, T[]>();
  for (const line of readFileSync(join(root, 'test/statements', name), 'utf8')
    .trim()
    .split('\n')) {
    const each = JSON.parse(line) as T;
    if (!without?.test(each.file)) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
  }
  return byFile;
}

/** All kinds that something states before all, in the order of the alphabet. */
export const kindsOf = (labelled: ReadonlyMap<string, readonly Labelled[]>): readonly string[] =>
  [...new Set([...labelled.values()].flat().flatMap(({ kinds }) => kinds.slice(0, 1)))].sort();

const folds = 5;

/** Learns five times, each time from four fifths of the files, and tells the kinds of the last fifth. */
export function checked(examples: readonly Example[], kinds: readonly string[]): string {
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

/** Writes weights as `diff/weights.ts` reads them. */
export async function writeWeights(path: string, about: string, kinds: readonly string[], weights: Weights) {
  const signs = Object.fromEntries(
    [...weights]
      .map(([sign, row]) => [sign, rowOf([...row])] as const)
      .filter(([, row]) => row !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  const config = await resolveConfig(join(lexicon, 'wording.json'));
  writeFileSync(path, await format(JSON.stringify({ about, kinds, signs }), { ...config, filepath: path }));
}
