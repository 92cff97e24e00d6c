/** Sentences, items and rows that only one revision has: what they state that the other does not. */
import { elaborations, explanations, references } from '../lexicon/en/elaborations.json';
import { further } from '../lexicon/en/rights-limits.json';
import wording from '../lexicon/en/wording.json';
import type { ChangeOp, Fact, FactChange, FactKind } from '../model';
import { phraseBook, type PhraseBook } from '../text/phrases';
import { toSpan } from '../text/prose';
import { aimsIn } from './aims';
import { narrows } from './cues';
import { announcesRights, namesWho, speaksOfRightsAtLarge } from './limited-rights';
import { changeOfFact, changeOfWords, onSide, unread, type Where } from './naming';
import type { Passage } from './passages';
import { type Reading, readingsOf } from './readings';
import { type Side, statementOf } from './side';
import { changedStatistics, isStatistic } from './statistics';
import { factsIn, proseRange, type Stretch, tokensIn, wholeOf } from './stretch';

export type Op = 'added' | 'removed';

const restated = 0.8;
const leastScore = 1;

/** Changes that whole passages of one side bring, in order. */
export function changesOfWhole(passages: readonly Passage[], op: Op, own: Side, other: Side): FactChange[] {
  const changes: FactChange[] = [];
  let last: Passage | null = null;
  let topics: ReadonlySet<FactKind | null> = new Set();
  for (const passage of passages) {
    const follows = last !== null && last.clause === passage.clause && last.id === passage.id - 1;
    if (!follows) topics = new Set();
    const news = newsOf(passage, op, own, other, follows);
    if (news === null) continue;
    last = passage;
    const fresh = news.filter((change) => !isSaidBySentenceBefore(change, topics, passage));
    topics = new Set([...topics, ...fresh.map((change) => change.kind)]);
    for (const change of fresh) changes.push(change);
  }
  return changes;
}

/** Kinds that a paragraph tells in several sentences: who may do it, how, and what happens then. */
const toldAtLength: ReadonlySet<FactKind | null> = new Set([
  'right',
  'contact',
  'consent',
  'notice',
  'transfer-country',
]);

const isSaidBySentenceBefore = (
  change: FactChange,
  topics: ReadonlySet<FactKind | null>,
  { clause, from, to }: Passage,
): boolean => {
  const isTold =
    (change.beforeFact ?? change.afterFact) === null && toldAtLength.has(change.kind) && topics.has(change.kind);
  // "You also have the right to ..." is one right more.
  return isTold && !(change.kind === 'right' && furtherBook.find(clause.words, from, to).length > 0);
};

const furtherBook = phraseBook(further.map((phrase): [string, true] => [phrase, true]));

/** Null where the passage brings no news; an empty list where another passage has already told it. */
function newsOf(passage: Passage, op: Op, own: Side, other: Side, follows: boolean): FactChange[] | null {
  if (passage.content.size === 0 || onlyIntroduces(passage) || introducesList(passage, own)) return null;
  if (other.echoes.find(passage.tokens).coverage >= restated) return null;
  if (follows && elaborates(passage)) return [];
  if (isStatistic(passage)) return [changedStatistics(onSide(wholeOf(passage), op))];
  const stretch = wholeOf(passage);
  const explains = opensWith(explanationBook, passage);
  const best = readingsOf(stretch, own).find(
    (reading) =>
      reading.score >= leastScore &&
      speaksForItself(reading, passage, own) &&
      (!explains || reading.kind === 'notice' || reading.kind === 'right'),
  );
  const where = onSide(stretch, op);
  if (refers(passage) && factsIn(stretch, own).every((fact) => other.states.has(statementOf(fact)))) {
    return [unread(where, op)];
  }
  if (!best) {
    const named = factsThatAlwaysCount(stretch, own, other, null);
    return named.length > 0 ? named.map((fact) => changeOfFact(fact, op, where, '')) : [unread(where, op)];
  }
  const named = factsThatAlwaysCount(stretch, own, other, best.kind).map((fact) => changeOfFact(fact, op, where, ''));
  // Who is named is the recipient: the sentence that names them tells no second one, nor an item what for.
  const isListed = passage.clause.kind === 'item' || passage.clause.kind === 'row';
  const tellsName = best.kind === 'recipient-category' || (isListed && best.kind === 'purpose');
  const isNamed = tellsName && named.some((change) => change.kind === 'third-party');
  if (isNamed) return named;
  const told = promisedNoSale(best, where, stretch, own, other);
  if (told === null && isToldElsewhere(best, passage, other)) {
    return named.length > 0 ? named : [unread(where, op)];
  }
  return [...(told ?? changesRead(best, where, op, other)), ...named];
}

