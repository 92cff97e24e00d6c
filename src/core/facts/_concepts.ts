/**
 * Most kinds of fact are a list of concepts, each with the phrases that name it. This is the reader they share: it finds
 * the phrases, asks whether the surroundings make them a statement of this kind, and which way round it is stated.
 */
import type { FactReader } from '../fact';
import { factAt } from '../fact';
import type { Fact, FactDetails, FactKind, Labelled, LabelledClause, Polarity, Sentence } from '../model';
import { gathered } from '../text/gather';
import type { PhraseHit } from '../text/phrases';
import { polarityAt } from '../text/polarity';
import { hitsAround, surroundings } from './_around';
import { factsOfEach } from './_clauses';
import { hitsIn, phrasesOf, type Phrases } from './_phrases';

export interface Concept {
  readonly value: string;
  /** Words that name the concept where the context is that of its kind. */
  readonly phrases?: readonly string[];
  /** Words that speak for themselves, wherever they stand. */
  readonly strong?: readonly string[];
  /** Whether the words say no themselves ("do not sell"), so that a negation in them is theirs. */
  readonly polarity?: Polarity;
  /** Whether it gives way to a more particular concept on the same words: "encrypted in transit" is not "encryption". */
  readonly general?: boolean;
}

/** The words of one kind of fact. `context` names what must stand nearby; `ignore` what looks alike and is not meant. */
export interface ConceptWords<C extends Concept> {
  readonly concepts: Readonly<Record<string, C>>;
  readonly context?: readonly string[];
  readonly ignore?: readonly string[];
  /** Where words of the context must stand: anywhere around, or before the concept ("you may ... delete"). */
  readonly contextStands?: 'before';
}

/** One mention of a concept in a sentence. `from` and `to` are indexes into the clause's words. */
export interface Mention<C extends Concept> {
  readonly key: string;
  readonly concept: C;
  readonly clause: LabelledClause;
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly polarity: Polarity;
  /** Whether it speaks for itself. */
  readonly strong: boolean;
}

export function conceptReader<K extends FactKind, C extends Concept>(
  kind: K,
  words: ConceptWords<C>,
  detail: (mention: Mention<C>) => FactDetails[K],
): FactReader<K> {
  return { kind, read: factsOfMentions(conceptsOf(words), (mention) => factOf(kind, mention, detail)) };
}

/** Words of a kind of fact with the phrases by which they are found. */
export interface Concepts<C extends Concept> {
  readonly words: ConceptWords<C>;
  readonly phrases: Phrases<Meaning<C>>;
}

/** Makes the words of a kind known; called once, when the reader's module is loaded. */
export function conceptsOf<C extends Concept>(words: ConceptWords<C>): Concepts<C> {
  return { words, phrases: phrasesOf(() => entriesOf(words)) };
}

/**
 * Facts of the mentions of concepts in the policy itself, one mention a key and polarity in each sentence: sentences
 * come and go by themselves. Null is a mention that states nothing. `read` may look where `factsOfEach` lets it.
 */
export const factsOfMentions = <K extends FactKind, C extends Concept>(
  concepts: Concepts<C>,
  read: (mention: Mention<C>, labelled: Labelled) => Fact<K> | null,
): ((labelled: Labelled) => Fact<K>[]) =>
  factsOfEach(
    (clause, labelled) =>
      distinct(mentionsIn(concepts, labelled, clause), (mention) => {
        return `${mention.sentence.from} ${mention.key} ${mention.polarity}`;
      }).flatMap((mention) => read(mention, labelled) ?? []),
    concepts.phrases,
  );

/** All mentions in a clause, for kinds whose key says more than the concept. */
export function mentionsIn<C extends Concept>(
  concepts: Concepts<C>,
  labelled: Labelled,
  clause: LabelledClause,
): readonly Mention<C>[] {
  if (!hitsIn(concepts.phrases, clause).some((hit) => typeof hit.meaning === 'object')) return [];
  return gathered(clause.sentences, (sentence) => mentionsOf(concepts, labelled, clause, sentence));
}

