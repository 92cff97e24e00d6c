/** Sentences of the policy in which phrases stand, for checks that read words. */
import type { LabelledClause, Policy, Sentence, Span } from '../model';
import type { PhraseBook, PhraseHit } from '../text/phrases';
import { gathered } from '../text/gather';
import { toSpan } from '../text/prose';
import { rememberedByWords } from '../text/remembered';

export interface Said<T> {
  readonly clause: LabelledClause;
  readonly sentence: Sentence;
  readonly hits: readonly PhraseHit<T>[];
}

/** Sentences of the policy's own clauses in which at least one phrase of the book stands. */
export function sentencesWith<T>(book: PhraseBook<T>): (policy: Policy) => Said<T>[] {
  const found = rememberedByWords(({ words, sentences }: LabelledClause) =>
    sentences.flatMap((sentence) => {
      const hits = book.find(words, sentence.from, sentence.to);
      return hits.length > 0 ? [{ sentence, hits }] : [];
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
