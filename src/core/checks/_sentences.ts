/** Sentences of the policy in which phrases stand, for checks that read words. */
import type { LabelledClause, Policy, Sentence, Span } from '../model';
import { hitsIn, type Phrases } from '../text/phrase-lists';
import type { PhraseHit } from '../text/phrases';
import { gathered } from '../text/gather';
import { toSpan } from '../text/prose';
import { askedBeforeLettingGo, rememberedForGood } from '../text/remembered';

export interface Said<T> {
  readonly clause: LabelledClause;
  readonly sentence: Sentence;
  readonly hits: readonly PhraseHit<T>[];
}

/** Sentences of the policy's own clauses in which at least one of these phrases stands. */
export function sentencesWith<T>(phrases: Phrases<T>): (policy: Policy) => Said<T>[] {
  const found = askedBeforeLettingGo(
    rememberedForGood((clause: LabelledClause) => {
      if (hitsIn(phrases, clause).length === 0) return none;
      return clause.sentences.flatMap((sentence) => {
        const hits = hitsIn(phrases, clause, sentence.from, sentence.to);
        return hits.length > 0 ? [{ sentence, hits }] : [];
      });
    }),
  );
  return (policy) =>
    gathered(policy.clauses, (clause) => {
      const some = clause.role === 'navigation' ? none : found(clause);
      return some.length === 0 ? none : some.map(({ sentence, hits }) => ({ clause, sentence, hits }));
    });
}

const none: readonly never[] = [];

/** Where words [from, to) of a clause stand in the document. */
export function spanOfWords(clause: LabelledClause, from: number, to: number): Span {
  return toSpan(clause.prose, clause.words[from]?.start ?? 0, clause.words[to - 1]?.end ?? 0);
}

export function spanOfSentence({ clause, sentence }: Said<unknown>): Span {
  return toSpan(clause.prose, sentence.start, sentence.end);
}
