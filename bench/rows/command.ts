import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfWords } from '../generate';
import { clockTimesOf, median, milliseconds, type Row, type Sizes } from '../measure';
import { workFolder } from '../program';

export function commandRow({ repeats }: Sizes): Row[] {
  const path = join(workFolder, 'policy.md');
  writeFileSync(path, policyOfWords(11_000, 8));
  const run = (words: readonly string[]) => clockTimesOf(repeats, () => spawnSync(process.execPath, words));
  const ours = median(run(['dist/cli.js', 'check', path]));
  const peer = median(run(['-e', '0']));
  return [
    {
      work: 'command line on an 11,000-word file against node -e 0',
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      figure: ours / peer,
      goal: 3,
      stretch: 2,
    },
  ];
}
