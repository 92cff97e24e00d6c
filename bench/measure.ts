/** One line of the table. `figure` is what the goal is about: a ratio, or the unit that the goal names. */
export interface Row {
  readonly work: string;
  readonly ours: string;
  readonly peer: string;
  readonly figure: number;
  readonly goal: number;
  readonly stretch: number;
  readonly unit?: 'ms' | 'KB' | 'exponent';
}

/** How much to do: the goals are about the full sizes; quick ones show that the benchmark itself works. */
export interface Sizes {
  readonly repeats: number;
  /** Bytes of the large pair and of the longest text of the growth row. */
  readonly large: number;
  readonly keystrokes: number;
}

/** Milliseconds of work of each of several runs, after one that warms up. */
export async function timesOf(repeats: number, work: () => unknown): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let at = 0; at < repeats; at++) {
    const began = workedSoFar();
    await work();
    times.push(workedSoFar() - began);
  }
  return times;
}

/** The same of work on several things, of which the first only warms up. */
export async function timesOfEach<T>(things: readonly T[], work: (thing: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const thing of things) {
    const began = workedSoFar();
    await work(thing);
    times.push(workedSoFar() - began);
  }
  return times.slice(1);
}

/** Milliseconds that this process has worked: unlike the clock it does not count the work of others on the machine. */
export function workedSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds by the clock of each of several runs of another program, after one that warms up. */
export function clockTimesOf(repeats: number, run: () => unknown): number[] {
  run();
  return Array.from({ length: repeats }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
