import type { FactReader } from '../fact';
import { factAt } from '../fact';
import names from '../lexicon/en/names.json';
import words from '../lexicon/en/right.json';
import type { Fact, Labelled, Sentence, Word } from '../model';
import { conceptsOf, factsOfMentions, rangeOf, type Concept, type ConceptWords, type Mention } from './_concepts';
import { surroundings } from './_around';
import { hitsIn, phrasesOfSigns } from './_phrases';

const rights = conceptsOf(words as unknown as ConceptWords<Concept>);
const topics = phrasesOfSigns<string>(words.topics);

const reader: FactReader<'right'> = {
  kind: 'right',
  read: factsOfMentions(rights, (mention, labelled) => factOf(labelled, mention)),
};

export default reader;

function factOf(labelled: Labelled, mention: Mention<Concept>): Fact<'right'> | null {
  if (mention.clause.kind === 'heading' && !mention.strong) return null;
  // What people cannot do is no right, and nothing that a policy grants to lose.
  if (mention.polarity === 'negated') return null;
  const key = mention.key === 'opt-out' ? optOutOf(labelled, mention) : mention.key;
  if (key === null) return null;
  const concept = rights.words.concepts[key] ?? mention.concept;
  return factAt('right', mention.clause, rangeOf(mention), {
    key,
    value: key === 'complaint' ? authorityIn(mention) : concept.value,
    polarity: 'affirmed',
    detail: null,
  });
}

/** What "opt out" is about: said in its sentence, else in its clause, else by what introduces it. */
function optOutOf(labelled: Labelled, { clause, sentence }: Mention<Concept>): string | null {
  const within = [sentence, { from: 0, to: clause.words.length }].map((each) => ({ said: clause, ...each }));
  for (const place of [...within, ...surroundings(labelled, clause, sentence)]) {
    const [first] = hitsIn(topics, place.said, place.from, place.to).toSorted(bySpecificity);
    if (first) return first.meaning;
  }
  return null;
}

// A sentence on the sale of data also speaks of its sharing for ads; one on ads also of messages.
const specific = ['opt-out-sale', 'opt-out-ads', 'opt-out-marketing'];

const bySpecificity = (one: { meaning: string }, other: { meaning: string }): number =>
  specific.indexOf(one.meaning) - specific.indexOf(other.meaning);

/** The name of the authority with which one may complain, or the right's own name. */
function authorityIn({ clause, sentence }: Mention<Concept>): string {
  const title = authorityWords.find((word) => indexOfWord(clause.words, sentence, word) >= 0);
  if (title === undefined) return 'complaint';
  const at = indexOfWord(clause.words, sentence, title);
  const first = capitalsFrom(clause.prose.text, clause.words, sentence, at, -1);
  const last = capitalsFrom(clause.prose.text, clause.words, sentence, at, 1);
  return clause.prose.text.slice(clause.words[first]?.start, clause.words[last]?.end);
}

/** Index of the last word of a capitalised run that begins at `at` and goes on in the direction of `step`. */
function capitalsFrom(text: string, all: readonly Word[], sentence: Sentence, at: number, step: 1 | -1): number {
  let end = at;
  for (let next = at + step; next >= sentence.from && next < sentence.to; next += step) {
    const word = all[next];
    if (!word) break;
    if (/^\p{Lu}/u.test(text.slice(word.start, word.end))) end = next;
    else if (word.text !== 'of' && word.text !== 'and') break;
  }
  return end;
}

const indexOfWord = (all: readonly Word[], sentence: Sentence, sought: string): number =>
  all.findIndex((word, at) => at >= sentence.from && at < sentence.to && word.text.replace(/'s$/, '') === sought);

const authorityWords: readonly string[] = names.authorityWords;
