import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/children.json';
import type { Fact, Labelled, LabelledClause, Sentence } from '../model';
import { numberOf } from '../text/numbers';
import { polarityAt } from '../text/polarity';
import { headingOf, hitsAround } from './_around';
import { factsOfEach } from './_clauses';
import { conceptsOf, distinct, factOf, factsOfMentions, rangeOf, type ConceptWords, type Concept } from './_concepts';
import { hitsIn, phrasesOfSigns } from './_phrases';

const statements = conceptsOf(words.statements as ConceptWords<Concept>);
const ages = phrasesOfSigns(words.ages);

const agesInEach = factsOfEach<'children'>((clause, labelled) => agesIn(labelled, clause), ages);
const statementsInEach = factsOfMentions(statements, (mention) => factOf('children', mention, () => ({ age: null })));

const reader: FactReader<'children'> = {
  kind: 'children',
  read: (labelled) =>
    [...agesInEach(labelled), ...statementsInEach(labelled)].sort((one, other) => one.span.start - other.span.start),
};

export default reader;

function agesIn(labelled: Labelled, clause: LabelledClause): Fact<'children'>[] {
  return clause.sentences.flatMap((sentence) =>
    distinct(agesOf(labelled, clause, sentence), (fact) => `${fact.key} ${fact.polarity}`),
  );
}

// No law draws a line for children above the age of majority, and nobody else one for infants: "for at least one year".
const highestAge = 21;
const lowestAge = 4;

function agesOf(labelled: Labelled, clause: LabelledClause, sentence: Sentence): Fact<'children'>[] {
  const hits = hitsIn(ages, clause, sentence.from, sentence.to);
  const numbers = hits.filter((hit) => hit.meaning === 'numbers');
  if (numbers.length === 0) return [];
  const subject =
    hits.some((hit) => hit.meaning === 'subjects') ||
    headingOf(labelled, clause).some((heading) => hitsAround(ages, heading).some((hit) => hit.meaning === 'subjects'));
  if (!subject) return [];
  return numbers.flatMap((hit) => {
    const age = ageIn(clause, hit.from, hit.to);
    if (age === null || age > highestAge || age < lowestAge || isOfName(clause, hit)) return [];
    const polarity = polarityAt(clause, sentence, hit.from);
    return [factAt('children', clause, rangeOf({ clause, ...hit }), said(age, polarity))];
  });
}

/** "The Under 13 Experience" is what something is called, and draws no line by itself. */
function isOfName(clause: LabelledClause, { from, to }: { from: number; to: number }): boolean {
  const [first, next] = [clause.words[from], clause.words[to]];
  if (clause.kind === 'heading' || !first || !next) return false;
  const { text } = clause.prose;
  const capital = /^\p{Lu}/u;
  return capital.test(text.slice(first.start)) && /^ \p{Lu}/u.test(text.slice(clause.words[to - 1]?.end, next.end));
}

const said = (age: number, polarity: 'affirmed' | 'negated') => ({
  key: `age-${age}`,
  value: `${age} years`,
  polarity,
  detail: { age },
});

function ageIn(clause: LabelledClause, from: number, to: number): number | null {
  for (const word of clause.words.slice(from, to)) {
    const age = numberOf(word.text);
    if (age !== null) return age;
  }
  return null;
}