/** Kinds that policies state over and over, in other words each time. */
const repeated: ReadonlySet<FactKind> = new Set(['purpose', 'tracking', 'contact', 'recipient-category']);
/** Of these, and of data, a sentence in whose words hardly anything is new has mostly been said before. */
const fewestNewWords = 2;
const fewestBesideKnown = 3;

/**
 * Whether a sentence only repeats what the other revision states, though no sentence there is much like it: each fact
 * in it is stated there, and so is nearly each of its words.
 */
function isToldElsewhere({ kind, facts }: Reading, { clause, content }: Passage, other: Side): boolean {
  if (!repeated.has(kind) && kind !== 'data-category') return false;
  if (uniqueNews(facts, other).length > 0) return false;
  // What a list says of its items holds for each of them, in whatever words.
  const isListed = clause.kind === 'item' && clause.leadIn >= 0;
  if (isListed && (facts.length === 0 || !repeated.has(kind))) return false;
  const unknown = [...content].filter((norm) => !other.echoes.knows(norm)).length;
  return unknown < (facts.length > 0 && repeated.has(kind) ? fewestBesideKnown : fewestNewWords);
}

/** Who forbids himself to sell data says it once: as a promise of its own, and no news where it stands elsewhere. */
function promisedNoSale(best: Reading, where: Where, stretch: Stretch, own: Side, other: Side): FactChange[] | null {
  if (!aboutSharing.has(best.kind)) return null;
  const promises = factsIn(stretch, own).filter((fact) => fact.kind === 'sale' && fact.polarity === 'negated');
  if (promises.every((fact) => fact.key === 'share')) return null;
  const news = uniqueNews(promises, other);
  if (news.length === 0) return [];
  if (news.every((fact) => fact.key === 'share')) return null;
  return [changeOfWords('sale', where.own === 'after' ? 'added' : 'removed', where, best.because)];
}

const aboutSharing: ReadonlySet<FactKind> = new Set(['sale', 'recipient-category', 'security']);

/** An item or row may take its kind from its place alone; a sentence must say something of it in its own words. */
function speaksForItself(reading: Reading, { clause }: Passage, { policy }: Side): boolean {
  if (clause.kind !== 'item' || clause.leadIn < 0) return reading.own > 0;
  // "You may update it on these sites:" is followed by no rights.
  return (
    reading.kind !== 'right' ||
    reading.facts.length > 0 ||
    reading.said > 0 ||
    announcesRights(policy.clauses[clause.leadIn])
  );
}

/** Headings, titles that run into their paragraph, and sentences that only introduce a list state nothing themselves. */
function onlyIntroduces({ clause, start, end, from, to }: Passage): boolean {
  if (clause.kind === 'heading') return true;
  const text = clause.prose.text.slice(start, end).trimEnd();
  const opens = start === clause.sentences[0]?.start && to < clause.words.length;
  const runsIn = opens && (to - from <= shortTitle || (to - from <= longestTitle && isTitled(text)));
  return text.endsWith(':') || (runsIn && clause.kind !== 'row');
}

/** "We collected the following categories of data" before a list, though no colon ends it. */
function introducesList({ clause, tokens, end }: Passage, { policy }: Side): boolean {
  const isLast = end === clause.sentences.at(-1)?.end;
  return (
    isLast && policy.clauses[clause.id + 1]?.leadIn === clause.id && tokens.some(({ norm }) => announcing.has(norm))
  );
}

