/** "We use it to analyse trends, improve our sites and detect fraud": a sentence of several aims tells each for itself. */
import wording from '../lexicon/en/wording.json';
import { proseRange, type Stretch } from './stretch';
import type { Token } from './tokens';

const verbs: ReadonlySet<string> = new Set(wording.aimVerbs);
/** What "to" and "in order to" are folded into. */
const aims: ReadonlySet<string> = new Set(wording.aims);
const conjunctions: ReadonlySet<string> = new Set(wording.conjunctions);
const fewestAims = 2;
/** A cell in which a whole list is written is no sentence. */
const longestSentence = 60;

/** The aims that a sentence lists, or none where it has fewer than two. */
export function aimsIn(stretch: Stretch): readonly Stretch[] {
  const { passage, from, to } = stretch;
  if (to - from > longestSentence) return [];
  const { text } = passage.clause.prose;
  const heads: number[] = [];
  let inAims = false;
  for (let at = from; at < to; at++) {
    const token = passage.tokens[at];
    const previous = passage.tokens[at - 1];
    if (!token) break;
    const isVerb = verbs.has(text.slice(token.start, token.end).toLowerCase());
    const follows = previous !== undefined && aims.has(previous.norm);
    if (isVerb && (follows || (inAims && isListed(text, previous, token)))) heads.push(at);
    inAims ||= isVerb && follows;
  }
  // "Detect, investigate and prevent fraud" is one aim: a verb alone waits for what it is done to.
  const starts = heads.filter((head, index) => index === 0 || !isAlone(passage.tokens, heads[index - 1] ?? 0, head));
  if (starts.length < fewestAims) return [];
  return starts.map((head, index) => trimmed({ passage, from: head, to: starts[index + 1] ?? to }));
}

/** Whether between two verbs nothing stands but a conjunction. */
const isAlone = (tokens: readonly Token[], verb: number, next: number): boolean =>
  tokens.slice(verb + 1, next).every((token) => conjunctions.has(token.norm));

function isListed(text: string, previous: Token | undefined, token: Token): boolean {
  if (!previous) return false;
  return conjunctions.has(previous.norm) || /[,;]/.test(text.slice(previous.end, token.start));
}

/** Without the conjunction that leads to the next aim. */
function trimmed(stretch: Stretch): Stretch {
  const { passage, from } = stretch;
  let { to } = stretch;
  while (to > from + 1 && isJoint(passage.tokens[to - 1])) to--;
  return proseRange({ passage, from, to }).end > proseRange(stretch).start ? { passage, from, to } : stretch;
}

const isJoint = (token: Token | undefined): boolean =>
  token !== undefined && (conjunctions.has(token.norm) || aims.has(token.norm));
