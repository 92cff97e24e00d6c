/** "We use it to analyse trends, improve our sites and detect fraud": a sentence of several aims tells each for itself. */
import wording from '../lexicon/en/wording.json';
import type { Stretch } from './stretch';
import type { Token } from './tokens';

const verbs: ReadonlySet<string> = new Set(wording.aimVerbs);
/** What "to" and "in order to" are folded into. */
const aims: ReadonlySet<string> = new Set(wording.aims);
const conjunctions: ReadonlySet<string> = new Set(wording.conjunctions);
const fewestAims = 2;
/** A cell in which a whole list is written is no sentence. */
const longestSentence = 60;

/** Whether a token says what for: "to", "in order to". */
export const isAim = (token: Token | undefined): boolean => token !== undefined && aims.has(token.norm);

/** Whether a token is a verb in the form in which aims are named: "improve", and not "improved". */
export const isAimVerb = (text: string, { start, end }: Token): boolean =>
  verbs.has(text.slice(start, end).toLowerCase());

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
    const isVerb = isAimVerb(text, token);
    const follows = isAim(previous);
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
function trimmed({ passage, from, to: end }: Stretch): Stretch {
  let to = end;
  while (to > from + 1 && isJoint(passage.tokens[to - 1])) to--;
  return { passage, from, to };
}

const isJoint = (token: Token | undefined): boolean =>
  isAim(token) || (token !== undefined && conjunctions.has(token.norm));
