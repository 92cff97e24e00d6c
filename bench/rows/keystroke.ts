import { execFileSync } from 'node:child_process';
import { median, milliseconds, percentile, type Row, type Sizes } from '../measure';
import { bundled } from '../program';

/** What an editor pays after each keystroke in a policy of 60 KB. */
export function keystrokeRows({ keystrokes }: Sizes): Row[] {
  const program = bundled('bench/children/keystrokes.ts');
  const printed = execFileSync(process.execPath, [program, keystrokes.toFixed(0)], { encoding: 'utf8' });
  const times = JSON.parse(printed) as number[];
  const row = (name: string, figure: number, goal: number, stretch: number): Row => ({
    work: `re-analysis and check after a keystroke in a 60 KB policy, ${name}`,
    ours: milliseconds(figure),
    peer: '',
    figure,
    goal,
    stretch,
    unit: 'ms',
  });
  return [row('median', median(times), 10, 10), row('99th percentile', percentile(times, 0.99), 20, 16)];
}
