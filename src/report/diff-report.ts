import type { Comparison, JudgedChange, Policy } from '../core';
import { reportedFinding } from './check-report';
import type { DiffReport, ReportedChange } from './model';
import { placesIn, type Places } from './place';
import { signaturesOf, type Signature } from './tracked';

/** What `diff` reports: the changes that were judged, each with both its places, and the checks of two revisions. */
export function diffReport(before: Policy, after: Policy, comparison: Comparison): DiffReport {
  const placesBefore = placesIn(before);
  const placesAfter = placesIn(after);
  return {
    verdict: comparison.verdict,
    changes: comparison.changes.map((change) => ({
      ...reportedChange(change, placesBefore, placesAfter),
      ...trackedIn(signaturesOf(change, { before, after })),
    })),
    findings: comparison.findings.map((finding) => reportedFinding(finding, placesAfter)),
  };
}

const trackedIn = (tracked: readonly Signature[]) => (tracked.length === 0 ? {} : { tracked });

const reportedChange = (change: JudgedChange, before: Places, after: Places): ReportedChange => ({
  rule: change.rule,
  kind: change.kind,
  op: change.op,
  value: change.value,
  effect: change.effect,
  severity: change.severity,
  level: change.level,
  message: change.message,
  citations: change.citations,
  before: change.before && before.ofQuoted(change.before),
  after: change.after && after.ofQuoted(change.after),
  fingerprint: change.fingerprint,
});
