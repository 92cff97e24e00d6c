/** Whether words that came or went inside a sentence mean something, and what they are about. */
import wording from '../lexicon/en/wording.json';
import type { FactKind } from '../model';
import { numberOf } from '../text/numbers';
import { stemOf } from '../text/words';
import { type Reading, readingsOf } from './readings';
import type { Side } from './side';
import { factsIn, isClauseOfItsOwn, proseRange, type Stretch, wholeOf } from './stretch';
import { judgedWhole } from './taught';
import type { Token } from './tokens';
import { uniqueNews } from './outcome';

/** What words inside a sentence are about: what they say, in the light of what their whole sentence says. */
export function readingInside(stretch: Stretch, side: Side): Reading | undefined {
  const { heard, taught } = judgedWhole(stretch.passage, side);
  const ofWhole = new Map(heard.map((reading) => [reading.kind, reading]));
  const ofSentence = isClauseOfItsOwn(stretch) ? shareOfWholeBeside : shareOfWhole;
  return readingsOf(stretch, side)
    .map((reading) => ({
      ...reading,
      score:
        reading.score +
        ofSentence * Math.min(1, ofWhole.get(reading.kind)?.own ?? 0) +
        shareOfTaught * (taught.get(reading.kind) ?? 0),
    }))
    .sort((first, second) => second.score - first.score)[0];
}

const shareOfWhole = 0.9;
/** Of a clause beside the others of its sentence ("..., and we tell you before"). */
const shareOfWholeBeside = 0.3;
const shareOfTaught = 0.7;

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
  if (kind === 'right' && said === 0 && !factsIn(wholeOf(stretch.passage), own).some((fact) => fact.kind === kind))
    return false;
  const isLong = stretch.passage.tokens.length > shortSentence;
  if (isLong && spelledOut.has(kind) && facts.length === 0 && said === 0 && !content.some(isNumber)) return false;
  if (facts.length > 0 || !named.has(kind)) return true;
  if (listed.has(kind) && content.length > longestName) return false;
  return factsIn(wholeOf(stretch.passage), own).some((fact) => fact.kind === kind);
}

/** A word or two without a fact, a cue, a figure or a place in a list are mostly another way to say the same. */
export function hasSubstance(reading: Reading, stretch: Stretch, content: readonly Token[], other: Side): boolean {
  if (uniqueNews(reading.facts, other).length > 0 || reading.said >= 1) return true;
  return (
    isException(stretch) ||
    content.length >= 3 ||
    isListed(stretch) ||
    content.some(({ norm }) => numberOf(norm) !== null || /\d/.test(norm))
  );
}

/** "..., unless you report a fault": however short, what is excepted from a rule changes it. */
const isException = ({ passage, from, to }: Stretch): boolean =>
  to - from > 1 && exceptions.has(passage.tokens[from]?.norm ?? '');

const exceptions: ReadonlySet<string> = new Set(wording.excepting.map(stemOf));

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
  return opens && (/[,;.)]/.test(next) || isConjunction(passage.tokens[to]));
}

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
  if (uniqueNews(reading.facts, other).length === 0) return true;
  if (several.has(reading.kind)) return false;
  return reading.kind !== 'retention' || factsIn(wholeOf(gap.passage), other).some((fact) => fact.kind === 'retention');
}