export function factOf<K extends FactKind, C extends Concept>(
  kind: K,
  mention: Mention<C>,
  detail: (mention: Mention<C>) => FactDetails[K],
): Fact<K> {
  const { clause, key, concept, polarity } = mention;
  return factAt(kind, clause, rangeOf(mention), { key, value: concept.value, polarity, detail: detail(mention) });
}

/** The range of a mention in its clause's prose. */
export function rangeOf({ clause, from, to }: { clause: LabelledClause; from: number; to: number }) {
  return { start: clause.words[from]?.start ?? 0, end: clause.words[to - 1]?.end ?? 0 };
}

export function distinct<T>(list: readonly T[], keyOf: (each: T) => string): T[] {
  if (list.length < 2) return [...list];
  const seen = new Set<string>();
  return list.filter((each) => {
    const key = keyOf(each);
    return seen.has(key) ? false : seen.add(key);
  });
}

const none: readonly never[] = [];

function mentionsOf<C extends Concept>(
  { words, phrases }: Concepts<C>,
  labelled: Labelled,
  clause: LabelledClause,
  sentence: Sentence,
): readonly Mention<C>[] {
  const hits = hitsIn(phrases, clause, sentence.from, sentence.to);
  if (hits.length === 0) return none;
  const named = namedIn(hits);
  if (named.length === 0) return none;
  const first = words.context ? hits.find((hit) => hit.meaning === 'context') : undefined;
  let around: boolean | null = words.context ? null : true;
  return named.flatMap(({ meaning: { key, concept, strong }, from, to }) => {
    const within = first !== undefined && (words.contextStands !== 'before' || first.from <= from);
    if (!strong && !within && !(around ??= hasContext(phrases, labelled, clause, sentence))) return [];
    const polarity = concept.polarity ?? polarityAt(clause, sentence, from);
    return [{ key, concept, clause, sentence, from, to, polarity, strong }];
  });
}

/** Of mentions of one concept that overlap, the longest; none that begins inside words that only look alike. */
function namedIn<C extends Concept>(hits: readonly PhraseHit<Meaning<C>>[]): PhraseHit<Named<C>>[] {
  const ignored = hits.filter((hit) => hit.meaning === 'ignore');
  const named = hits.filter((hit): hit is PhraseHit<Named<C>> => typeof hit.meaning === 'object');
  return named.filter(
    (hit) =>
      !ignored.some((other) => other.from <= hit.from && other.to > hit.from) &&
      !named.some((other) => other !== hit && covers(other, hit)),
  );
}

/**
 * A longer phrase takes the words of a shorter one: "credit card number" is no "number". One with a gap does so only
 * within its own concept, for a gap may hold another: "access, correct or delete your data".
 */
function covers<C extends Concept>(other: PhraseHit<Named<C>>, hit: PhraseHit<Named<C>>): boolean {
  if (other.from > hit.from || other.to < hit.to || other.to - other.from === hit.to - hit.from) return false;
  return !other.meaning.gapped || hit.meaning.concept.general === true || other.meaning.key === hit.meaning.key;
}

/** Whether the lead-in of its list, its column or the heading above says what such words are there for. */
function hasContext<C extends Concept>(
  phrases: Phrases<Meaning<C>>,
  labelled: Labelled,
  clause: LabelledClause,
  sentence: Sentence,
): boolean {
  return surroundings(labelled, clause, sentence).some((around) =>
    hitsAround(phrases, around).some((hit) => hit.meaning === 'context'),
  );
}

interface Named<C> {
  readonly key: string;
  readonly concept: C;
  readonly strong: boolean;
  readonly gapped: boolean;
}

type Meaning<C> = Named<C> | 'context' | 'ignore';

function entriesOf<C extends Concept>(words: ConceptWords<C>): (readonly [string, Meaning<C>])[] {
  const entries: (readonly [string, Meaning<C>])[] = [];
  for (const [key, concept] of Object.entries(words.concepts)) {
    for (const strong of [false, true]) {
      for (const phrase of (strong ? concept.strong : concept.phrases) ?? [])
        entries.push([phrase, { key, concept, strong, gapped: phrase.includes('...') }]);
    }
  }
  for (const phrase of words.context ?? []) entries.push([phrase, 'context']);
  for (const phrase of words.ignore ?? []) entries.push([phrase, 'ignore']);
  return entries;
}
