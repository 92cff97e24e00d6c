/**
 * `npm run bench [-- --quick] [--only check,compare] [--corpus PATH]`
 *
 * Times the product beside what people would use instead, in one run on one machine, and prints ratios: machines
 * differ, and one machine differs from hour to hour. `--corpus` compares real revisions instead of generated ones.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Row, Sizes } from './measure';
import { textlintVersions } from './peers';
import { warmUp, workFolder } from './program';
import { bundleRows } from './rows/bundle';
import { checkRow } from './rows/check';
import { commandRow } from './rows/command';
import { compareRows } from './rows/compare';
import { formatRows } from './rows/formats';
import { growthRow } from './rows/growth';
import { historyRows } from './rows/history';
import { keystrokeRows } from './rows/keystroke';
import { largeRow } from './rows/large';
import { memoryRow } from './rows/memory';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    corpus: { type: 'string', default: '' },
  },
});

const sizes: Sizes = values.quick
  ? { repeats: 3, large: 1_000_000, keystrokes: 60 }
  : { repeats: 9, large: 10_000_000, keystrokes: 300 };

const work: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  check: () => checkRow(sizes),
  compare: () => compareRows(sizes, values.corpus),
  large: () => largeRow(sizes),
  formats: () => formatRows(sizes),
  keystroke: () => keystrokeRows(sizes),
  history: () => historyRows(sizes, values.corpus),
  command: () => commandRow(sizes),
  memory: memoryRow,
  growth: () => growthRow(sizes),
  bundle: () => bundleRows(sizes),
};

async function main() {
  console.log(`${textlintVersions()}\nNode ${process.version}\n`);
  print({ work: 'work', ours: 'ours', peer: 'peer', figure: 'figure', goal: 'goal', stretch: 'stretch', met: '' });
  warmUp();
  for (const [name, rows] of Object.entries(work)) {
    if (values.only !== undefined && !values.only.split(',').includes(name)) continue;
    for (const row of await rows()) print(shown(row));
  }
  rmSync(workFolder, { recursive: true, force: true });
}

function shown({ work: name, ours, peer, figure, goal, stretch, unit }: Row) {
  const met = figure <= stretch ? 'stretch' : figure <= goal ? 'goal' : figure <= 2 * goal ? 'within twice' : 'MISSED';
  const digits = figure < 0.1 ? 3 : figure < 10 ? 2 : 0;
  const withUnit = `${figure.toFixed(digits)}${unit === 'ms' || unit === 'KB' ? ` ${unit}` : ''}`;
  return { work: name, ours, peer, figure: withUnit, goal: `${goal}`, stretch: `${stretch}`, met };
}

function print(cells: Readonly<Record<keyof ReturnType<typeof shown>, string>>) {
  const { work: name, ours, peer, figure, goal, stretch, met } = cells;
  console.log(
    [name.padEnd(80), ours.padEnd(18), peer.padEnd(10), figure.padEnd(9), goal.padEnd(6), stretch.padEnd(8), met].join(
      ' ',
    ),
  );
}

void main();
