import { policyOfSize } from '../generate';
import { median, milliseconds, percentile, workedSoFar, type Row, type Sizes } from '../measure';
import { analysed, core, settings } from '../program';

/** Types letters here and there into a policy of 60 KB; after each the whole text is read and checked again. */
export function keystrokeRows({ keystrokes }: Sizes): Row[] {
  let text = policyOfSize(60_000, 7);
  const times: number[] = [];
  const warmUp = 20;
  for (let at = 0; at < keystrokes + warmUp; at++) {
    const place = (at * 7919) % text.length;
    text = `${text.slice(0, place)}e${text.slice(place)}`;
    const began = workedSoFar();
    core.check(analysed(text), settings);
    if (at >= warmUp) times.push(workedSoFar() - began);
  }
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
