/** Whether words that gave way to others say something else, or the same in other words. */
import { numberOf } from '../text/numbers';
import type { FactKind } from '../model';
import type { Pair } from './align';
import type { Edit } from './edits';
import type { Passage } from './passages';
import type { Reading } from './readings';
import type { Side, Sides } from './side';
import { factsIn, wholeOf } from './stretch';
import type { Token } from './tokens';

/**
 * Whether words that gave way to others change what their sentence says: facts, figures, names and numbers by which people
 * are reached, or words of one kind on both sides. Other words for what no reader of facts knows are mostly another way
 * to say the same.
 */
export const saysOtherwise = (
  older: Reading | undefined,
  newer: Reading,
  { pair, lost, gained }: Edit,
  sides: Sides,
): boolean =>
  newer.facts.length > 0 ||
  (older !== undefined && older.facts.length > 0) ||
  [...lost, ...gained].some(({ norm }) => isFigure(norm)) ||
  (newer.kind === 'contact' && lost.some(isNameIn(pair.before)) && gained.some(isNameIn(pair.after))) ||
  (older?.kind === newer.kind && saysPlainly(older) && saysPlainly(newer)) ||
  (older?.kind === newer.kind && newer.kind === 'contact' && isOtherRoute(older, newer, lost.length + gained.length)) ||
  [older, newer].some((reading) => reading !== undefined && isStatedByBoth(reading.kind, pair, sides));

/** Whether both sentences state a fact of a kind of which a sentence that states it states little else. */
export const isStatedByBoth = (kind: FactKind, pair: Pair, sides: Sides): boolean =>
  plain.has(kind) && states(kind, pair.before, sides.before) && states(kind, pair.after, sides.after);

/** Kinds of which a sentence that states them states little else: other words in it change what is stated. */
const plain: ReadonlySet<FactKind> = new Set(['consent', 'notice', 'sale']);

const states = (kind: FactKind, passage: Passage, side: Side): boolean =>
  factsIn(wholeOf(passage), side).some((fact) => fact.kind === kind);

/** "By e-mail or in your settings" that became "by registered letter"; "the web form" is the online form. */
const isOtherRoute = (older: Reading, newer: Reading, words: number): boolean =>
  words > fewWords && (saysPlainly(older) || saysPlainly(newer));

const fewWords = 2;

const saysPlainly = ({ said }: Reading): boolean => said >= 1;

const isFigure = (norm: string): boolean => numberOf(norm) !== null || /\d/.test(norm);

const isNameIn =
  ({ clause, start: first }: Passage) =>
  ({ start }: Token): boolean =>
    start > first && /\p{Lu}/u.test(clause.prose.text[start] ?? '');