/** What "following" and "below" are folded into. */
const announcing: ReadonlySet<string> = new Set(wording.announcing);

const shortTitle = 4;
const longestTitle = 9;

/** "Do-Not-Track Signals and Similar Mechanisms.": every word that is not small begins with a capital. */
const isTitled = (text: string): boolean =>
  text.split(/\s+/).every((word) => word.length < 5 || /^\P{L}*\p{Lu}/u.test(word));
const opening = 5;
const elaborationBook = phraseBook(elaborations.map((phrase): [string, true] => [phrase, true]));
const referenceBook = phraseBook(references.map((phrase): [string, true] => [phrase, true]));
const explanationBook = phraseBook(explanations.map((phrase): [string, true] => [phrase, true]));

/** Whether a sentence speaks of the policy itself, or only says where something is said. */
const refers = ({ clause, from, to }: Passage): boolean => referenceBook.find(clause.words, from, to).length > 0;

/** Whether words put into a sentence only say where something is said, or shown. */
export function refersIn(stretch: Stretch): boolean {
  const { clause, from, to } = stretch.passage;
  const { start, end } = proseRange(stretch);
  return referenceBook
    .find(clause.words, from, to)
    .some((hit) => (clause.words[hit.from]?.start ?? end) >= start && (clause.words[hit.to - 1]?.end ?? start) <= end);
}

/** Whether a sentence opens as one that explains the sentence before it ("To do so, ...", "In this case, ..."). */
const elaborates = (passage: Passage): boolean => opensWith(elaborationBook, passage);

const opensWith = (book: PhraseBook<true>, { clause, from, to }: Passage): boolean =>
  book.find(clause.words, from, Math.min(to, from + opening)).some((hit) => hit.from === from);

/** Kinds of which every fact counts for itself, and is nothing new where the other revision states it too. */
const counted: ReadonlySet<FactKind> = new Set([
  'third-party',
  'transfer-country',
  'transfer-safeguard',
  'right',
  'legal-basis',
  'data-category',
]);
/** Kinds of which a fact says it better than its sentence. */
const exact: ReadonlySet<FactKind> = new Set(['retention', 'children', 'contact', 'governing-law']);

/**
 * What a reading comes to: facts the other revision does not state, else the words themselves.
 *
 * @param called what the change is called where it is more than an addition or a loss
 */
export function changesRead(reading: Reading, where: Where, op: Op, other: Side, called: ChangeOp = op): FactChange[] {
  const news = uniqueNews(reading.facts, other);
  if (counted.has(reading.kind) || (exact.has(reading.kind) && news.length > 0)) {
    if (news.length > 0) return news.map((fact) => changeOfFact(fact, called, where, reading.because));
    const known = reading.facts[0];
    if (known && reading.kind === 'right') {
      if (isAllKnown(where[where.own], other)) return [];
      return [changeOfFact(known, givenAnew(known, op), where, reading.because)];
    }
    if (known && !namesUnheard(known, where[where.own], other)) return [unread(where, op)];
    if (reading.kind === 'right' && !known && where[where.own])
      return rightsAtLarge(where, op) ?? wordsRead(reading, where, op, other, called);
  }
  return wordsRead(reading, where, op, other, called);
}

/** "Residents of some states have additional rights": no right is named, and what is told is who is covered. */
function rightsAtLarge(where: Where, op: Op): FactChange[] | null {
  const stretch = where[where.own];
  if (!stretch) return null;
  const { clause, from, to } = stretch.passage;
  if (!speaksOfRightsAtLarge(clause.words, from, to)) return null;
  return namesWho(clause.prose.text, clause.words, from, to)
    ? [changeOfWords('scope', op, where, '')]
    : [unread(where, op)];
}

