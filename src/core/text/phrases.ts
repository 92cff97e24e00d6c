/**
 * Finds thousands of phrases in one linear pass. Each phrase is laid into a small graph in which alternatives meet
 * again, so that ten choices followed by ten choices cost twenty edges and not a hundred sequences. A phrase is written
 * as people read it:
 *
 * - `retain`            the word in any of its forms (retains, retained, retaining): compared by stem
 * - `=us`               exactly this word
 * - `(keep|hold on to)` one of these; `(personal|)` may be left out; parentheses may stand inside parentheses
 * - `...`               up to five words of any kind
 * - `#`                 a number in digits or words
 */
import type { Word } from '../model';
import { stemOf, wordsOf } from './words';
import numbers from '../lexicon/en/numbers.json';
import { isNumberWord } from './numbers';

/** A phrase that was found: words `from` (inclusive) to `to` (exclusive). */
export interface PhraseHit<T> {
  readonly meaning: T;
  readonly from: number;
  readonly to: number;
}

export interface PhraseBook<T> {
  /** All hits that begin in words[from, to) and end before `to`, in order of their beginning. */
  find(words: readonly Word[], from?: number, to?: number): PhraseHit<T>[];
}

const longestGap = 5;

interface Node<T> {
  readonly exact: Map<string, Node<T>[]>;
  readonly stems: Map<string, Node<T>[]>;
  readonly numbers: Node<T>[];
  gap: Node<T> | null;
  readonly meanings: T[];
}

/**
 * @param entries phrases with what each means
 * @throws Error on a phrase with unbalanced parentheses, or one that begins or ends with a gap: a mistake in the data
 */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): PhraseBook<T> {
  const root = emptyNode<T>();
  for (const [phrase, meaning] of entries) lay(root, phrase, meaning);
  return {
    find: (words, from = 0, to = words.length) => {
      const search: Search<T> = { words, to: Math.min(to, words.length), start: from, hits: [], first: 0 };
      for (; search.start < search.to; search.start++) {
        search.first = search.hits.length;
        step(root, search, search.start);
      }
      return search.hits;
    },
  };
}

interface Search<T> {
  readonly words: readonly Word[];
  readonly to: number;
  start: number;
  readonly hits: PhraseHit<T>[];
  /** Index of the first hit that begins at `start`. */
  first: number;
}

/** Takes the word at `at` and goes on from each node to which it leads. */
function step<T>(node: Node<T>, search: Search<T>, at: number) {
  const word = search.words[at];
  if (word === undefined) return;
  const exact = node.exact.size > 0 ? node.exact.get(word.text) : undefined;
  if (exact) for (const next of exact) arrive(next, search, at + 1);
  const stems = node.stems.get(word.stem);
  if (stems) for (const next of stems) arrive(next, search, at + 1);
  if (node.numbers.length > 0 && mayBeNumber(word) && isNumberWord(word.text)) {
    for (const next of node.numbers) arrive(next, search, at + 1);
  }
}

/** Most words are told from numbers by their first letter alone, so that the exact test is seldom needed. */
const mayBeNumber = ({ text }: Word): boolean => text.charCodeAt(0) <= 57 || numberInitials.has(text.charAt(0));

const numberInitials: ReadonlySet<string> = new Set(Object.keys(numbers).map((word) => word.charAt(0)));

function arrive<T>(node: Node<T>, search: Search<T>, at: number) {
  for (const meaning of node.meanings) note(search, meaning, at);
  if (at >= search.to) return;
  step(node, search, at);
  if (node.gap === null) return;
  const last = Math.min(at + longestGap, search.to - 1);
  for (let next = at; next <= last; next++) step(node.gap, search, next);
}

/** Several ways through a phrase may end at the same word: that is one hit. */
function note<T>(search: Search<T>, meaning: T, to: number) {
  const { hits, start } = search;
  for (let index = search.first; index < hits.length; index++) {
    const hit = hits[index];
    if (hit?.to === to && hit.meaning === meaning) return;
  }
  hits.push({ meaning, from: start, to });
}

