import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/notice.json';
import type { Fact, FactDetails } from '../model';
import { durationsIn } from '../text/durations';
import type { Concept, Concepts, ConceptWords, Mention } from './_concepts';
import { conceptsOf, factsOfMentions, rangeOf } from './_concepts';
import { hitsIn, phrasesOfSigns } from './_phrases';

type About = FactDetails['notice']['about'];

const noticesInEach = [
  noticesOf('policy', conceptsOf(words.policy as ConceptWords<Concept>)),
  noticesOf('breach', conceptsOf(words.breach as ConceptWords<Concept>)),
  noticesOf('subprocessors', conceptsOf(words.subprocessors as ConceptWords<Concept>)),
];

const advance = phrasesOfSigns(words.advance);

/** Promises to tell of changes and breaches: one fact a channel, with its days of notice. */
const reader: FactReader<'notice'> = {
  kind: 'notice',
  read: (labelled) =>
    noticesInEach.flatMap((notices) => notices(labelled)).sort((one, other) => one.span.start - other.span.start),
};

export default reader;

function noticesOf(about: About, concepts: Concepts<Concept>) {
  return factsOfMentions(concepts, (mention): Fact<'notice'> => {
    const key = mention.key === about ? about : `${about}:${mention.key}`;
    const detail = { about, days: daysOf(mention) };
    const { value } = mention.concept;
    return factAt('notice', mention.clause, rangeOf(mention), { key, value, polarity: mention.polarity, detail });
  });
}

/** Days of notice: of the durations in the sentence, the one said to lie before or within. */
function daysOf({ clause, sentence }: Mention<Concept>): number | null {
  const durations = durationsIn(clause.words, sentence.from, sentence.to);
  const signs = hitsIn(advance, clause, sentence.from, sentence.to);
  const said = durations.find(({ from, to }) =>
    signs.some((hit) => hit.to === from || hit.from === to || (hit.from < to && hit.to > from)),
  );
  return said?.days ?? null;
}
