/** What a reading comes to: facts that the other revision does not state, else the words themselves, else a pointer. */
import type { ChangeOp, ClauseType, Fact, FactChange, FactKind } from '../model';
import { toSpan } from '../text/prose';
import { aimsIn } from './aims';
import { narrows } from './cues';
import { speaksOfRightsAtLarge } from './limited-rights';
import { changeOfFact, changeOfWords, onSide, unread, type Where } from './naming';
import type { Reading } from './readings';
import { type Side, statementOf } from './side';
import { factsIn, type Stretch, tokensIn, wholeOf } from './stretch';

export type Op = 'added' | 'removed';

/** A passage of whose words the other revision has so many in one place stands there. */
export const restated = 0.8;

/** Kinds of which every fact counts for itself, and is nothing new where the other revision states it too. */
export const counted: ReadonlySet<FactKind> = new Set([
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
  if (reading.kind === 'security' && reading.facts.length > 0 && reading.facts.every(disclaims))
    return [news.length === 0 ? unread(where, op) : disclaimed(reading, where, op)];
  if (counted.has(reading.kind) || (exact.has(reading.kind) && news.length > 0)) {
    if (news.length > 0) return news.map((fact) => changeOfFact(fact, called, where, reading.because));
    const known = reading.facts[0];
    if (known && reading.kind === 'right') {
      if (isAllKnown(where[where.own], other)) return [];
      return [changeOfFact(known, givenAnew(known, op), where, reading.because)];
    }
    if (known && !namesUnheard(known, where[where.own], other)) return [unread(where, op)];
    const stretch = where[where.own];
    if (reading.kind === 'right' && !known && stretch && isOfRightsAtLarge(stretch)) return [unread(where, op)];
  }
  return wordsRead(reading, where, op, other, called);
}

/** "We cannot guarantee that it is safe": policies that protect data say so, too. */
const disclaims = ({ kind, key }: Fact): boolean => kind === 'security' && key === 'no-guarantee';

/** What nobody guarantees is no measure: where it comes, protection is promised less. */
const disclaimed = ({ because }: Reading, where: Where, op: Op): FactChange =>
  changeOfWords('security', op === 'added' ? 'weakened' : 'strengthened', where, because);

/** "Residents of some states have additional rights": no right is named, and who has which is told where they are. */
const isOfRightsAtLarge = ({ passage: { clause, from, to } }: Stretch): boolean =>
  speaksOfRightsAtLarge(clause.words, from, to);

function wordsRead(reading: Reading, where: Where, op: Op, other: Side, called: ChangeOp): FactChange[] {
  // Who transfers, or what, names no country to which it goes, and no safeguard.
  if (ofTransfers.has(reading.kind) && reading.facts.length === 0 && reading.said === 0) return [unread(where, op)];
  // A sentence in which no company is found names none; a row or an item may name one that no list holds.
  const isNameless = reading.kind === 'third-party' && reading.facts.length === 0;
  if (isNameless && !mayName(where[where.own])) return [unread(where, op)];
  const stretch = where[where.own];
  const aims = stretch && reading.kind === 'purpose' && op === called ? aimsIn(stretch) : [];
  const each = aims.filter((aim) => other.echoes.find(tokensIn(aim)).coverage < restated);
  if (aims.length > 1 && each.length === 0) return [unread(where, op)];
  if (each.length > 0) return each.map((aim) => changeOfWords('purpose', op, onSide(aim, op), reading.because));
  const turned = stretch !== null && called === op && narrows(stretch.passage, reading.kind);
  const direction = op === 'added' ? 'narrowed' : 'widened';
  const change = changeOfWords(reading.kind, turned ? direction : called, where, reading.because);
  return [confidential(takenForGranted(change, reading.facts, where))];
}

/** Whether words in a row or an item may be a name that no list holds: names are written in capitals. */
const mayName = (stretch: Stretch | null): boolean =>
  stretch !== null &&
  stretch.passage.clause.kind !== 'paragraph' &&
  tokensIn(stretch).some(({ start }) => /\p{Lu}/u.test(stretch.passage.clause.prose.text[start] ?? ''));

const ofTransfers: ReadonlySet<FactKind> = new Set(['transfer-country', 'transfer-safeguard']);

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

/**
 * "We keep it as the law demands", "we tell you where the law demands it", "we tell the police what the law demands": the
 * duty is why data stays, people hear or authorities get it, and no basis on which data is used.
 */
const isDutyToDoOther = ({ kind, key }: Fact, { passage }: Stretch, own: Side): boolean => {
  if (kind !== 'legal-basis') return false;
  const [label] = passage.clause.labels;
  if (label !== undefined && ofOtherDuties.has(label.type)) return true;
  return key === 'legal-obligation' && factsIn(wholeOf(passage), own).some(isAuthority);
};

const isAuthority = ({ kind, key }: Fact): boolean => kind === 'recipient-category' && key === 'law-enforcement';

const ofOtherDuties: ReadonlySet<ClauseType> = new Set<ClauseType>(['retention', 'breach']);

/** Consent to transfers is a safeguard of theirs, which tells it. */
const alwaysCounts = (fact: Fact): boolean =>
  always.has(fact.kind) || isSensitive(fact) || (isTakenForGranted(fact) && fact.key !== 'deemed:transfer');

/** What the law protects most is told beside what else always counts: a sentence that names both tells both. */
const isSensitive = (fact: Fact): boolean =>
  fact.kind === 'data-category' && (fact as Fact<'data-category'>).detail.sensitive;

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
  const news = uniqueNews(
    factsIn(stretch, own).filter(
      (fact) => alwaysCounts(fact) && fact.kind !== except && !isDutyToDoOther(fact, stretch, own),
    ),
    other,
  );
  return news.every(isSensitive) ? [] : news;
}

export function uniqueNews(facts: readonly Fact[], other: Side): readonly Fact[] {
  const news = facts.filter((fact) => !other.states.has(statementOf(fact)));
  return [...new Map(news.map((fact) => [statementOf(fact), fact])).values()];
}