const emptyNode = <T>(): Node<T> => ({ exact: new Map(), stems: new Map(), numbers: [], gap: null, meanings: [] });

function lay<T>(root: Node<T>, phrase: string, meaning: T) {
  const gaps = new Set<Node<T>>();
  let frontier: readonly Node<T>[] = [root];
  for (const choices of partsOf(phrase)) {
    const meeting = emptyNode<T>();
    const ends = new Set<Node<T>>();
    for (const choice of choices) for (const end of layChoice(frontier, choice, meeting, gaps)) ends.add(end);
    frontier = [...ends];
  }
  if (frontier.some((node) => node === root || gaps.has(node)) || root.gap !== null) {
    throw new Error(`A phrase needs a word at both ends: "${phrase}"`);
  }
  for (const node of frontier) if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
}

/** Lays one way through a part of a phrase, from every node of the frontier to the node where all ways meet. */
function layChoice<T>(
  frontier: readonly Node<T>[],
  steps: readonly string[],
  meeting: Node<T>,
  gaps: Set<Node<T>>,
): readonly Node<T>[] {
  let nodes = frontier;
  for (const [index, each] of steps.entries()) {
    const next = each !== '...' && index === steps.length - 1 ? meeting : emptyNode<T>();
    for (const node of nodes) {
      if (each === '...') node.gap = next;
      else edge(node, each, next);
    }
    if (each === '...') gaps.add(next);
    nodes = [next];
  }
  return nodes;
}

function edge<T>(from: Node<T>, each: string, to: Node<T>) {
  if (each === '#') from.numbers.push(to);
  else if (each.startsWith('=')) edgeIn(from.exact, each.slice(1), to);
  else edgeIn(from.stems, stemOf(each), to);
}

function edgeIn<T>(edges: Map<string, Node<T>[]>, key: string, to: Node<T>) {
  const targets = edges.get(key);
  if (!targets) edges.set(key, [to]);
  else if (!targets.includes(to)) targets.push(to);
}

/** The parts of a phrase in order, each with the ways to say it; plain words have one way. */
function partsOf(phrase: string): string[][][] {
  return groupsOf(phrase).map((group) => (typeof group === 'string' ? [stepsOf(group)] : group.flatMap(ways)));
}

/** All ways to say one choice; parentheses inside it are multiplied out. */
function ways(choice: string): string[][] {
  return groupsOf(choice).reduce<string[][]>(
    (heads, group) => {
      const tails = typeof group === 'string' ? [stepsOf(group)] : group.flatMap(ways);
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    },
    [[]],
  );
}

/** A phrase cut at its outermost parentheses: plain words, and the choices of each pair. */
function groupsOf(phrase: string): (string | string[])[] {
  const groups: (string | string[])[] = [];
  let choices: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= phrase.length; at++) {
    const sign = phrase[at];
    if (sign === ')' && --depth === 0) {
      groups.push([...choices, phrase.slice(from, at)]);
      from = at + 1;
    } else if (sign === '|' && depth === 1) {
      choices.push(phrase.slice(from, at));
      from = at + 1;
    } else if (sign === '(' || sign === undefined) {
      if (depth === 0 && phrase.slice(from, at).trim() !== '') groups.push(phrase.slice(from, at));
      if (depth === 0) from = at + 1;
      if (depth === 0) choices = [];
      if (sign === '(') depth++;
    }
    if (depth < 0 || (sign === '|' && depth === 0)) break;
    if (at === phrase.length && depth === 0) return groups;
  }
  throw new Error(`Unbalanced parentheses: "${phrase}"`);
}

/** Words are cut as the text's own words are, so that "opt-out" in a phrase meets "opt-out" in a text. */
function stepsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '...' || part === '#') return [part];
      if (part.startsWith('=')) return wordsOf(part.slice(1)).map((word) => `=${word.text}`);
      return wordsOf(part).map((word) => (word.text.endsWith("'s") ? word.text.slice(0, -2) : word.text));
    });
}
