/** Words that differ inside a passage which both revisions have. */
import wording from '../lexicon/en/wording.json';
import type { ChangeOp, Fact, FactChange, FactKind } from '../model';
import { stemOf } from '../text/words';
import { asOneAddress } from './addresses';
import type { Edit } from './edits';
import { changedFigure } from './figures';
import { changeOfFact, changeOfWords, namesFact, unread, type Where } from './naming';
import type { Passage } from './passages';
import { type Reading, readingsOf } from './readings';
import { changedRegion } from './regions';
import { type Side, type Sides, statementOf } from './side';
import { endsBeforeColon, introducesList, onlyIntroduces } from './introductions';
import { turnedSignal } from './signals';
import { isStatistic, changedStatistics } from './statistics';
import { isStatedByBoth, isTurnedRound, namesAnother, saysOtherwise } from './rewording';
import { factsIn, isClauseOfItsOwn, type Stretch, wholeOf } from './stretch';
import { changesItsSentence, clauseLike, hasSubstance, isTellable } from './substance';
import { foremostInside } from './foremost-inside';
import type { Token } from './tokens';
import { changesRead, factsThatAlwaysCount, type Op, uniqueNews } from './outcome';
import { refersIn } from './references';

const leastScore = 1;

/** Changes inside one pair; of several that are about the same, the first speaks for all. */
export function changesOfPair(edits: readonly Edit[], sides: Sides): FactChange[] {
  if (isTurnedRound(edits)) return edits.slice(0, 1).map((edit) => unread(whereOf(edit, 'after'), 'changed'));
  const all = withoutConditions(
    edits.flatMap((edit) => changesOfEdit(edit, sides).map((change) => ({ edit, change }))),
  );
  const told = asOneAddress(all);
  const signal = edits[0] ? turnedSignal(edits[0].pair, sides) : null;
  const changes = signal ? [signal, ...told.filter(({ kind }) => kind !== null && kind !== signal.kind)] : told;
  const factual = new Set(
    changes
      .filter(isChangedWhole)
      .filter(namesFact)
      .map(({ kind }) => kind),
  );
  const said = new Set<string>();
  const tells = changes.some(({ kind }) => kind !== null && kind !== 'modality');
  return changes.filter((change) => {
    // Leeway is told where nothing else of the sentence is.
    if (change.kind === 'modality' && tells) return false;
    if ((isChangedWhole(change) || change.kind === null) && !namesFact(change) && factual.size > 0) return false;
    const id = `${change.kind ?? 'unread'} ${change.op} ${namesFact(change) ? change.key : ''}`;
    if (said.has(id)) return false;
    said.add(id);
    return true;
  });
}

interface Told {
  readonly edit: Edit;
  readonly change: FactChange;
}

/**
 * What was ruled out and is done now, "only with your consent": the condition is part of that, and no limit that is new.
 * So is the condition of what is ruled out altogether.
 */
function withoutConditions(told: readonly Told[]): FactChange[] {
  return told.filter((each) => !told.some((other) => isConditionOf(each, other))).map(({ change }) => change);
}

function isConditionOf({ edit, change }: Told, { edit: turned, change: turn }: Told): boolean {
  if (edit === turned || turn.kind === null || namesFact(change)) return false;
  if (change.kind !== null && change.kind !== turn.kind) return false;
  if (change.op === 'added') return turned.guardsLost.some(isDenial);
  return change.op === 'removed' && turned.guardsGained.some(isDenial);
}

const isDenial = ({ norm }: Token): boolean => denials.has(norm);

/** One thing that its sentence states, told anew by each of the words that changed it. */
const isChangedWhole = ({ kind, op }: FactChange): boolean => op === 'changed' && kind === 'retention';

/** Both stretches of an edit. */
const whereOf = ({ pair, before, after }: Edit, own: 'before' | 'after') => ({
  before: { passage: pair.before, ...before },
  after: { passage: pair.after, ...after },
  own,
});

function changesOfEdit(edit: Edit, sides: Sides): FactChange[] {
  const now = whereOf(edit, 'after');
  const then = whereOf(edit, 'before');
  const { before, after } = now;
  const gained = edit.gained.length > 0 && !isEchoed(after, edit.gained, sides.before, edit.pair.before);
  const lost = edit.lost.length > 0 && !isEchoed(before, edit.lost, sides.after, edit.pair.after);
  if ((gained || lost) && isStatistic(edit.pair.after)) return [changedStatistics(now)];
  if (isNumbering(edit)) return [];
  const figure = changedFigure(edit, now, sides);
  if (figure) return [figure];
  if (gained && lost) return replaced(edit, now, then, sides);
  if (gained) return oneSided(after, now, edit.gained, 'added', sides.after, sides.before);
  if (lost) return oneSided(before, then, edit.lost, 'removed', sides.before, sides.after);
  return guarded(edit, now, sides);
}

/** Whether another passage of the other revision has these words in much the same company. */
function isEchoed(stretch: Stretch, content: readonly Token[], other: Side, partner: Passage): boolean {
  const words = other.echoes.find(content, partner);
  // A title names things and states nothing of them.
  if (words.passage?.clause.kind === 'heading') return false;
  const enough = content.length >= clauseLike ? 0.85 : 1;
  return words.coverage >= enough && other.echoes.find(stretch.passage.tokens, partner).coverage >= 0.6;
}

