import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/consent.json';
import type { Fact, FactDetails } from '../model';
import { factsOfEach } from './_clauses';
import type { Concept, Concepts, ConceptWords, Mention } from './_concepts';
import { conceptsOf, distinct, mentionsIn, rangeOf } from './_concepts';
import { hitsIn, phrasesOfSigns } from './_phrases';

type Mode = FactDetails['consent']['mode'];

const deemedConsent = conceptsOf(words.deemed as ConceptWords<Concept>);
const askedConsent = conceptsOf(words.asked as ConceptWords<Concept>);
const topics = phrasesOfSigns<string>(words.topics);

const deemedInEach = consentsIn(deemedConsent);
const askedInEach = consentsIn(askedConsent);

const reader: FactReader<'consent'> = {
  kind: 'consent',
  read: (labelled) =>
    withoutRepeated([...deemedInEach(labelled), ...askedInEach(labelled)]).sort(
      (one, other) => one.span.start - other.span.start,
    ),
};

const withoutRepeated = (facts: readonly Fact<'consent'>[]) => distinct(facts, (fact) => `${fact.key} ${fact.clause}`);

export default reader;

function consentsIn(concepts: Concepts<Concept>) {
  return factsOfEach<'consent'>(
    (clause, labelled) => mentionsIn(concepts, labelled, clause).map(factOf),
    concepts.phrases,
  );
}

/** Consent is demanded for something: "opt-in:marketing" is not "opt-in:location". */
function factOf(mention: Mention<Concept>): Fact<'consent'> {
  const { clause, sentence, key, concept, polarity } = mention;
  const [topic] = hitsIn(topics, clause, sentence.from, sentence.to).toSorted(byOrder);
  const about = topic ? `:${topic.meaning}` : '';
  return factAt('consent', clause, rangeOf(mention), {
    key: `${key}${about}`,
    value: topic ? `${concept.value} (${topic.meaning})` : concept.value,
    polarity,
    detail: { mode: key as Mode },
  });
}

// A sentence names several topics; the data lists the more telling ones first.
const order = Object.keys(words.topics);

const byOrder = (one: { meaning: string }, other: { meaning: string }): number =>
  order.indexOf(one.meaning) - order.indexOf(other.meaning);
