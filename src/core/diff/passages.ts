/** Passages are what revisions are aligned by: the sentences, items, rows and headings of the policy itself. */
import wording from '../lexicon/en/wording.json';
import type { LabelledClause, Policy } from '../model';
import { rememberedByWords } from '../text/remembered';
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
    for (const { start, end, from, to, tokens, key, content } of partsOf(clause)) {
      passages.push({ id: passages.length, clause, start, end, from, to, tokens, key, content });
    }
  }
  return passages;
}

type Part = Omit<Passage, 'id' | 'clause'>;

// The outline hands out the same words for the same text: what revisions share is cut and compared once.
const partsOf = rememberedByWords((clause: LabelledClause): readonly Part[] =>
  rangesOf(clause).flatMap(({ start, end, from, to }) => {
    const tokens = tokensOf(clause.prose.text, clause.words, from, to);
    if (tokens.length === 0) return [];
    const content = new Set(tokens.filter((token) => token.weight === 'content').map((token) => token.norm));
    return [{ start, end, from, to, tokens, key: keyOf(clause, tokens), content }];
  }),
);

/** A row is one passage: its cells mean nothing without each other. */
function rangesOf(clause: LabelledClause) {
  if (clause.kind !== 'row') return clause.sentences;
  return [{ start: 0, end: clause.prose.text.length, from: 0, to: clause.words.length }];
}

const articles = new Set(wording.articles);

function keyOf(clause: LabelledClause, tokens: readonly Token[]): string {
  const words = tokens.filter((token) => !articles.has(token.norm)).map((token) => token.norm);
  return `${clause.kind === 'heading' ? '#' : ''}${words.join(' ')}`;
}
