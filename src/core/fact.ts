/** What a reader of facts is. A kind of fact is one file in `facts/`, named for its kind. */
import type { Fact, FactDetails, FactKind, Labelled, LabelledClause, Policy, Polarity, Span } from './model';
import { toSpan } from './text/prose';

export interface FactReader<K extends FactKind> {
  readonly kind: K;
  /** All facts of this kind that the document states, or a part of it, in the order of the text. */
  readonly read: (labelled: Labelled) => readonly Fact<K>[];
  /** Whether it can only be asked of the whole document. */
  readonly asks?: 'the whole document';
}

/** States a fact found at words or characters [start, end) of a clause's prose. */
export function factAt<K extends FactKind>(
  kind: K,
  clause: LabelledClause,
  range: { readonly start: number; readonly end: number },
  said: { key: string; value: string; polarity: Polarity; detail: FactDetails[K] },
): Fact<K> {
  const span: Span = toSpan(clause.prose, range.start, range.end);
  return {
    kind,
    key: said.key,
    value: said.value,
    polarity: said.polarity,
    clause: clause.id,
    span,
    detail: said.detail,
  };
}

export type { Policy };
