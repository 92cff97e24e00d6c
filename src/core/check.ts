import type { Finding } from './model';
import type { CheckContext } from './rule';

/**
 * Runs the checks over one document, or over the newer of two revisions.
 *
 * @param which `document`: all checks that need no second revision; `revision`: only those that need one
 * @returns findings in the order of the text; suppressed ones are left out, unused suppressions are findings
 */
export function runChecks(_context: CheckContext, _which: 'document' | 'revision'): Finding[] {
  return [];
}