function wordsRead(reading: Reading, where: Where, op: Op, other: Side, called: ChangeOp): FactChange[] {
  // Who transfers, or what, names no country to which it goes, and no safeguard.
  if (ofTransfers.has(reading.kind) && reading.facts.length === 0 && reading.said === 0) return [unread(where, op)];
  const stretch = where[where.own];
  const each = stretch && reading.kind === 'purpose' && op === called ? newAims(stretch, other) : [];
  if (each.length > 0) return each.map((aim) => changeOfWords('purpose', op, onSide(aim, op), reading.because));
  const turned = stretch !== null && called === op && narrows(stretch.passage, reading.kind);
  const direction = op === 'added' ? 'narrowed' : 'widened';
  const change = changeOfWords(reading.kind, turned ? direction : called, where, reading.because);
  return [confidential(takenForGranted(change, reading.facts, where))];
}

const ofTransfers: ReadonlySet<FactKind> = new Set(['transfer-country', 'transfer-safeguard']);

const newAims = (stretch: Stretch, other: Side): readonly Stretch[] =>
  aimsIn(stretch).filter((aim) => other.echoes.find(tokensIn(aim)).coverage < restated);

/** A right that stands elsewhere is given more widely, or less; a way to opt out of one more practice is one of its own. */
function givenAnew({ key }: Fact, op: Op): ChangeOp {
  if (op === 'added') return 'widened';
  return optOuts.has(key) ? 'removed' : 'narrowed';
}

const optOuts: ReadonlySet<string> = new Set(['opt-out-ads', 'opt-out-marketing', 'opt-out-sale']);

/** Whether a fact that the other revision states of something near is told here in words that stand nowhere in it. */
function namesUnheard({ span, kind }: Fact, stretch: Stretch | null, other: Side): boolean {
  if (!stretch || kind !== 'data-category') return false;
  const { prose } = stretch.passage.clause;
  return tokensIn(stretch).some((token) => {
    if (token.weight !== 'content' || other.echoes.knows(token.norm)) return false;
    const place = toSpan(prose, token.start, token.end);
    return place.start >= span.start && place.end <= span.end;
  });
}

/** Whether all is said by what the other revision says of rights: a list of them became a sentence, or the reverse. */
function isAllKnown(stretch: Stretch | null, other: Side): boolean {
  if (!stretch) return false;
  const said = new Set(
    other.passages
      .filter(({ clause }) => clause.labels.some((label) => label.type === 'rights'))
      .flatMap(({ content }) => [...content]),
  );
  return tokensIn(stretch).every((token) => token.weight !== 'content' || said.has(token.norm));
}

/** A sentence that forbids sharing is a commitment to confidentiality, and names no recipient. */
const confidential = (change: FactChange): FactChange =>
  change.kind === 'recipient-category' && change.tags.includes('negated') ? { ...change, kind: 'security' } : change;

/** Consent that is taken for granted is none that is asked for: the fact says which it is. */
function takenForGranted(change: FactChange, facts: readonly Fact[], { own }: Where): FactChange {
  const fact = facts.find(isTakenForGranted);
  if (!fact || change.kind !== 'consent') return change;
  return own === 'before' ? { ...change, beforeFact: fact } : { ...change, afterFact: fact };
}

const isTakenForGranted = ({ kind, key }: Fact): boolean => kind === 'consent' && key.startsWith('deemed');

const always: ReadonlySet<FactKind> = new Set([
  'third-party',
  'transfer-country',
  'transfer-safeguard',
  'right',
  'legal-basis',
]);

/** A newly named recipient or country counts whatever else its sentence is about. */
export function factsThatAlwaysCount(
  stretch: Stretch,
  own: Side,
  other: Side,
  except: FactKind | null = null,
): readonly Fact[] {
  return uniqueNews(
    factsIn(stretch, own).filter((fact) => (always.has(fact.kind) || isTakenForGranted(fact)) && fact.kind !== except),
    other,
  );
}

export function uniqueNews(facts: readonly Fact[], other: Side): readonly Fact[] {
  const news = facts.filter((fact) => !other.states.has(statementOf(fact)));
  return [...new Map(news.map((fact) => [statementOf(fact), fact])).values()];
}
