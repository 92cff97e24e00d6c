/**
 * `npx tsx tools/learn-clause-types.ts PATH/TO/corpus [--check] [--write] [--apart]`
 *
 * Learns the weights of `src/core/clauses/_learned.json` from clauses that careful readers labelled
 * (`test/clauses/learned-from.jsonl`: places in the corpus and their types) and from the fixtures of clause types. No
 * clause of the sample by which types are measured (`test/clauses/wild-labels.jsonl`) is ever among them; with `--apart`
 * none of its documents is. Prints how well types are told in documents that were not learned from.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { tableNames, tableSize, circumstancesOf } from '../src/core/classify/circumstances';
import { standingsOf } from '../src/core/classify';
import { decided } from '../src/core/classify/learned';
import { typeNames } from '../src/core/classify/scores';
import {
  marksOf,
  mostWordsOfLeadIn,
  shareOfWord,
  tellWords,
  wordGroups,
  wordsOfClause,
  writtenApart,
  writtenTwo,
  type Listener,
  type WordGroup,
} from '../src/core/classify/word-signs';
import { formatOf } from '../src/core';
import type { Outline } from '../src/core/model';
import { outline } from '../src/core/outline';
import { read } from '../src/core/read';
import { wordsOf } from '../src/core/text/words';
import { readFixtures, sourceOf } from '../test/fixture';
import { foldsOf, learn, predict, type Model, type Row, type Taste } from './learn/model';

interface Labelled {
  readonly file: string;
  readonly start: number;
  readonly types: readonly string[];
}

type Standing = ReturnType<typeof standingsOf>[number];

const root = join(import.meta.dirname, '..');
const learnedFile = join(root, 'src/core/clauses/_learned.json');

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      apart: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const corpus = positionals[0] ?? '';
  const sample = linesOf<Labelled & { readonly end: number }>('wild-labels.jsonl');
  const apart = values.apart ? textsOf(corpus, sample) : new Set<string>();
  const labelled = linesOf<Labelled>('learned-from.jsonl').filter(
    ({ file, start }) =>
      !sample.some((each) => file === `wild/${each.file}` && start >= each.start && start < each.end),
  );
  const rows = rowsOf(corpus, labelled, apart);
  const fixtures = rowsOfFixtures();
  console.log(
    `${rows.length} clauses of ${new Set(rows.map(({ document }) => document)).size} documents, ${fixtures.length} of fixtures.`,
  );
  if (values.check) console.log(`In documents that were not learned from: micro F1 ${checked(rows, fixtures)}.`);
  if (!values.write) return;
  const model = rounded(learn([...rows, ...fixtures], taste));
  const config = await resolveConfig(learnedFile);
  writeFileSync(learnedFile, await format(textOf(model, rows), { ...config, filepath: learnedFile }));
  console.log(`Written: ${readFileSync(learnedFile).length} bytes.`);
}

const taste: Taste = { tables: 5, words: 1.5, leastDocuments: 4, mostSigns: 2000 };

/** Learns five times, each time from four fifths of the documents, and tells the types of the last fifth. */
function checked(rows: readonly Row[], fixtures: readonly Row[]): string {
  const fold = foldsOf(rows);
  const found = rows.map((): readonly number[] => []);
  for (const each of new Set(fold)) {
    const model = rounded(learn([...rows.filter((_, index) => fold[index] !== each), ...fixtures], taste));
    rows.forEach((row, index) => {
      if (fold[index] === each) found[index] = predict(row, model);
    });
  }
  return microF1(
    rows,
    rows.map((row, index) => decided(found[index] ?? [], row).map((score) => score > 0)),
  );
}

function linesOf<T>(name: string): T[] {
  return readFileSync(join(root, 'test/clauses', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The longer texts of the documents that the sample is from: other versions of a document have most of them. */
function textsOf(corpus: string, sample: readonly Labelled[]): Set<string> {
  const files = new Set(sample.map(({ file }) => file));
  return new Set([...files].flatMap((file) => longTextsOf(outlineOf(join(corpus, 'wild', file)))));
}

const longTextsOf = ({ clauses }: Outline): string[] =>
  clauses.filter(({ words }) => words.length >= wordsOfLong).map(({ prose }) => prose.text);

const wordsOfLong = 12;
const shareOfSame = 0.1;

function isVersion(outlined: Outline, known: ReadonlySet<string>): boolean {
  const texts = longTextsOf(outlined);
  return texts.filter((text) => known.has(text)).length > texts.length * shareOfSame;
}

const outlineOf = (path: string): Outline =>
  outline(read({ uri: path, format: formatOf(path) ?? 'text', content: readFileSync(path) }));

function rowsOf(corpus: string, labelled: readonly Labelled[], apart: ReadonlySet<string>): Row[] {
  const byFile = new Map<string, Labelled[]>();
  for (const each of labelled) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
  return [...byFile].flatMap(([file, labels]) => {
    const outlined = outlineOf(join(corpus, file));
    if (isVersion(outlined, apart)) return [];
    const types = new Map(labels.map((each) => [each.start, each.types]));
    return standingsOf(outlined).flatMap((standing) => {
      const found = types.get(standing.clause.span.start);
      return found ? [rowOf(standing, found, file, 1)] : [];
    });
  });
}

const weightOfFixture = 4;

function rowsOfFixtures(): Row[] {
  return readFixtures('clauses').flatMap(({ id, cases }) =>
    cases.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        const outlined: Outline = outline(read(sourceOf(part)));
        const standings = standingsOf(outlined);
        return part.marks.flatMap((mark) => {
          const clause = outlined.clauses.find(({ span }) => mark.start < span.end);
          const standing = standings.find((each) => each.clause === clause);
          return standing
            ? [
                rowOf(
                  standing,
                  mark.label.split(', ').filter((each) => each !== ''),
                  `fixture ${id}`,
                  weightOfFixture,
                ),
              ]
            : [];
        });
      }),
    ),
  );
}

