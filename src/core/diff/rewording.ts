/** Whether words that gave way to others say something else, or the same in other words. */
import wording from '../lexicon/en/wording.json';
import type { FactKind } from '../model';
import type { Pair } from './align';
import type { Edit } from './edits';
import type { Passage } from './passages';
import type { Reading } from './readings';
import type { Sides } from './side';
import { states } from './stretch';
import { turnsOf } from './tags';
import { hasFigure, normOf, type Token } from './tokens';

/**
 * Whether words that gave way to others change what their sentence says: facts, figures, another route to people, limits
 * of a right, or words of one kind on both sides. Other words for what no reader of facts knows are mostly another way
 * to say the same.
 */
export const saysOtherwise = (older: Reading | undefined, newer: Reading, edit: Edit, sides: Sides): boolean =>
  newer.facts.length > 0 ||
  (older !== undefined && older.facts.length > 0) ||
  [...edit.lost, ...edit.gained].some(hasFigure) ||
  (older?.kind === newer.kind && saysPlainly(older) && saysPlainly(newer)) ||
  (older?.kind === newer.kind &&
    newer.kind === 'contact' &&
    isOtherRoute(older, newer, edit.lost.length + edit.gained.length)) ||
  (newer.kind === 'right' && limitsTurn(edit.pair)) ||
  [older, newer].some((reading) => reading !== undefined && isStatedByBoth(reading.kind, edit.pair, sides));

/** Words that narrow a right, or ease its use, came or went. */
const limitsTurn = ({ before, after }: Pair): boolean =>
  turnsOf(wordsOf(before), wordsOf(after)).some((turn) => limits.has(turn.slice(turn.indexOf(':') + 1)));

const wordsOf = ({ clause, from, to }: Passage) => clause.words.slice(from, to);

const limits: ReadonlySet<string> = new Set([
  'by-post',
  'identity-proof',
  'fee',
  'exception',
  'except',
  'residents',
  'self-service',
]);

/** Whether both sentences state a fact of a kind of which a sentence that states it states little else. */
export const isStatedByBoth = (kind: FactKind, pair: Pair, sides: Sides): boolean =>
  plain.has(kind) && states(kind, pair.before, sides.before) && states(kind, pair.after, sides.after);

/** Kinds of which a sentence that states them states little else: other words in it change what is stated. */
const plain: ReadonlySet<FactKind> = new Set(['consent', 'notice', 'sale']);

/** "By e-mail or in your settings" that became "by registered letter"; "the web form" is the online form. */
const isOtherRoute = (older: Reading, newer: Reading, words: number): boolean =>
  words > fewWords && (saysPlainly(older) || saysPlainly(newer));

const fewWords = 2;

const saysPlainly = ({ said }: Reading): boolean => said >= 1;

const isNameIn =
  ({ clause, start: first }: Passage) =>
  ({ start }: Token): boolean =>
    start > first && /\p{Lu}/u.test(clause.prose.text[start] ?? '');

/** Names and numbers by which people are reached gave way to others: an officer, an agent, a street. */
export const namesAnother = ({ pair, lost, gained }: Edit): boolean =>
  lost.some(isNameIn(pair.before)) && gained.some(isNameIn(pair.after));

/** Light words that come and go as a sentence is turned round: "cookies, which are called so". */
const light: ReadonlySet<string> = new Set(wording.light.map(normOf));
const fewestTurned = 5;

/** Whether a sentence says the same words in another order: nobody can tell that it says anything else. */
export function isTurnedRound(edits: readonly Edit[]): boolean {
  const [first] = edits;
  if (!first || first.pair.after.content.size < fewestTurned) return false;
  if (normsOf(edits.flatMap((edit) => edit.guardsLost)) !== normsOf(edits.flatMap((edit) => edit.guardsGained)))
    return false;
  const { before, after } = first.pair;
  return isAmong(before.content, after.content) && isAmong(after.content, before.content);
}

const normsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ norm }) => norm)
    .sort()
    .join(' ');

const isAmong = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...words].every((word) => others.has(word) || light.has(word));
