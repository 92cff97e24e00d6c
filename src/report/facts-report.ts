import type { Fact, FactKind, Policy } from '../core';
import type { FactsReport, ReportedDate, ReportedFact } from './model';
import { placesIn, type Places } from './place';

/** What `facts` reports of one document: its clauses with their types, and all facts with their places. */
export function factsReport(policy: Policy): FactsReport {
  const places = placesIn(policy);
  const byKind = Object.entries(policy.facts).map(([kind, facts]: [string, readonly Fact[]]) => [
    kind,
    facts.map((fact) => reportedFact(fact, places)),
  ]);
  return {
    uri: policy.doc.uri,
    isPolicy: policy.detection.isPolicy,
    ...(policy.extent === undefined ? {} : { extent: policy.extent }),
    language: policy.doc.language,
    ...(policy.doc.properties ? { document: policy.doc.properties } : {}),
    dates: policy.facts.date.map((date) => reportedDate(date, places)),
    clauses: policy.clauses.map(({ labels, role, path, span }) => ({
      types: labels.map(({ type, score }) => ({ type, score })),
      role,
      path,
      ...span,
    })),
    facts: Object.fromEntries(byKind) as Record<FactKind, ReportedFact[]>,
  };
}

const reportedFact = (fact: Fact, places: Places): ReportedFact => ({
  key: fact.key,
  value: fact.value,
  polarity: fact.polarity,
  ...fact.detail,
  ...places.ofSpan(fact.span, fact.clause),
});

const reportedDate = (date: Fact<'date'>, places: Places): ReportedDate => ({
  value: date.key,
  granularity: date.detail.granularity,
  role: date.detail.role,
  ofPolicy: date.detail.ofPolicy,
  ...places.ofSpan(date.span, date.clause),
});