/** Words that came or went with nothing in their stead. */
function oneSided(
  stretch: Stretch,
  where: Where,
  content: readonly Token[],
  op: Op,
  own: Side,
  other: Side,
): FactChange[] {
  const gap = op === 'added' ? where.before : where.after;
  if (!gap) return [];
  const facts = changedCell(stretch, gap, own, other);
  const named = facts.length > 0 ? facts : factsThatAlwaysCount(stretch, own, other);
  if (named.length > 0) return named.map((fact) => changeOfFact(fact, op, where, ''));
  if (refersIn(stretch)) return [unread(where, op)];
  const region = changedRegion(where, own);
  if (region) return [region];
  const best = foremostInside(stretch, own);
  if (!best || best.score < leastScore || !hasSubstance(best, stretch, content, other)) return [unread(where, op)];
  if (!isTellable(best, stretch, content, own) || onlyLeadsOn(best, stretch, own)) return [unread(where, op)];
  const changes = !isClauseOfItsOwn(stretch) && changesItsSentence(best, content, gap, other);
  const called = changes ? 'changed' : op;
  return changesRead(best, where, op, other, called);
}

/** "We collected the following categories of data" before a list names no data, however it is put. */
const onlyLeadsOn = ({ kind, facts }: Reading, stretch: Stretch, side: Side): boolean =>
  facts.length === 0 &&
  lists.has(kind) &&
  (introducesList(stretch.passage, side) || onlyIntroduces(stretch.passage) || endsBeforeColon(stretch));

/** Whether nothing but the number of a title changed. */
const isNumbering = ({ pair, before, after, lost, gained }: Edit): boolean =>
  (pair.after.clause.kind === 'heading' || (before.from === 0 && after.from === 0)) &&
  lost.length + gained.length > 0 &&
  [...lost, ...gained].every(({ norm }) => /^[\d.]+$/.test(norm));

const ofRows: ReadonlySet<FactKind> = new Set(['third-party', 'transfer-country', 'transfer-safeguard', 'legal-basis']);

/** A row of a table stands for itself: what it names anew is new for it, though other rows name it too. */
function changedCell(stretch: Stretch, gap: Stretch, own: Side, other: Side): readonly Fact[] {
  if (stretch.passage.clause.kind !== 'row') return [];
  const known = new Set((other.facts.get(gap.passage.clause.id) ?? []).map(statementOf));
  return factsIn(stretch, own).filter((fact) => ofRows.has(fact.kind) && !known.has(statementOf(fact)));
}

/** Kinds of which one replaced by another is two changes: one lost, one gained. */
const lists: ReadonlySet<FactKind> = new Set([
  'third-party',
  'recipient-category',
  'transfer-country',
  'transfer-safeguard',
  'data-category',
  'purpose',
  'legal-basis',
]);

function replaced(edit: Edit, now: Where, then: Where, sides: Sides): FactChange[] {
  const { before, after } = now;
  if (!before || !after) return [];
  const region = changedRegion(now, sides.after);
  if (region) return [region];
  const named = [
    ...namedAnew(after, before, sides.after, sides.before).map((fact) => changeOfFact(fact, 'added', now, '')),
    ...namedAnew(before, after, sides.before, sides.after).map((fact) => changeOfFact(fact, 'removed', then, '')),
  ];
  if (named.length > 0) return [...named, ...unnamedInstead(named, now, then, sides)];
  const newer = foremostInside(after, sides.after);
  const older = foremostInside(before, sides.before);
  if (!newer || newer.score < leastScore) return [unread(now, 'changed')];
  if (newer.kind === 'contact' && newer.facts.length === 0 && namesAnother(edit))
    return [changedFact(newer, now, sides)];
  const gains =
    hasSubstance(newer, after, edit.gained, sides.before) && isTellable(newer, after, edit.gained, sides.after);
  const loses =
    older !== undefined &&
    older.score >= leastScore &&
    hasSubstance(older, before, edit.lost, sides.after) &&
    isTellable(older, before, edit.lost, sides.before);
  if (!gains && !loses) return [unread(now, 'changed')];
  if (!saysOtherwise(older, newer, edit, sides)) return [unread(now, 'changed')];
  if (older && older.kind !== newer.kind && isStatedByBoth(older.kind, edit.pair, sides))
    return [changeOfWords(older.kind, 'changed', now, older.because)];
  if (!lists.has(newer.kind)) return [changedFact(newer, now, sides)];
  return [
    ...(gains ? changesRead(newer, now, 'added', sides.before) : []),
    ...(loses ? changesRead(older, then, 'removed', sides.after) : []),
  ];
}

