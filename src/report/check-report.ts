import type { Finding, Policy } from '../core';
import type { CheckReport, ReportedFinding } from './model';
import { placesIn, type Places } from './place';

/** What `check` reports of one document. */
export function checkReport(policy: Policy, findings: readonly Finding[]): CheckReport {
  const places = placesIn(policy);
  return {
    uri: policy.doc.uri,
    isPolicy: policy.detection.isPolicy,
    ...(policy.extent === undefined ? {} : { extent: policy.extent }),
    language: policy.doc.language,
    findings: findings.map((finding) => reportedFinding(finding, places)),
  };
}

export const reportedFinding = (finding: Finding, places: Places): ReportedFinding => ({
  rule: finding.rule,
  level: finding.level,
  message: finding.message,
  citations: finding.citations,
  ...places.ofQuoted(finding),
  fixes: finding.fixes.map(({ title, edits }) => ({ title, edits })),
  fingerprint: finding.fingerprint,
});
