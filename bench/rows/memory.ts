import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOfWords } from '../generate';
import type { Row } from '../measure';
import { bundled, numberFrom, workFolder } from '../program';

export function memoryRow(): Row[] {
  const path = join(workFolder, 'memory.md');
  writeFileSync(path, policyOfWords(10_000, 9));
  const ours = numberFrom([bundled('bench/children/ours.ts'), path]);
  const peer = numberFrom([bundled('bench/children/peer.ts'), path]);
  const shown = (kilobytes: number) => `${(kilobytes / 1024).toFixed(0)} MB`;
  return [
    {
      work: 'memory against textlint',
      ours: shown(ours),
      peer: shown(peer),
      figure: ours / peer,
      goal: 0.6,
      stretch: 0.4,
    },
  ];
}
