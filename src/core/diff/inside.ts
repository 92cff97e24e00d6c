/** Words that differ inside a passage which both revisions have. */
import type { ChangeOp, Fact, FactChange, FactKind } from '../model';
import { placesIn, regionsIn } from '../text/places';
import type { Edit } from './edits';
import { changeOfFact, changeOfWords, onSide, unread, type Where } from './naming';
import type { Passage } from './passages';
import { type Reading, readingsOf } from './readings';
import { type Side, type Sides, statementOf } from './side';
import { factsIn, proseRange, type Stretch, tokensIn, wholeOf } from './stretch';
import { changesRead, factsThatAlwaysCount, uniqueNews } from './whole';
import type { Token } from './tokens';

const leastScore = 1;

/** Changes inside one pair; of several that are about the same, the first speaks for all. */
export function changesOfPair(edits: readonly Edit[], sides: Sides): FactChange[] {
  const changes = edits.flatMap((edit) => changesOfEdit(edit, sides));
  const said = new Set<string>();
  return changes.filter((change) => {
    const id = `${change.kind ?? 'unread'} ${change.op} ${(change.beforeFact ?? change.afterFact) ? change.key : ''}`;
    if (said.has(id)) return false;
    said.add(id);
    return true;
  });
}

function changesOfEdit(edit: Edit, sides: Sides): FactChange[] {
  const before: Stretch = { passage: edit.pair.before, ...edit.before };
  const after: Stretch = { passage: edit.pair.after, ...edit.after };
  const gained = edit.gained.length > 0 && !isEchoed(after, edit.gained, sides.before, edit.pair.before);
  const lost = edit.lost.length > 0 && !isEchoed(before, edit.lost, sides.after, edit.pair.after);
  if (gained && lost) return replaced(before, after, edit, sides);
  if (gained) return oneSided(after, before, edit.gained, 'added', sides.after, sides.before);
  if (lost) return oneSided(before, after, edit.lost, 'removed', sides.before, sides.after);
  return guarded(edit, { before, after }, sides);
}

/** Whether another passage of the other revision has these words in much the same company. */
function isEchoed(stretch: Stretch, content: readonly Token[], other: Side, partner: Passage): boolean {
  const words = other.echoes.find(content, partner);
  const enough = content.length >= clauseLike ? 0.85 : 1;
  return words.coverage >= enough && other.echoes.find(stretch.passage.tokens, partner).coverage >= 0.6;
}

/** Words that came or went with nothing in their stead. */
function oneSided(
  stretch: Stretch,
  gap: Stretch,
  content: readonly Token[],
  op: 'added' | 'removed',
  own: Side,
  other: Side,
): FactChange[] {
  const where: Where = op === 'added' ? { before: gap, after: stretch } : { before: stretch, after: gap };
  const cell = changedCell(stretch, gap, own, other);
  if (cell.length > 0) return cell.map((fact) => changeOfFact(fact, op, onSide(stretch, op), ''));
  const named = factsThatAlwaysCount(stretch, own, other);
  if (named.length > 0) return named.map((fact) => changeOfFact(fact, op, where, ''));
  const region = changedRegion(stretch, gap, op, own);
  if (region) return [region];
  const best = readingInside(stretch, own);
  if (!best || best.score < leastScore || !hasSubstance(best, stretch, content, other)) return [unread(where, op)];
  const changes = changesRead(best, stretch, op, other);
  return content.length < clauseLike && wholes.has(best.kind)
    ? changes.map((change) => ({ ...change, op: 'changed' }))
    : changes;
}

/** So many content words state something of their own, and not only change what their sentence states. */
const clauseLike = 7;
/** Kinds of which a sentence states one thing: words that come or go in it change that thing. */
const wholes: ReadonlySet<FactKind> = new Set([
  'retention',
  'notice',
  'security',
  'contact',
  'children',
  'tracking',
  'consent',
  'sale',
  'governing-law',
  'automated-decision',
  'scope',
]);

const ofRows: ReadonlySet<FactKind> = new Set(['third-party', 'transfer-country', 'transfer-safeguard']);

/** A row of a table stands for itself: what it names anew is new for it, though other rows name it too. */
function changedCell(stretch: Stretch, gap: Stretch, own: Side, other: Side): readonly Fact[] {
  if (stretch.passage.clause.kind !== 'row') return [];
  const known = new Set((other.facts.get(gap.passage.clause.id) ?? []).map(statementOf));
  return factsIn(stretch, own).filter((fact) => ofRows.has(fact.kind) && !known.has(statementOf(fact)));
}

/** What words inside a sentence are about: what they say, in the light of what their whole sentence says. */
function readingInside(stretch: Stretch, side: Side): Reading | undefined {
  const ofWhole = new Map(readingsOf(wholeOf(stretch.passage), side).map((reading) => [reading.kind, reading]));
  return readingsOf(stretch, side)
    .map((reading) => ({
      ...reading,
      score: reading.score + shareOfWhole * Math.min(1, ofWhole.get(reading.kind)?.own ?? 0),
    }))
    .sort((first, second) => second.score - first.score)[0];
}

const shareOfWhole = 0.9;

/** Kinds in which a place named beside others is one more place where the sentence holds. */
const regional: ReadonlySet<FactKind> = new Set(['right', 'tracking', 'consent', 'children', 'notice', 'scope']);

