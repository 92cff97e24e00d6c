/**
 * A right that all had and that only some have now, or only perhaps: "You have the right to access your data" became
 * "Depending on where you live, you may have the right to access your data". The right itself still stands, so neither
 * sentence tells it alone: all statements of a right are asked whether one of them is without such a limit.
 */
import { announces, asks, atLarge, further, grants, limits } from '../lexicon/en/rights-limits.json';
import type { Fact, FactChange, LabelledClause, Place, Word } from '../model';
import { bookOf } from '../text/phrases';
import { placesIn, regionsIn } from '../text/places';
import { toSpan } from '../text/prose';
import { remembered, rememberedByWords } from '../text/remembered';
import { wordsOf } from '../text/words';
import { changeOfFact } from './naming';
import type { Passage } from './passages';
import type { Side, Sides } from './side';
import { wholeOf } from './stretch';

type RightFact = Fact<'right'>;

interface Statement {
  readonly fact: RightFact;
  readonly passage: Passage;
  readonly isLimited: boolean;
}

/**
 * Rights that one revision grants without a limit and the other only within one.
 *
 * @param changed the passages that the revisions do not share word for word
 */
export function limitedRights(sides: Sides, changed: ReadonlySet<Passage>): FactChange[] {
  const then = statementsOf(sides.before);
  const now = statementsOf(sides.after);
  return [...then].flatMap(([key, before]) => {
    const after = now.get(key);
    if (!after) return [];
    const wasFree = before.some(isFree);
    if (wasFree === after.some(isFree)) return [];
    const one = shownOf(before, wasFree, changed);
    const other = shownOf(after, !wasFree, changed);
    if (!one || !other) return [];
    const where = { before: wholeOf(one.passage), after: wholeOf(other.passage), own: 'after' } as const;
    const change = changeOfFact(other.fact, wasFree ? 'narrowed' : 'widened', where, '');
    return [{ ...change, beforeFact: one.fact }];
  });
}

/**
 * The changes without those that say of the same right that it came, went, or became wider: where they stand elsewhere
 * they point to their words.
 */
export function withoutSameRights(changes: readonly FactChange[], limited: readonly FactChange[]): FactChange[] {
  const keys = new Set(limited.map(({ key }) => key));
  const shown = new Set(limited.flatMap(({ before, after }) => [placeId('before', before), placeId('after', after)]));
  return changes.flatMap((change) => {
    if (change.kind !== 'right' && change.kind !== null) return [change];
    const isShown = shown.has(placeId('before', change.before)) || shown.has(placeId('after', change.after));
    if (change.kind === null) return isShown ? [] : [change];
    if (!keys.has(change.key)) return [change];
    return isShown ? [] : [{ ...change, kind: null, beforeFact: null, afterFact: null }];
  });
}

const placeId = (side: string, place: Place | null): string => (place ? `${side} ${String(place.clause)}` : side);

const isFree = ({ isLimited }: Statement): boolean => !isLimited;

/** The statement that shows what changed: one that the other revision does not have. */
const shownOf = (
  statements: readonly Statement[],
  free: boolean,
  changed: ReadonlySet<Passage>,
): Statement | undefined =>
  statements.find((statement) => isFree(statement) === free && changed.has(statement.passage));

/** By right. The revision that stays while the other is typed is asked once. */
const statementsOf = remembered((side: Side): ReadonlyMap<string, readonly Statement[]> => {
  const byKey = new Map<string, Statement[]>();
  const rights = side.policy.facts.right.filter(({ polarity }) => polarity !== 'negated');
  const passages = new Map(rights.map(({ clause }): [number, Passage[]] => [clause, []]));
  for (const passage of side.passages) passages.get(passage.clause.id)?.push(passage);
  for (const fact of rights) {
    const passage = passages.get(fact.clause)?.find((each) => covers(each, fact));
    if (!passage || !grantsRight(passage, side)) continue;
    const statement = { fact, passage, isLimited: isLimited(passage, side) };
    const known = byKey.get(fact.key);
    if (known) known.push(statement);
    else byKey.set(fact.key, [statement]);
  }
  return byKey;
});

function covers({ clause, start, end }: Passage, { span }: RightFact): boolean {
  const range = toSpan(clause.prose, start, end);
  return span.start >= range.start && span.start < range.end;
}

const grantBook = bookOf(grants);
const askBook = bookOf(asks);
const limitBook = bookOf(limits);

const atLargeBook = bookOf(atLarge);

/** Whether words speak of rights without a word on which. */
export const speaksOfRightsAtLarge = (words: readonly Word[], from: number, to: number): boolean =>
  atLargeBook.find(words, from, to).length > 0;

const furtherBook = bookOf(further);

/** Whether words give one right more: "You also have the right to ...". */
export const grantsFurther = (words: readonly Word[], from: number, to: number): boolean =>
  furtherBook.find(words, from, to).length > 0;

const announcingBook = bookOf(announces);

/** Whether the sentence before a list says that rights follow. */
export const announcesRights = (leadIn: LabelledClause | undefined): boolean =>
  leadIn !== undefined && announcingBook.find(leadIn.words).length > 0;

/** "If you would like to access your data, ..." names a right, and grants none. */
function grantsRight(passage: Passage, { policy }: Side): boolean {
  const own = ownGrant(passage);
  if (own !== 'none') return own === 'granted';
  const leadIn = policy.clauses[passage.clause.leadIn];
  return leadIn !== undefined && grantsBelow(leadIn);
}

/** Whether a sentence, the sentence before its list, or a title above it says that not all have the right. */
function isLimited(passage: Passage, { policy }: Side): boolean {
  if (ownLimit(passage) === 'limited' || readersOf(passage.clause.path) === 'some') return true;
  const leadIn = policy.clauses[passage.clause.leadIn];
  return leadIn !== undefined && limitsBelow(leadIn);
}

const ownGrant = rememberedByTokens(({ clause: { words }, from, to }): 'asked' | 'granted' | 'none' =>
  askBook.find(words, from, to).length > 0 ? 'asked' : grantBook.find(words, from, to).length > 0 ? 'granted' : 'none',
);

const ownLimit = rememberedByTokens(({ clause: { prose, words }, from, to }): 'limited' | 'none' =>
  namesWho(prose.text, words, from, to) ? 'limited' : 'none',
);

const grantsBelow = rememberedByWords(({ words }: LabelledClause) => grantBook.find(words).length > 0);

const limitsBelow = rememberedByWords(({ prose, words }: LabelledClause) =>
  namesWho(prose.text, words, 0, words.length),
);

/** What is read of the words of a passage: its tokens are the same value as long as its clause says the same. */
function rememberedByTokens<V extends string>(read: (passage: Passage) => V): (passage: Passage) => V {
  const known = remembered<Passage['tokens'], { said: V | null }>(() => ({ said: null }));
  return (passage) => (known(passage.tokens).said ??= read(passage));
}

/** Whether words say who has a right, or where, or on which condition. */
const namesWho = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  limitBook.find(words, from, to).length > 0 ||
  regionsIn({ prose: { text }, words }, from, to).length > 0 ||
  placesIn({ prose: { text }, words }, from, to).length > 0;

/** Whom the titles above a clause are for. */
const readersOf = remembered((path: readonly string[]): 'all' | 'some' =>
  path.some((title) => {
    const words = wordsOf(title);
    return namesWho(title, words, 0, words.length);
  })
    ? 'some'
    : 'all',
);
