import type { Policy, PolicyDiff } from './model';

/** Stage 5. What corresponds to what, and which facts changed. Knows no good or bad. */
export function diff(before: Policy, after: Policy): PolicyDiff {
  return { before, after, aligned: [], changes: [], editorial: [] };
}
