import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { median, milliseconds, type Row, type Sizes } from '../measure';
import { bundled, numberFrom } from '../program';

export function bundleRows({ repeats }: Sizes): Row[] {
  const path = resolve('dist/extension.js');
  if (!existsSync(path)) return [];
  const size = statSync(path).size / 1000;
  const child = bundled('bench/children/activation.ts');
  const loading = median(Array.from({ length: repeats }, () => numberFrom([child, path])));
  const own = { peer: '' };
  return [
    {
      ...own,
      work: 'bundle of the extension',
      ours: `${size.toFixed(0)} KB`,
      figure: size,
      goal: 900,
      stretch: 500,
      unit: 'KB',
    },
    {
      ...own,
      work: 'loading that bundle',
      ours: milliseconds(loading),
      figure: loading,
      goal: 50,
      stretch: 20,
      unit: 'ms',
    },
  ];
}
