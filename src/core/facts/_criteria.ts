/** Rules of retention in words: "as long as necessary", "until you close your account". */
import { factAt } from '../fact';
import words from '../lexicon/en/retention.json';
import type { Fact, FactDetails, Labelled } from '../model';
import { durationsIn } from '../text/durations';
import { hitsAround, introductions, titleOfColumn, whole, type Around } from './_around';
import { rangeOf, type Concept, type Mention } from './_concepts';
import { keptThing } from './_kept';
import { hitsIn, phrasesOfSigns } from './_phrases';

/** The rule that a mention states, or null where it says something else. */
export function criterionOf(mention: Mention<Concept>, labelled: Labelled): Fact<'retention'> | null {
  if (isStart(mention) || isContradicted(mention) || !isOfKeeping(mention, labelled)) return null;
  const { clause, sentence, key, concept, polarity } = mention;
  const detail = { days: null, bound: boundOf(mention), of: keptThing(clause, sentence) };
  return factAt('retention', clause, rangeOf(mention), { key, value: concept.value, polarity, detail });
}

type Sign = keyof typeof words.reasons.signs | 'at-most';

const signs = phrasesOfSigns<Sign>({ ...words.reasons.signs, 'at-most': words.signs['at-most'] });
const reasons: ReadonlySet<string> = new Set(words.reasons.keys);

// What is kept for a reason is mostly named before it, and if not, soon after.
const reach = 12;
const nearby = 6;

const durationsOf = ({ clause, sentence }: Mention<Concept>) => durationsIn(clause.words, sentence.from, sentence.to);

/** "30 days after you close your account": the closing only says when the days begin. */
const isStart = (mention: Mention<Concept>): boolean =>
  durationsOf(mention).some((duration) => duration.to === mention.from);

/** "For 7 years, even if you delete your account": what has an end is not kept for ever. */
const isContradicted = (mention: Mention<Concept>): boolean =>
  words.reasons.endless.includes(mention.key) && durationsOf(mention).length > 0;

/** Laws, claims and business are spoken of throughout; they give a time only where something is kept for them. */
function isOfKeeping(mention: Mention<Concept>, labelled: Labelled): boolean {
  if (!reasons.has(mention.key) || mention.strong) return true;
  const { clause, from, to } = mention;
  const hits = hitsIn(signs, clause, mention.sentence.from, mention.sentence.to);
  const near = hits.filter((hit) => hit.from <= to + reach);
  if (near.some((hit) => hit.meaning === 'keeps')) return true;
  const excepted = near.some((hit) => hit.meaning === 'unless' && hit.from <= from && hit.to >= from - nearby);
  if (excepted && near.some((hit) => hit.meaning === 'deletes')) return true;
  return introducing(mention, labelled).some((around) =>
    hitsAround(signs, around).some((hit) => hit.meaning === 'keeps'),
  );
}

const introducing = ({ clause, sentence }: Mention<Concept>, labelled: Labelled): readonly Around[] => [
  ...(sentence.column === '' ? [] : [whole(titleOfColumn(sentence.column))]),
  ...introductions(labelled, clause).map(whole),
];

/** "No longer than necessary" is a limit. */
function boundOf({ clause, sentence, from, to }: Mention<Concept>): FactDetails['retention']['bound'] {
  const hits = hitsIn(signs, clause, sentence.from, sentence.to);
  const limit = hits.find((hit) => hit.meaning === 'at-most' && hit.from < to && hit.to >= from);
  return limit ? 'at-most' : 'exactly';
}
