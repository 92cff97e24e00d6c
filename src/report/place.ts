import type { Clause, Policy, Quoted, Span } from '../core';
import { toSpan } from '../core/text/prose';
import { linesOf } from './lines';
import type { ReportedPlace } from './model';

/** Turns what the core says about one document into places that a person can find. */
export interface Places {
  /** A place whose quote the core has already cut. */
  ofQuoted(quoted: Quoted): ReportedPlace;
  /** A span inside the clause with this id; quoted no further than to the end of the sentence it begins in. */
  ofSpan(span: Span, clause: number): ReportedPlace;
}

export function placesIn({ doc, clauses }: Policy): Places {
  const lineOf = linesOf(doc.text);
  return {
    ofQuoted: ({ start, end, quote, section }) => ({ quote, start, end, ...lineOf(start), section }),
    ofSpan: (span, id) => {
      const clause = clauses[id];
      const { start } = span;
      const end = clause ? Math.min(span.end, sentenceEnd(clause, start)) : span.end;
      return { quote: doc.text.slice(start, end), start, end, ...lineOf(start), section: clause?.path ?? [] };
    },
  };
}

/** Offset in the document at which the sentence around `offset` ends. */
function sentenceEnd(clause: Clause, offset: number): number {
  for (const sentence of clause.sentences) {
    const { end } = toSpan(clause.prose, sentence.start, sentence.end);
    if (end > offset) return end;
  }
  return clause.span.end;
}