function rowOf(standing: Standing, types: readonly string[], document: string, weight: number): Row {
  return {
    document,
    circumstances: circumstancesOf(standing),
    signs: signsOf(standing),
    types: typeNames.map((name) => types.includes(name)),
    weight,
    weighed: standing.weighed,
    words: standing.words,
  };
}

/** How much a sign of each group counts while it is learned: what counts less is trusted less. */
const amounts = { words: 0.7, headings: 0.5, 'outer headings': 0.3, 'lead-ins': 0.4, columns: 0.6, marks: 0.5 };

function signsOf({ clause, headings, leadIn }: Standing): Map<string, number> {
  const signs = new Map<string, number>();
  const tell =
    (group: WordGroup, share = 1) =>
    (sign: string): void => {
      signs.set(`${group}/${sign}`, amounts[group] * share);
    };
  const listen = (group: WordGroup, share = 1): Listener => ({
    one: tell(group, share),
    two: (first, second) => {
      tell(group, share)(writtenTwo(first, second));
    },
    apart: (first, second) => {
      tell(group, share)(writtenApart(first, second));
    },
  });
  wordsOfClause(clause, listen('words', shareOfWord(clause.words.length)));
  const [heading, outer] = headings;
  if (heading) tellWords(heading.words, listen('headings'));
  if (outer) tellWords(outer.words, listen('outer headings'));
  if (leadIn) tellWords(leadIn.words.slice(-mostWordsOfLeadIn), listen('lead-ins'));
  for (const { column } of clause.sentences) for (const { stem } of wordsOf(column)) tell('columns')(stem);
  marksOf(clause, tell('marks'));
  return signs;
}

/** Weights in hundredths; those of words in steps that nobody would miss. */
function rounded({ tables, bias, signs }: Model): Model {
  return {
    tables: tables.map((each) => Math.round(each * 100) / 100),
    bias: bias.map((each) => Math.round(each * 100) / 100),
    signs: new Map(
      [...signs].map(([sign, weights]) => [
        sign,
        weights.map((each) => (Math.abs(each) < leastWeight ? 0 : Math.round(each * 10) / 10)),
      ]),
    ),
  };
}

const leastWeight = 0.15;

function textOf({ tables, bias, signs }: Model, rows: readonly Row[]): string {
  const types = Object.fromEntries(
    typeNames.map((name, type) => [
      name,
      {
        bias: Math.round((bias[type] ?? 0) * 100),
        ...Object.fromEntries(
          wordGroups.map((group) => [
            group,
            Object.fromEntries(
              [...signs]
                .filter(([sign]) => sign.startsWith(`${group}/`))
                .map(
                  ([sign, weights]) =>
                    [sign.slice(group.length + 1), Math.round((weights[type] ?? 0) * amounts[group] * 100)] as const,
                )
                .filter(([, weight]) => weight !== 0)
                .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)),
            ),
          ]),
        ),
      },
    ]),
  );
  let from = 0;
  const named = Object.fromEntries(
    tableNames.map((name) => {
      const numbers = [...tables.slice(from, from + tableSize(name))].map((each) => Math.round(each * 100));
      from += tableSize(name);
      return [name, numbers];
    }),
  );
  const documents = new Set(rows.map(({ document }) => document)).size;
  const about =
    `Learned, not written: weights in hundredths of the logarithm of the odds, from ${rows.length} clauses of ${documents} ` +
    'published policies that careful readers labelled, and from the fixtures of clause types. Words stand as stems. Made by tools/learn-clause-types.ts; do not edit.';
  const common = typeNames.filter((_, type) => rows.filter((row) => row.types[type]).length >= rows.length / 10);
  return `${JSON.stringify({ about, common, tables: named, types })}\n`;
}

function microF1(rows: readonly Row[], found: readonly (readonly boolean[])[]): string {
  let [right, wanted, given] = [0, 0, 0];
  for (const [index, { types }] of rows.entries()) {
    for (const [type, is] of types.entries()) {
      const told = found[index]?.[type] ?? false;
      if (is) wanted++;
      if (told) given++;
      if (is && told) right++;
    }
  }
  return `${((2 * right) / (wanted + given)).toFixed(3)} (${(right / given).toFixed(2)} ${(right / wanted).toFixed(2)})`;
}

void main();
