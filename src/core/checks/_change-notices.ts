/** How the policy says that people will learn of its changes. */
import wording from '../lexicon/en/check-back.json';
import type { Policy, Sentence, LabelledClause } from '../model';
import { hitsIn, phrasesOf, type Phrases } from '../text/phrase-lists';
import type { PhraseHit } from '../text/phrases';
import { polarityAt } from '../text/polarity';
import { sentencesWith, type Said } from './_sentences';

const anyOf = (phrases: readonly string[]): Phrases<true> =>
  phrasesOf(() => phrases.map((phrase): [string, true] => [phrase, true]));

const noNotices = anyOf(wording.noNotices);
const changes = anyOf(wording.changes);
const returnsIn = sentencesWith(anyOf(wording.returns));
const noticesIn = sentencesWith(anyOf(wording.notices));
const company = new Set(wording.company);

/** Sentences that ask the reader to come back and look, in the sections about changes. */
export const requestsToReturn = (policy: Policy): Said<true>[] =>
  returnsIn(policy).filter(({ clause, hits }) => hits.some((hit) => !isByCompany(clause, hit.from)));

/** Whether the policy promises, in a section that speaks of its changes, to bring them to people's notice. */
export function promisesNotice(policy: Policy): boolean {
  const headings = new Set(requestsToReturn(policy).map(({ clause }) => sectionOf(clause)));
  return noticesIn(policy).some(
    ({ clause, sentence, hits }) =>
      (speaksOfChanges(clause) || headings.has(sectionOf(clause))) &&
      hits.some((hit) => isPromise(clause, sentence, hit)),
  );
}

export const speaksOfChanges = (clause: LabelledClause): boolean =>
  clause.labels.some(({ type }) => type === 'changes') || namesChanges(clause);

const namesChanges = (clause: LabelledClause): boolean => hitsIn(changes, clause).length > 0;

function isPromise(clause: LabelledClause, sentence: Sentence, { from, to }: PhraseHit<true>): boolean {
  const denials = hitsIn(noNotices, clause, sentence.from, sentence.to);
  return (
    !denials.some((denial) => denial.from < to && from < denial.to) && polarityAt(clause, sentence, from) === 'affirmed'
  );
}

/** "We review this policy regularly" is what the company does, and asks nothing of the reader. */
const isByCompany = ({ words }: LabelledClause, from: number): boolean =>
  words.slice(Math.max(0, from - 2), from).some((word) => company.has(word.text));

/** The heading that a clause stands under; a clause without one stands for itself. */
const sectionOf = ({ id, heading, kind }: LabelledClause): number => (kind === 'heading' || heading < 0 ? id : heading);
