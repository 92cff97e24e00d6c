/**
 * Asks the whole other revision before anything counts as new or lost: a statement that stands elsewhere, in other
 * words' company, moved or split, has not changed.
 */
import type { Passage } from './passages';
import { type Token, negationsIn } from './tokens';

export interface Echo {
  /** How much of the words, by weight from 0 to 1, some one passage or its surroundings says. */
  readonly coverage: number;
  readonly passage: Passage | null;
}

export interface EchoChamber {
  /** The passage of the other revision that says most of these words; `except` is one that must not answer. */
  readonly find: (tokens: readonly Token[], except?: Passage) => Echo;
  /** Whether a word stands anywhere in the other revision. */
  readonly knows: (norm: string) => boolean;
  /** How telling a word is: rare words weigh more. */
  readonly weightOf: (norm: string) => number;
}

const silence: Echo = { coverage: 0, passage: null };
const mostPostings = 200;

/** Prepares a revision for being asked: when it is, since most small edits ask nothing. */
export function echoChamber(passages: readonly Passage[]): EchoChamber {
  let heard: Heard | null = null;
  const hear = (): Heard => (heard ??= { postings: postingsOf(passages), said: new Float64Array(passages.length) });
  const postings = (): Postings => hear().postings;
  const weightOf = (norm: string): number => 1 / Math.sqrt(1 + Math.min(postings().get(norm)?.length ?? 0, 100));
  return {
    weightOf,
    knows: (norm) => postings().has(norm),
    find: (tokens, except) => {
      const content = new Set(tokens.filter((token) => token.weight === 'content').map((token) => token.norm));
      return content.size === 0 ? silence : loudest(content, tokens, hear(), weightOf, except);
    },
  };
}

type Postings = ReadonlyMap<string, readonly Passage[]>;

interface Heard {
  readonly postings: Postings;
  /** By the id of a passage, how much it says of the words at hand: zero between two questions. */
  readonly said: Float64Array;
}

function postingsOf(passages: readonly Passage[]): Postings {
  const postings = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const norm of passage.content) {
      const list = postings.get(norm);
      if (list) list.push(passage);
      else postings.set(norm, [passage]);
    }
  }
  return postings;
}

function loudest(
  content: ReadonlySet<string>,
  tokens: readonly Token[],
  { postings, said }: Heard,
  weightOf: (norm: string) => number,
  except: Passage | undefined,
): Echo {
  let total = 0;
  const saying: Passage[] = [];
  for (const norm of content) {
    const weight = weightOf(norm);
    total += weight;
    const list = postings.get(norm) ?? [];
    if (list.length > mostPostings) continue;
    for (const passage of list) {
      if (said[passage.id] === 0) saying.push(passage);
      said[passage.id] = (said[passage.id] ?? 0) + weight;
    }
  }
  let best = silence;
  for (const passage of saying) {
    const coverage = (said[passage.id] ?? 0) / total;
    said[passage.id] = 0;
    if (passage === except || coverage <= best.coverage) continue;
    const full = coverageOf(content, passage, weightOf, total);
    if (full > best.coverage && negationsIn(passage.tokens) % 2 === negationsIn(tokens) % 2)
      best = { coverage: full, passage };
  }
  return best;
}

function coverageOf(
  content: ReadonlySet<string>,
  passage: Passage,
  weightOf: (norm: string) => number,
  total: number,
): number {
  let covered = 0;
  for (const norm of content) if (passage.content.has(norm)) covered += weightOf(norm);
  return covered / total;
}