/** "Users in the EU, the UK, *Canada* ...": the sentence now holds for more people, or for fewer. */
function changedRegion(stretch: Stretch, gap: Stretch, op: 'added' | 'removed', own: Side): FactChange | null {
  const { clause, from, to } = stretch.passage;
  const range = proseRange(stretch);
  const { text } = clause.prose;
  const places = [...placesIn(text, clause.words, from, to), ...regionsIn(text, clause.words, from, to)];
  const isPlace = places.some((place) => {
    const start = clause.words[place.from]?.start ?? 0;
    return start >= range.start && start < range.end;
  });
  const whole = wholeOf(stretch.passage);
  const reading = readingsOf(whole, own).find((each) => each.score >= leastScore && each.own > 0);
  if (!isPlace || stretch.to - stretch.from > longestRegion || !reading || !regional.has(reading.kind)) return null;
  const where: Where = op === 'added' ? { before: gap, after: stretch } : { before: stretch, after: gap };
  const right = reading.kind === 'right' ? reading.facts[0] : undefined;
  if (right) return changeOfFact(right, op === 'added' ? 'widened' : 'narrowed', where, reading.because);
  return changeOfWords(reading.kind, reading.kind === 'right' ? 'widened' : 'changed', where, reading.because);
}

const longestRegion = 12;

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

function replaced(before: Stretch, after: Stretch, edit: Edit, sides: Sides): FactChange[] {
  const cells = [
    ...changedCell(after, before, sides.after, sides.before).map((fact) =>
      changeOfFact(fact, 'added', onSide(after, 'added'), ''),
    ),
    ...changedCell(before, after, sides.before, sides.after).map((fact) =>
      changeOfFact(fact, 'removed', onSide(before, 'removed'), ''),
    ),
  ];
  if (cells.length > 0) return cells;
  const named = [
    ...factsThatAlwaysCount(after, sides.after, sides.before).map((fact) =>
      changeOfFact(fact, 'added', { before, after }, ''),
    ),
    ...factsThatAlwaysCount(before, sides.before, sides.after).map((fact) =>
      changeOfFact(fact, 'removed', onSide(before, 'removed'), ''),
    ),
  ];
  if (named.length > 0) return named;
  const now = readingInside(after, sides.after);
  const then = readingInside(before, sides.before);
  if (!now || now.score < leastScore) return [unread({ before, after }, 'changed')];
  const gains = hasSubstance(now, after, edit.gained, sides.before);
  const loses = then !== undefined && then.score >= leastScore && hasSubstance(then, before, edit.lost, sides.after);
  if (!gains && !loses) return [unread({ before, after }, 'changed')];
  if (!lists.has(now.kind)) return [changedFact(now, then, { before, after }, sides)];
  return [
    ...(gains ? changesRead(now, after, 'added', sides.before) : []),
    ...(loses ? changesRead(then, before, 'removed', sides.after) : []),
  ];
}

function changedFact(now: Reading, then: Reading | undefined, where: Where, sides: Sides): FactChange {
  const fact = uniqueNews(now.facts, sides.before)[0];
  const earlier =
    then &&
    uniqueNews(
      then.facts.filter((each) => each.kind === now.kind),
      sides.after,
    )[0];
  if (!fact) return changeOfWords(now.kind, 'changed', where, now.because);
  return { ...changeOfFact(fact, 'changed', where, now.because), beforeFact: earlier ?? null };
}

/** A word or two without a fact, a cue or a place in a list are mostly another way to say the same. */
function hasSubstance(reading: Reading, stretch: Stretch, content: readonly Token[], other: Side): boolean {
  if (uniqueNews(reading.facts, other).length > 0) return true;
  return (
    reading.said >= 1 || content.length >= 3 || isListed(stretch) || content.some((token) => /\d/.test(token.norm))
  );
}

/** Whether the words stand between commas, semicolons or conjunctions: as a member of a list. */
function isListed(stretch: Stretch): boolean {
  const { passage, from, to } = stretch;
  const { text } = passage.clause.prose;
  const { start, end } = proseRange(stretch);
  const next = text.slice(end).trimStart()[0] ?? '.';
  const previous = text.slice(0, start).trimEnd().at(-1) ?? ',';
  const joined = [passage.tokens[from], passage.tokens[from - 1]].some(
    (token) => token?.norm === 'and' || token?.norm === 'or',
  );
  const opens = /[,;:(•*]/.test(previous) || joined;
  const closes = /[,;.)]/.test(next) || ['and', 'or'].includes(passage.tokens[to]?.norm ?? '');
  return opens && closes;
}

/** "material" put before "changes", a "not" gained, "only" lost: no new content, another meaning. */
function guarded(edit: Edit, where: { before: Stretch; after: Stretch }, sides: Sides): FactChange[] {
  const guards = [...edit.guardsLost, ...edit.guardsGained].map((token) => token.norm);
  if (guards.length === 0) return [];
  const whole = wholeOf(edit.pair.after);
  const best = readingsOf(whole, sides.after)[0];
  const op: ChangeOp = 'changed';
  if (!best || best.score < 1.4 || !guards.some((guard) => turns.has(guard))) return [unread(where, op)];
  return [changeOfWords(best.kind, op, where, tokensIn(where.after).length > 0 ? '' : best.because)];
}

const turns = new Set([
  'not',
  'no',
  'never',
  'only',
  'sole',
  'exclus',
  'except',
  'unless',
  'materi',
  'prior',
  'advanc',
  'without',
]);
