import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfWords, revised } from '../generate';
import { median, milliseconds, timesOf, workedSoFar, type Row, type Sizes } from '../measure';
import { diffWords } from '../peers';
import { compared, settings } from '../program';

interface Pair {
  readonly before: string;
  readonly after: string;
}

/**
 * Two rows a class: revisions that were never read before, as a command meets them; and known ones, which an editor has
 * read and not compared yet.
 *
 * @param corpus folder with real pairs, or '' to use generated ones
 */
export async function compareRows({ repeats }: Sizes, corpus: string): Promise<Row[]> {
  const pairs = corpus === '' ? generatedPairs() : realPairs(join(corpus, 'pairs'));
  const rows: Row[] = [];
  for (const [name, goal, stretch] of [
    ['small edits', 2, 1],
    ['long documents', 0.5, 0.2],
    ['rewrites', 0.02, 0.01],
  ] as const) {
    const { first, again, peer } = await sums(pairs[name], repeats);
    const row = (how: string, ours: number): Row => ({
      work: `semantic compare against diffWords: ${name}, ${how}`,
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      figure: ours / peer,
      goal,
      stretch,
    });
    rows.push(row('never read before', first), row('known', again));
  }
  return rows;
}

async function sums(pairs: readonly Pair[], repeats: number) {
  let first = 0;
  let again = 0;
  let peer = 0;
  for (const { before, after } of pairs) {
    const began = workedSoFar();
    compared(before, after);
    first += workedSoFar() - began;
    again += median(await timesOf(repeats, () => compared(before, after, anotherDay())));
    peer += await timeOfPeer(() => diffWords(before, after));
  }
  return { first, again, peer };
}

let days = 0;

/** A day on which nothing was compared yet. */
const anotherDay = () => ({ ...settings, today: new Date(Date.UTC(2025, 5, 1 + ++days)).toISOString().slice(0, 10) });

/** A first run that takes long is not repeated: it is no slower than a second one. */
async function timeOfPeer(work: () => unknown): Promise<number> {
  const began = workedSoFar();
  work();
  const first = workedSoFar() - began;
  return first > 500 ? first : Math.min(first, ...(await timesOf(2, work)));
}

type Classes = Readonly<Record<'small edits' | 'long documents' | 'rewrites', readonly Pair[]>>;

function generatedPairs(): Classes {
  const small = [0, 1, 2, 3, 4].map((at) => policyOfWords(4_700, 10 + at));
  const long = policyOfWords(38_000, 3);
  return {
    'small edits': small.map((before) => ({ before, after: revised(before, 20) })),
    'long documents': [{ before: long, after: revised(long, 5) }],
    rewrites: [{ before: policyOfWords(6_700, 4), after: policyOfWords(6_700, 5) }],
  };
}

/** Of all pairs the five longest, of the others the five most rewritten, and of the rest the five least changed. */
function realPairs(folder: string): Classes {
  const pairs = (existsSync(folder) ? readdirSync(folder) : []).map((name) => ({
    before: sideOf(folder, name, 'old'),
    after: sideOf(folder, name, 'new'),
  }));
  const takeFive = (weight: (pair: Pair) => number): Pair[] => {
    pairs.sort((first, second) => weight(second) - weight(first));
    return pairs.splice(0, 5);
  };
  const long = takeFive(({ before }) => before.length);
  const rewrites = takeFive((pair) => pair.after.length * (1 - shareKept(pair)));
  return { 'small edits': takeFive(shareKept), 'long documents': long, rewrites };
}

const sideOf = (folder: string, name: string, side: string): string =>
  readFileSync(join(folder, name, `${side}.md`), 'utf8');

/** Share of the lines that stood in the earlier revision already. */
function shareKept({ before, after }: Pair): number {
  const lines = after.split('\n').filter((line) => line.trim() !== '');
  const known = new Set(before.split('\n'));
  return lines.filter((line) => known.has(line)).length / Math.max(1, lines.length);
}
