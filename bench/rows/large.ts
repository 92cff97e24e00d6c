import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfSize, revised } from '../generate';
import { clockTimesOf, median, milliseconds, workedSoFar, type Row, type Sizes } from '../measure';
import { compared, workFolder } from '../program';

export function largeRow({ large }: Sizes): Row[] {
  const before = policyOfSize(large, 6);
  const after = revised(before, 50);
  const paths = [join(workFolder, 'before.md'), join(workFolder, 'after.md')] as const;
  writeFileSync(paths[0], before);
  writeFileSync(paths[1], after);
  const began = workedSoFar();
  compared(before, after);
  const ours = workedSoFar() - began;
  const words = ['diff', '--no-index', '--word-diff', ...paths];
  const peer = median(clockTimesOf(3, () => spawnSync('git', words, { maxBuffer: 1 << 30 })));
  return [
    {
      work: `compare of a ${(large / 1e6).toFixed(0)} MB pair against git diff --word-diff`,
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      figure: ours / peer,
      goal: 25,
      stretch: 10,
    },
  ];
}
