import { runChecks } from './check';
import type { Comparison, PolicyDiff, Settings } from './model';

/** Stage 6. Says what each change of fact means to the person whose data it is. */
export function judge(diff: PolicyDiff, settings: Settings): Comparison {
  const findings = runChecks(
    { policy: diff.after, settings, history: null, diff, materiallyChanged: false },
    'revision',
  );
  return { verdict: 'none', changes: [], findings };
}
