import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfWords, revised } from '../generate';
import { median, milliseconds, timesOf, type Row, type Sizes } from '../measure';
import { diffWords } from '../peers';
import { compared } from '../program';

interface Pair {
  readonly before: string;
  readonly after: string;
}

/** @param corpus folder with real pairs, or '' to use generated ones */
export async function compareRows({ repeats }: Sizes, corpus: string): Promise<Row[]> {
  const pairs = corpus === '' ? generatedPairs() : realPairs(join(corpus, 'pairs'));
  const rows: Row[] = [];
  for (const [name, goal, stretch] of [
    ['small edits', 2, 1],
    ['long documents', 0.5, 0.2],
    ['rewrites', 0.02, 0.01],
  ] as const) {
    const { ours, peer } = await sums(pairs[name], repeats);
    rows.push({
      work: `semantic compare against diffWords: ${name}`,
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      figure: ours / peer,
      goal,
      stretch,
    });
  }
  return rows;
}

async function sums(pairs: readonly Pair[], repeats: number): Promise<{ ours: number; peer: number }> {
  let ours = 0;
  let peer = 0;
  for (const { before, after } of pairs) {
    ours += median(await timesOf(repeats, () => compared(before, after)));
    peer += median(await timesOf(1, () => diffWords(before, after)));
  }
  return { ours, peer };
}

type Classes = Readonly<Record<'small edits' | 'long documents' | 'rewrites', readonly Pair[]>>;

function generatedPairs(): Classes {
  const small = policyOfWords(4_700, 2);
  const long = policyOfWords(38_000, 3);
  return {
    'small edits': [{ before: small, after: revised(small, 20) }],
    'long documents': [{ before: long, after: revised(long, 5) }],
    rewrites: [{ before: policyOfWords(6_700, 4), after: policyOfWords(6_700, 5) }],
  };
}

/** At most eight pairs a class, in the order of their names. */
function realPairs(folder: string): Classes {
  const classes = {
    'small edits': new Array<Pair>(),
    'long documents': new Array<Pair>(),
    rewrites: new Array<Pair>(),
  };
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pair = { before: sideOf(folder, name, 'old'), after: sideOf(folder, name, 'new') };
    const list = classes[classOf(pair)];
    if (list.length < 8) list.push(pair);
  }
  return classes;
}

const sideOf = (folder: string, name: string, side: string): string =>
  readFileSync(join(folder, name, `${side}.md`), 'utf8');

function classOf({ before, after }: Pair): keyof Classes {
  const lines = after.split('\n').filter((line) => line.trim() !== '');
  const known = new Set(before.split('\n'));
  const kept = lines.filter((line) => known.has(line)).length / Math.max(1, lines.length);
  if (kept < 0.5) return 'rewrites';
  return before.split(/\s+/).length > 15_000 ? 'long documents' : 'small edits';
}
