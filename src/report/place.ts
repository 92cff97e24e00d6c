import type { Policy, Quoted, Span } from '../core';
import { linesOf } from './lines';
import type { ReportedPlace } from './model';

/** Turns what the core says about one document into places that a person can find. */
export interface Places {
  /** A place whose quote the core has cut. */
  ofQuoted(quoted: Quoted): ReportedPlace;
  /** The words of a fact, which the clause with this id states. */
  ofSpan(span: Span, clause: number): ReportedPlace;
}

export function placesIn({ doc, clauses }: Policy): Places {
  const lineOf = linesOf(doc.text);
  return {
    ofQuoted: ({ start, end, quote, section }) => ({ quote, start, end, ...lineOf(start), section }),
    ofSpan: ({ start, end }, clause) => {
      const quote = doc.text.slice(start, end);
      return { quote, start, end, ...lineOf(start), section: clauses[clause]?.path ?? [] };
    },
  };
}
