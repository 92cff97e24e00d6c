import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/governing-law.json';
import names from '../lexicon/en/names.json';
import type { Fact, LabelledClause, Sentence } from '../model';
import { placesIn } from '../text/places';
import { namesIn } from '../text/names';
import { factsOfEach } from './_clauses';
import { conceptsOf, distinct, factOf, factsOfMentions, rangeOf, type Concept, type ConceptWords } from './_concepts';
import { hitsIn, phrasesOfSigns, wordAt } from './_phrases';

const signs = phrasesOfSigns(words.signs);
const waivers = conceptsOf(words as ConceptWords<Concept>);

const lawsInEach = factsOfEach<'governing-law'>(lawsOf, signs);
const waiversInEach = factsOfMentions(waivers, (mention) => factOf('governing-law', mention, () => null));

const reader: FactReader<'governing-law'> = {
  kind: 'governing-law',
  read: (labelled) =>
    [...lawsInEach(labelled), ...waiversInEach(labelled)].sort((one, other) => one.span.start - other.span.start),
};

export default reader;

function lawsOf(clause: LabelledClause): Fact<'governing-law'>[] {
  return clause.sentences.flatMap((sentence) => distinct(lawsIn(clause, sentence), (fact) => fact.key));
}

/** "Governed by the laws of X", "the courts of Y", "the laws of X shall govern": each with the place that follows it. */
function lawsIn(clause: LabelledClause, sentence: Sentence): Fact<'governing-law'>[] {
  const hits = hitsIn(signs, clause, sentence.from, sentence.to);
  return hits.flatMap((hit) => {
    if (hit.meaning === 'governs') return [];
    if (hit.meaning === 'namedLaw' && !hits.some((other) => other.meaning === 'governs' && other.from > hit.to))
      return [];
    const place = placeAfter(clause, sentence, hit.to);
    if (!place) return [];
    const subject = hit.meaning === 'courts' ? 'courts' : 'law';
    return [
      factAt('governing-law', clause, rangeOf({ clause, from: hit.from, to: place.to }), {
        key: `${subject}:${place.key}`,
        value: `${subject} of ${place.name}`,
        polarity: 'affirmed',
        detail: null,
      }),
    ];
  });
}

// Between the word for law and its place stand an article and "the State of" at most.
const reach = 5;

function placeAfter(clause: LabelledClause, sentence: Sentence, from: number) {
  const to = Math.min(sentence.to, from + reach + 3);
  const [country] = placesIn(clause, from, to);
  const start = clause.words[from]?.start ?? 0;
  const end = clause.words[to - 1]?.end ?? start;
  const state = namesIn(clause, { start, end }).find((name) => states.has(name.said));
  if (state && (!country || state.start <= (clause.words[country.from]?.start ?? 0))) {
    return { key: state.said.toLowerCase(), name: state.said, to: wordAt(clause.words, state.end) };
  }
  return country && country.from - from <= reach ? country : null;
}

const states: ReadonlySet<string> = new Set(names.states);