/** A category that stands where a recipient was named, or the reverse: people can tell less, or more. */
function unnamedInstead(named: readonly FactChange[], now: Where, then: Where, sides: Sides): FactChange[] {
  const [op] = new Set(named.map((each) => each.op));
  if (!named.every((each) => each.kind === 'third-party' && each.op === op)) return [];
  const [where, own, other] = op === 'removed' ? [now, sides.after, sides.before] : [then, sides.before, sides.after];
  const stretch = where[where.own];
  const categories = stretch ? factsIn(stretch, own).filter((fact) => fact.kind === 'recipient-category') : [];
  return uniqueNews(categories, other).length > 0
    ? [changeOfWords('recipient-category', op === 'removed' ? 'added' : 'removed', where, '')]
    : [];
}

/** Recipients, countries and their like that one side names in place of the other's words. */
function namedAnew(stretch: Stretch, gap: Stretch, own: Side, other: Side): readonly Fact[] {
  const facts = changedCell(stretch, gap, own, other);
  return facts.length > 0 ? facts : factsThatAlwaysCount(stretch, own, other);
}

function changedFact(now: Reading, where: Where, sides: Sides): FactChange {
  const fact = uniqueNews(now.facts, sides.before)[0];
  const stated = where.before ? factsIn(where.before, sides.before) : [];
  const earlier = uniqueNews(
    stated.filter((each) => each.kind === now.kind),
    sides.after,
  )[0];
  const change = fact
    ? changeOfFact(fact, 'changed', where, now.because)
    : changeOfWords(now.kind, 'changed', where, now.because);
  return { ...change, beforeFact: earlier ?? null };
}

/** "material" put before "changes", a "not" gained, "only" lost: no new content, another meaning. */
function guarded(edit: Edit, where: Where, sides: Sides): FactChange[] {
  const lost = edit.guardsLost.filter(isNotAbove(edit.pair.after, sides.after));
  const gained = edit.guardsGained.filter(isNotAbove(edit.pair.before, sides.before));
  const guards = [...lost, ...gained].map((token) => token.norm);
  if (guards.length === 0) return [];
  const named = [
    ...factsOfGuards(edit.guardsGained, where.after, sides.after, sides.before).map((fact) =>
      changeOfFact(fact, 'added', { ...where, own: 'after' }, ''),
    ),
    ...factsOfGuards(edit.guardsLost, where.before, sides.before, sides.after).map((fact) =>
      changeOfFact(fact, 'removed', { ...where, own: 'before' }, ''),
    ),
  ];
  if (named.length > 0) return named;
  if (isModal(edit) && givesLeeway(edit) && !guards.some((guard) => turns.has(guard)))
    return [changeOfWords('modality', 'changed', where, '')];
  const op: ChangeOp = 'changed';
  const enough = guards.some((guard) => denials.has(guard)) ? leastOfDenied : leastOfTurned;
  const best = saidPlainly(edit, enough, sides);
  if (!best || best.score < enough || !guards.some((guard) => turns.has(guard))) return [unread(where, op)];
  return [changeOfWords(best.kind, op, where, best.because)];
}

/** What two sentences that differ in small words are about: the one without a denial says it plainly, if it says it. */
function saidPlainly({ pair, guardsLost }: Edit, enough: number, sides: Sides): Reading | undefined {
  const after = readingsOf(wholeOf(pair.after), sides.after)[0];
  const before = readingsOf(wholeOf(pair.before), sides.before)[0];
  const isDenied = !guardsLost.some(({ norm }) => denials.has(norm));
  return isDenied && enough === leastOfDenied && before && before.score >= enough ? before : after;
}

/** "You can:" above a list says "can" of each of its items. */
function isNotAbove({ clause }: Passage, { policy }: Side): (token: Token) => boolean {
  const above = policy.clauses[clause.leadIn]?.words ?? [];
  return ({ norm }) => !above.some(({ stem }) => stem === norm);
}

/** Whether words that came and went say nothing beside how sure something is. */
const isModal = ({ pair, before, after }: Edit): boolean =>
  [...pair.before.tokens.slice(before.from, before.to), ...pair.after.tokens.slice(after.from, after.to)].every(
    ({ weight }) => weight !== 'content',
  );

/** "Your consent" turns a sentence, and among legal bases it is one more. */
function factsOfGuards(guards: readonly Token[], stretch: Stretch | null, own: Side, other: Side): readonly Fact[] {
  return guards.length > 0 && stretch ? factsThatAlwaysCount(stretch, own, other) : [];
}

/** Who may do it need not: a sentence that gains or loses such a word promises less, or more. */
const leeway = new Set(wording.leeway.map(stemOf));

const allowance = new Set([...wording.leeway, ...wording.ability].map(stemOf));

/** Whether one side alone has such a word: "can" for "may" is the same. */
function givesLeeway({ guardsLost, guardsGained }: Edit): boolean {
  const [lost, gained] = [guardsLost, guardsGained].map((guards) => guards.some(({ norm }) => allowance.has(norm)));
  return lost !== gained && [...guardsLost, ...guardsGained].some(({ norm }) => leeway.has(norm));
}
/** Words that turn a sentence by themselves, and among them those that turn it round, whatever it is about. */
const turns = new Set(wording.turning.map(stemOf));
const denials = new Set(wording.denying.map(stemOf));

// What a sentence is about is known less surely from its clause alone than from its words as well.
const leastOfTurned = 1.4;
const leastOfDenied = 0.8;
