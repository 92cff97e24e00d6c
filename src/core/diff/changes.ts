/** From aligned passages to changes of fact: what is new or lost, what it is about, and what it is called. */
import type { ChangeOp, Fact, FactChange, FactKind, Place, Policy } from '../model';
import { toSpan } from '../text/prose';
import type { Alignment, Pair } from './align';
import { type Edit, editsOf } from './edits';
import { type EchoChamber, echoChamber } from './echo';
import type { Passage } from './passages';
import { type FactsByClause, factsByClause, proseRange, type Reading, readingsOf, type Stretch } from './readings';
import { negationsIn } from './tokens';

/** One revision as the other asks it. */
interface Side {
  readonly policy: Policy;
  readonly facts: FactsByClause;
  readonly echoes: EchoChamber;
  /** Facts by kind, key and polarity: what the whole revision states. */
  readonly states: ReadonlySet<string>;
}

export interface Compared {
  readonly before: Side;
  readonly after: Side;
}

export function sideOf(policy: Policy, passages: readonly Passage[]): Side {
  const all = Object.values(policy.facts).flat();
  return {
    policy,
    facts: factsByClause(policy),
    echoes: echoChamber(passages),
    states: new Set(all.map(statementOf)),
  };
}

const statementOf = (fact: Fact): string => `${fact.kind} ${fact.key} ${fact.polarity}`;

/** All changes of fact between aligned revisions, in the order of the new one, losses after. */
export function changesOf(alignment: Alignment, sides: Compared): FactChange[] {
  return [
    ...alignment.reworded.flatMap((pair) => editsOf(pair).flatMap((edit) => changesOfEdit(edit, sides))),
    ...alignment.added.flatMap((passage) => changesOfPassage(passage, 'added', sides.after, sides.before)),
    ...alignment.removed.flatMap((passage) => changesOfPassage(passage, 'removed', sides.before, sides.after)),
  ];
}

const restated = 0.8;
const leastScore = 1;

/** A whole sentence, item or row that the other revision does not have. */
function changesOfPassage(passage: Passage, op: 'added' | 'removed', own: Side, other: Side): FactChange[] {
  if (passage.clause.kind === 'heading' || passage.content.size === 0) return [];
  const stretch = { passage, from: 0, to: passage.tokens.length };
  if (other.echoes.find(passage.tokens).coverage >= restated) return [];
  const readings = readingsOf(stretch, own.facts);
  return named(stretch, readings, op, other);
}

/** Some words inside a sentence that both revisions have. */
function changesOfEdit(edit: Edit, sides: Compared): FactChange[] {
  const before: Stretch = { passage: edit.pair.before, ...edit.before };
  const after: Stretch = { passage: edit.pair.after, ...edit.after };
  const gained = edit.gained.length > 0 && !isEchoed(after, edit.gained, sides.before, edit.pair.before);
  const lost = edit.lost.length > 0 && !isEchoed(before, edit.lost, sides.after, edit.pair.after);
  if (gained && lost) return replaced(before, after, sides);
  if (gained) return named(after, readingsOf(after, sides.after.facts), 'added', sides.before);
  if (lost) return named(before, readingsOf(before, sides.before.facts), 'removed', sides.after);
  return [];
}

function isEchoed(stretch: Stretch, content: Edit['gained'], other: Side, partner: Passage): boolean {
  const words = other.echoes.find(content, partner);
  if (words.coverage < 1) return false;
  const whole = other.echoes.find(stretch.passage.tokens, partner);
  return words.passage !== null && whole.coverage >= 0.6;
}

/** Kinds of which one replaced by another is two facts: one lost, one gained. */
const listKinds: ReadonlySet<FactKind> = new Set([
  'third-party', 'recipient-category', 'transfer-country', 'transfer-safeguard', 'data-category', 'purpose', 'legal-basis',
]);

function replaced(before: Stretch, after: Stretch, sides: Compared): FactChange[] {
  const readings = readingsOf(after, sides.after.facts);
  const kind = readings[0]?.kind;
  if (!kind || (readings[0]?.score ?? 0) < leastScore) return [unread(before, after, 'changed')];
  if (listKinds.has(kind)) {
    return [
      ...named(after, readings, 'added', sides.before),
      ...named(before, readingsOf(before, sides.before.facts), 'removed', sides.after),
    ];
  }
  return [phraseChange(kind, 'changed', before, after, readings[0]?.because ?? '')];
}

/** Facts of the likeliest kind that the other revision does not state; else the words stand for themselves. */
function named(stretch: Stretch, readings: readonly Reading[], op: 'added' | 'removed', other: Side): FactChange[] {
  const best = readings[0];
  if (!best || best.score < leastScore) return [unread(op === 'removed' ? stretch : null, op === 'added' ? stretch : null, op)];
  const news = uniqueByKey(best.facts.filter((fact) => !other.states.has(statementOf(fact))));
  if (news.length > 0) return news.map((fact) => factChange(fact, op, best, stretch));
  return [phraseChange(best.kind, op, op === 'removed' ? stretch : null, op === 'added' ? stretch : null, best.because)];
}

const uniqueByKey = (facts: readonly Fact[]): Fact[] => [...new Map(facts.map((fact) => [statementOf(fact), fact])).values()];

function factChange(fact: Fact, op: ChangeOp, reading: Reading, stretch: Stretch): FactChange {
  const place = placeOf(stretch);
  return {
    kind: fact.kind,
    op,
    key: fact.key,
    value: fact.value,
    beforeFact: op === 'removed' ? fact : null,
    afterFact: op === 'removed' ? null : fact,
    before: op === 'removed' ? place : null,
    after: op === 'removed' ? null : place,
    anchor: null,
    types: stretch.passage.clause.labels.map((label) => label.type),
    because: reading.because,
    tags: fact.polarity === 'negated' ? ['negated'] : [],
  };
}

function phraseChange(kind: FactKind, op: ChangeOp, before: Stretch | null, after: Stretch | null, because: string): FactChange {
  const shown = after ?? before;
  const value = shown ? valueOf(shown) : '';
  return {
    kind,
    op,
    key: value,
    value,
    beforeFact: null,
    afterFact: null,
    before: before && placeOf(before),
    after: after && placeOf(after),
    anchor: null,
    types: shown?.passage.clause.labels.map((label) => label.type) ?? [],
    because,
    tags: shown && negationsIn(shown.passage.tokens) % 2 === 1 ? ['negated'] : [],
  };
}

function unread(before: Stretch | null, after: Stretch | null, op: ChangeOp): FactChange {
  return { ...phraseChange('other', op, before, after, ''), kind: null };
}

function placeOf(stretch: Stretch): Place {
  const range = proseRange(stretch);
  return { clause: stretch.passage.clause.id, span: toSpan(stretch.passage.clause.prose, range.start, range.end) };
}

const longestValue = 14;

/** The words themselves, without the function words at their ends, in lower case, cut at a readable length. */
function valueOf({ passage, from, to }: Stretch): string {
  let tokens = passage.tokens.slice(from, to);
  while (tokens.length > 1 && tokens[0]?.weight === 'function') tokens = tokens.slice(1);
  while (tokens.length > 1 && tokens.at(-1)?.weight === 'function') tokens = tokens.slice(0, -1);
  tokens = tokens.slice(0, longestValue);
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return passage.clause.prose.text.slice(start, end).replace(/\s+/g, ' ').toLowerCase();
}

export type { Pair };
