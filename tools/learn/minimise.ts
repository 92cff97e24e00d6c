/** Where a function is least: L-BFGS, which remembers a few steps (Nocedal 1980). */
import { addTo, at, dot, minus } from './vectors';

/** Fills `slope` with the slope at `point`, and returns the value. */
export type Slope = (point: Float64Array, slope: Float64Array) => number;

interface Step {
  readonly moved: Float64Array;
  /** How the slope changed on the way. */
  readonly turned: Float64Array;
  readonly rho: number;
}

export function minimise(length: number, value: Slope, rounds: number): Float64Array {
  let point: Float64Array = new Float64Array(length);
  let slope: Float64Array = new Float64Array(length);
  let now = value(point, slope);
  const memory: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionFrom(slope, memory);
    const down = dot(direction, slope);
    let step = round === 0 ? 1 / Math.sqrt(-down || 1) : 1;
    for (let tries = 0; tries < 20; tries++, step /= 2) {
      const next = point.map((each, index) => each + step * at(direction, index));
      const nextSlope = new Float64Array(length);
      const then = value(next, nextSlope);
      if (then > now + 1e-4 * step * down) continue;
      remember(memory, minus(next, point), minus(nextSlope, slope));
      const gain = now - then;
      [point, slope, now] = [next, nextSlope, then];
      if (gain < 1e-6 * Math.abs(now)) return point;
      break;
    }
  }
  return point;
}

const mostSteps = 7;

function remember(memory: Step[], moved: Float64Array, turned: Float64Array) {
  const bend = dot(moved, turned);
  if (bend <= 1e-10) return;
  memory.push({ moved, turned, rho: 1 / bend });
  if (memory.length > mostSteps) memory.shift();
}

function directionFrom(slope: Float64Array, memory: readonly Step[]) {
  const direction = slope.map((each) => -each);
  const shares: number[] = [];
  for (const { moved, turned, rho } of [...memory].reverse()) {
    const share = rho * dot(moved, direction);
    shares.push(share);
    addTo(direction, turned, -share);
  }
  const last = memory[memory.length - 1];
  if (last) {
    const scale = dot(last.moved, last.turned) / dot(last.turned, last.turned);
    addTo(direction, direction, scale - 1);
  }
  for (const { moved, turned, rho } of memory)
    addTo(direction, moved, (shares.pop() ?? 0) - rho * dot(turned, direction));
  return direction;
}
