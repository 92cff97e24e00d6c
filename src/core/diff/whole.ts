/** Sentences, items and rows that only one revision has: what they state that the other does not. */
import type { FactChange, FactKind } from '../model';
import { isOccasion } from './cues';
import { foremost } from './foremost';
import { onlyIntroduces, introducesList } from './introductions';
import { announcesRights, grantsFurther } from './limited-rights';
import { changeOfFact, changeOfWords, onSide, unread, type Where } from './naming';
import { changesRead, counted, factsThatAlwaysCount, type Op, restated, uniqueNews } from './outcome';
import type { Passage } from './passages';
import type { Reading } from './readings';
import { elaborates, explains, refers } from './references';
import { type Side, statementOf } from './side';
import { changedStatistics, isStatistic } from './statistics';
import { factsIn, type Stretch, wholeOf } from './stretch';
import { denies } from './tokens';

const leastScore = 1;
const longestStatement = 80;

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
  null,
  'data-category',
  'tracking',
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
  return isTold && !(change.kind === 'right' && grantsFurther(clause.words, from, to));
};

/** Null where the passage brings no news; an empty list where another passage has already told it. */
function newsOf(passage: Passage, op: Op, own: Side, other: Side, follows: boolean): FactChange[] | null {
  if (passage.content.size === 0 || onlyIntroduces(passage) || introducesList(passage, own)) return null;
  if (other.echoes.find(passage.tokens).coverage >= restated) return null;
  if (follows && elaborates(passage)) return [];
  if (isStatistic(passage)) return [changedStatistics(onSide(wholeOf(passage), op))];
  const stretch = wholeOf(passage);
  const isExplanation = explains(passage);
  const best = foremost(
    passage,
    own,
    (reading) =>
      reading.score >= leastScore &&
      speaksForItself(reading, passage, own) &&
      (!isExplanation || reading.kind === 'notice' || reading.kind === 'right'),
  );
  const where = onSide(stretch, op);
  if (refers(passage) && factsIn(stretch, own).every((fact) => other.states.has(statementOf(fact)))) {
    return [unread(where, op)];
  }
  if (!best || !isOneStatement(best, passage, own)) {
    const named = factsThatAlwaysCount(stretch, own, other, null);
    return named.length > 0 ? named.map((fact) => changeOfFact(fact, op, where, '')) : [unread(where, op)];
  }
  const named = factsThatAlwaysCount(stretch, own, other, best.kind).map((fact) => changeOfFact(fact, op, where, ''));
  // Who is named is the recipient: the sentence that names them tells no second one, nor an item what for.
  const isListed = passage.clause.kind === 'item' || passage.clause.kind === 'row';
  const tellsName = best.kind === 'recipient-category' || (isListed && best.kind === 'purpose');
  const isNamed = tellsName && named.some((change) => change.kind === 'third-party');
  // A right against decisions by machines is no new decision by one.
  const isSafeguard = best.kind === 'automated-decision' && named.some((change) => change.kind === 'right');
  if (isNamed || isSafeguard) return named;
  const told = promisedNoSale(best, where, stretch, own, other);
  if (told === null && isToldElsewhere(best, passage, other)) {
    return named.length > 0 ? named : [unread(where, op)];
  }
  return [...(told ?? changesRead(best, where, op, other)), ...named];
}

/**
 * Whether words that name no fact state one thing: a row in which whole lists stand states several, and an occasion on
 * which people give their data ("- when you write to us") is no data.
 */
const isOneStatement = ({ kind, facts }: Reading, passage: Passage, { policy }: Side): boolean =>
  passage.tokens.length > longestStatement
    ? facts.length > 0 && counted.has(kind)
    : facts.length > 0 || kind !== 'data-category' || !isOccasion(passage, policy);

/** Kinds that policies state over and over, in other words each time. */
const repeated: ReadonlySet<FactKind> = new Set(['purpose', 'tracking', 'contact', 'recipient-category']);
/** Of these, and of data, a sentence in whose words hardly anything is new has mostly been said before. */
const fewestNewWords = 2;
const fewestBesideKnown = 3;

/**
 * Whether a sentence only repeats what the other revision states, though no sentence there is much like it: each fact
 * in it is stated there, and so is nearly each of its words.
 */
function isToldElsewhere({ kind, facts }: Reading, { clause, content, tokens }: Passage, other: Side): boolean {
  if (!repeated.has(kind) && kind !== 'data-category') return false;
  // Each promise not to share is one of its own: it may be for other data, or for another use.
  if (kind === 'recipient-category' && denies(tokens)) return false;
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
