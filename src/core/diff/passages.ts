/** Passages are what revisions are aligned by: the sentences, items, rows and headings of the policy itself. */
import type { LabelledClause, Policy } from '../model';
import { type Token, tokensOf } from './tokens';

export interface Passage {
  /** Index in the list of passages of its revision. */
  readonly id: number;
  readonly clause: LabelledClause;
  /** The range in the clause's prose. */
  readonly start: number;
  readonly end: number;
  /** Indexes into the clause's words, half-open. */
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** What two passages have in common exactly when they say the same in the same words. */
  readonly key: string;
  /** Norms of the content words, each once. */
  readonly content: ReadonlySet<string>;
}

/** All passages of the policy in order; navigation, footers and announcements are not part of it. */
export function passagesOf(policy: Policy): Passage[] {
  const passages: Passage[] = [];
  for (const clause of policy.clauses) {
    if (clause.role !== 'policy') continue;
    for (const range of rangesOf(clause)) {
      const tokens = tokensOf(clause.prose.text, clause.words, range.from, range.to);
      if (tokens.length === 0) continue;
      passages.push({
        id: passages.length,
        clause,
        start: range.start,
        end: range.end,
        from: range.from,
        to: range.to,
        tokens,
        key: keyOf(clause, tokens),
        content: new Set(tokens.filter((token) => token.weight === 'content').map((token) => token.norm)),
      });
    }
  }
  return passages;
}

/** A row is one passage: its cells mean nothing without each other. */
function rangesOf(clause: LabelledClause) {
  if (clause.kind !== 'row') return clause.sentences;
  return [{ start: 0, end: clause.prose.text.length, from: 0, to: clause.words.length }];
}

const articles = new Set(['a', 'an', 'the']);

function keyOf(clause: LabelledClause, tokens: readonly Token[]): string {
  const words = tokens.filter((token) => !articles.has(token.norm)).map((token) => token.norm);
  return `${clause.kind === 'heading' ? '#' : ''}${words.join(' ')}`;
}
