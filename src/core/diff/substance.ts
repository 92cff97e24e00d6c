/** Whether words that came or went inside a sentence mean something, and what they are about. */
import wording from '../lexicon/en/wording.json';
import type { FactKind } from '../model';
import { numberOf } from '../text/numbers';
import { narrows } from './cues';
import type { Reading } from './readings';
import type { Side } from './side';
import { proseRange, states, type Stretch, tokensIn } from './stretch';
import { denies, hasFigure, normOf, type Token } from './tokens';
import { uniqueNews } from './outcome';

/** Kinds that a sentence seldom tells without a word that readers of facts know. */
const named: ReadonlySet<FactKind> = new Set(['recipient-category', 'tracking', 'security']);
/** Kinds that a sentence lists by short names: more words than these are no name, but say something else. */
const listed: ReadonlySet<FactKind> = new Set(['data-category', 'recipient-category']);
const longestName = 3;

/** Kinds that a long sentence states in words of their own: other words put into it are not about it. */
const spelledOut: ReadonlySet<FactKind> = new Set(['children', 'contact', 'consent']);

const shortSentence = 20;
const isNumber = ({ norm }: Token): boolean => numberOf(norm) !== null;

/**
 * Whether words inside a sentence can be told by a kind at all: where no reader of facts knows a word of that kind in the
 * whole sentence, the kind is a guess.
 */
export function isTellable(reading: Reading, stretch: Stretch, content: readonly Token[], own: Side): boolean {
  const { kind, facts, said } = reading;
  const isOfRight = said > 0 || narrows(stretch.passage, kind) || states(kind, stretch.passage, own);
  if (kind === 'right' && !isOfRight) return false;
  const isLong = stretch.passage.tokens.length > shortSentence;
  if (isLong && spelledOut.has(kind) && facts.length === 0 && said === 0 && !content.some(isNumber)) return false;
  if (facts.length > 0 || !named.has(kind)) return true;
  if (listed.has(kind) && content.length > longestName) return false;
  return states(kind, stretch.passage, own);
}

/** A word or two without a fact, a cue, a figure or a place in a list are mostly another way to say the same. */
export function hasSubstance(reading: Reading, stretch: Stretch, content: readonly Token[], other: Side): boolean {
  if (uniqueNews(reading.facts, other).length > 0 || reading.said >= 1) return true;
  if (describes(stretch)) return false;
  return (
    isException(stretch) ||
    content.length >= 3 ||
    isListed(stretch) ||
    (reading.kind === 'right' && tokensIn(stretch).some(({ norm }) => times.has(norm))) ||
    content.some(hasFigure)
  );
}

/** "..., who work hard": what only describes somebody or something that stands. */
const describes = ({ passage, from }: Stretch): boolean => {
  const first = passage.tokens[from];
  const before = passage.tokens[from - 1];
  if (!first || !before || !relatives.has(first.norm)) return false;
  return passage.clause.prose.text.slice(before.end, first.start).includes(',');
};

const relatives: ReadonlySet<string> = new Set(wording.describing.map(normOf));

/** "..., unless you report a fault": however short, what is excepted from a rule changes it. */
const isException = ({ passage, from, to }: Stretch): boolean =>
  to - from > 1 && exceptions.has(passage.tokens[from]?.norm ?? '');

const times: ReadonlySet<string> = new Set(wording.times.map(normOf));
const exceptions: ReadonlySet<string> = new Set(wording.excepting.map(normOf));

/** Whether the words stand between commas, semicolons or conjunctions: as a member of a list. */
function isListed(stretch: Stretch): boolean {
  const { passage, from, to } = stretch;
  const { text } = passage.clause.prose;
  const { start, end } = proseRange(stretch);
  const next = text.slice(end, end + 20).trimStart()[0] ?? '.';
  const previous =
    text
      .slice(Math.max(0, start - 20), start)
      .trimEnd()
      .at(-1) ?? ',';
  const joined = isConjunction(passage.tokens[from]) || isConjunction(passage.tokens[from - 1]);
  const opens = /[,;:(•*]/.test(previous) || joined;
  const following = passage.tokens[to];
  return opens && (/[,;.)]/.test(next) || isConjunction(following) || headsOfLists.has(following?.norm ?? ''));
}

/** "For statistical *and scientific* purposes". */
const headsOfLists: ReadonlySet<string> = new Set(wording.headsOfLists.map(normOf));

const conjunctions = new Set(wording.conjunctions);
const isConjunction = (token: Token | undefined): boolean => token !== undefined && conjunctions.has(token.norm);

/** So many content words state something of their own, and not only change what their sentence states. */
export const clauseLike = 7;

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

/** Kinds of which a sentence names several, each for itself: measures of security, words of a promise not to sell. */
const several: ReadonlySet<FactKind> = new Set(['security', 'tracking', 'sale', 'contact']);

/** Whether words that came or went change what their sentence states, and are no statement for themselves. */
export function changesItsSentence(reading: Reading, content: readonly Token[], gap: Stretch, other: Side): boolean {
  if (content.length >= clauseLike || !wholes.has(reading.kind)) return false;
  // A channel that is no longer named in a sentence is gone from it, though it stands elsewhere.
  if (reading.kind === 'contact' && reading.facts.length > 0) return false;
  // Consent that is asked for in one revision only came or went; that it has to be explicit changes it.
  if (reading.kind === 'consent' && reading.facts.length > 0)
    return states('consent', gap.passage, other) || denies(gap.passage.tokens);
  if (uniqueNews(reading.facts, other).length === 0) return true;
  if (several.has(reading.kind)) return false;
  return reading.kind !== 'retention' || states('retention', gap.passage, other);
}
