import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/retention.json';
import type { Fact, FactDetails, Labelled, LabelledClause, Polarity, Sentence } from '../model';
import { durationsIn, keyOfDays, type Duration } from '../text/durations';
import type { PhraseHit } from '../text/phrases';
import { polarityAt } from '../text/polarity';
import { hitsAround, surroundings } from './_around';
import { factsOfEach } from './_clauses';
import { conceptsOf, distinct, factsOfMentions, rangeOf, type Concept, type ConceptWords } from './_concepts';
import { criterionOf } from './_criteria';
import { keptThing } from './_kept';
import { hitsIn, phrasesOfSigns } from './_phrases';

const rules = conceptsOf(words.rules as unknown as ConceptWords<Concept>);
const signs = phrasesOfSigns(words.signs);

const periodsInEach = factsOfEach<'retention'>((clause, labelled) => periodsOf(labelled, clause));
const criteriaInEach = factsOfMentions(rules, criterionOf);

const reader: FactReader<'retention'> = {
  kind: 'retention',
  read: (labelled) =>
    [...periodsInEach(labelled), ...criteriaInEach(labelled)].sort((one, other) => one.span.start - other.span.start),
};

export default reader;

type Sign = keyof typeof words.signs;
type Hits = readonly PhraseHit<Sign>[];

function periodsOf(labelled: Labelled, clause: LabelledClause): Fact<'retention'>[] {
  const facts = clause.sentences.flatMap((sentence) => periodsIn(labelled, clause, sentence));
  return distinct(facts, (fact) => `${fact.key} ${fact.polarity} ${fact.detail.of}`);
}

function periodsIn(labelled: Labelled, clause: LabelledClause, sentence: Sentence): Fact<'retention'>[] {
  const durations = durationsIn(clause.words, sentence.from, sentence.to);
  if (durations.length === 0) return [];
  const hits = hitsIn(signs, clause, sentence.from, sentence.to);
  const around = surroundings(labelled, clause, sentence).flatMap((each) => hitsAround(signs, each));
  return durations
    .filter((duration) => isKept(duration, hits, around, sentence) || isListedPeriod(duration, clause, sentence, hits))
    .map((duration) => {
      const detail = { days: duration.days, bound: boundOf(duration, hits), of: keptThing(clause, sentence) };
      return factOf(clause, duration, detail, polarityOf(clause, sentence, duration, detail.bound));
    });
}

function factOf(
  clause: LabelledClause,
  duration: Duration,
  detail: FactDetails['retention'],
  polarity: Polarity,
): Fact<'retention'> {
  const range = rangeOf({ clause, ...duration });
  const value = clause.prose.text.slice(range.start, range.end).toLowerCase();
  return factAt('retention', clause, range, { key: keyOfDays(duration.days), value, polarity, detail });
}

/** "We will not hold it longer than 60 days" states a limit: the negation belongs to it. */
function polarityOf(clause: LabelledClause, sentence: Sentence, duration: Duration, bound: string): Polarity {
  return bound === 'exactly' ? polarityAt(clause, sentence, duration.from) : 'affirmed';
}

// A word that gives a duration its sense stands within so many words of it.
const reach = 25;

/** Whether a duration says how long something is kept, rather than how soon one answers or how old one is. */
function isKept(duration: Duration, hits: Hits, around: Hits, sentence: Sentence): boolean {
  const other = distance(hits, 'other', duration);
  if (other === 0 || hits.some((hit) => hit.meaning === 'answers' && hit.from < duration.from)) return false;
  if (sentence.column !== '') return around.some((hit) => hit.meaning === 'columns') && isAlone(duration, sentence);
  const keeps = distance(hits, 'keeps', duration);
  const thing = [...hits, ...around].some((hit) => hit.meaning === 'objects');
  if (keeps <= reach) return thing && keeps < other;
  const introduced = around.some((hit) => hit.meaning === 'keeps' || hit.meaning === 'columns');
  return introduced && other > reach && sentence.to - sentence.from <= reach;
}

/** "Invoices: 10 years from the end of the year": what is kept, and from when on, in an item without a verb. */
function isListedPeriod(duration: Duration, clause: LabelledClause, sentence: Sentence, hits: Hits): boolean {
  if (clause.kind !== 'item' || distance(hits, 'other', duration) <= reach) return false;
  const [colon] = clause.prose.text.slice(sentence.start, clause.words[duration.from]?.start).match(/^[^:]*:/) ?? [];
  if (colon === undefined) return false;
  const end = sentence.start + colon.length;
  const thing = hits.some((hit) => hit.meaning === 'objects' && (clause.words[hit.to - 1]?.end ?? end) < end);
  return thing && hits.some((hit) => hit.meaning === 'starts' && hit.from === duration.to);
}

/** A cell that gives a period says little else. */
const isAlone = (duration: Duration, sentence: Sentence): boolean => duration.from - sentence.from <= reach;

function distance(hits: Hits, sign: Sign, duration: Duration): number {
  return Math.min(
    Infinity,
    ...hits
      .filter((hit) => hit.meaning === sign)
      .map((hit) => (hit.to <= duration.from ? duration.from - hit.to + 1 : Math.max(0, hit.from - duration.to + 1))),
  );
}

function boundOf(duration: Duration, hits: Hits): FactDetails['retention']['bound'] {
  if (duration.end) return duration.end === 'lower' ? 'at-least' : 'at-most';
  for (const bound of ['at-most', 'at-least'] as const) {
    const near = (hit: PhraseHit<Sign>) =>
      hit.from < duration.to && duration.from - hit.to <= 2 && hit.to > duration.from - 4;
    if (hits.some((hit) => hit.meaning === bound && near(hit))) return bound;
  }
  return 'exactly';
}
