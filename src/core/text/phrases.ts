/**
 * Finds thousands of phrases in one linear pass: all phrases are laid into one tree of words, and the text is walked
 * once. A phrase is written as people read it:
 *
 * - `retain`            the word in any of its forms (retains, retained, retaining): compared by stem
 * - `=us`               exactly this word
 * - `(keep|hold on to)` one of these; `(personal|)` may be left out
 * - `...`               up to five words of any kind
 * - `#`                 a number in digits or words
 */
import type { Word } from '../model';
import { stemOf, wordsOf } from './words';
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
  readonly exact: Map<string, Node<T>>;
  readonly stems: Map<string, Node<T>>;
  number: Node<T> | null;
  gap: Node<T> | null;
  readonly meanings: T[];
}

/**
 * @param entries phrases with what each means
 * @throws Error on a phrase with unbalanced parentheses, or one that begins or ends with a gap: a mistake in the data
 */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): PhraseBook<T> {
  const root = emptyNode<T>();
  for (const [phrase, meaning] of entries) {
    for (const steps of expansions(phrase)) insert(root, steps, meaning, phrase);
  }
  return {
    find: (words, from = 0, to = words.length) => {
      const hits: PhraseHit<T>[] = [];
      for (let start = from; start < to; start++) collect(root, words, start, start, to, hits);
      return hits;
    },
  };
}

function collect<T>(
  node: Node<T>,
  words: readonly Word[],
  start: number,
  at: number,
  to: number,
  hits: PhraseHit<T>[],
) {
  for (const meaning of node.meanings) hits.push({ meaning, from: start, to: at });
  const word = words[at];
  if (word === undefined || at >= to) return;
  step(node, word, words, start, at, to, hits);
  if (node.gap === null) return;
  for (let next = at; next <= at + longestGap && next < to; next++) {
    const candidate = words[next];
    if (candidate) step(node.gap, candidate, words, start, next, to, hits);
  }
}

function step<T>(
  node: Node<T>,
  word: Word,
  words: readonly Word[],
  start: number,
  at: number,
  to: number,
  hits: PhraseHit<T>[],
) {
  const exact = node.exact.get(word.text);
  if (exact) collect(exact, words, start, at + 1, to, hits);
  const stem = node.stems.get(word.stem);
  if (stem) collect(stem, words, start, at + 1, to, hits);
  if (node.number && isNumberWord(word.text)) collect(node.number, words, start, at + 1, to, hits);
}

const emptyNode = <T>(): Node<T> => ({ exact: new Map(), stems: new Map(), number: null, gap: null, meanings: [] });

function insert<T>(root: Node<T>, steps: readonly string[], meaning: T, phrase: string) {
  if (steps.length === 0 || steps[0] === '...' || steps[steps.length - 1] === '...') {
    throw new Error(`A phrase needs a word at both ends: "${phrase}"`);
  }
  let node = root;
  for (const each of steps) node = childOf(node, each);
  if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
}

function childOf<T>(node: Node<T>, each: string): Node<T> {
  if (each === '...') return (node.gap ??= emptyNode());
  if (each === '#') return (node.number ??= emptyNode());
  if (each.startsWith('=')) return childIn(node.exact, each.slice(1));
  return childIn(node.stems, stemOf(each));
}

function childIn<T>(children: Map<string, Node<T>>, key: string): Node<T> {
  let child = children.get(key);
  if (!child) children.set(key, (child = emptyNode()));
  return child;
}

/** All sequences of steps that a phrase stands for: alternatives are multiplied out. */
function expansions(phrase: string): string[][] {
  const open = phrase.indexOf('(');
  if (open < 0) {
    if (phrase.includes(')') || phrase.includes('|')) throw new Error(`Unbalanced parentheses: "${phrase}"`);
    return [stepsOf(phrase)];
  }
  const close = phrase.indexOf(')', open);
  if (close < 0) throw new Error(`Unbalanced parentheses: "${phrase}"`);
  const head = stepsOf(phrase.slice(0, open));
  const tails = expansions(phrase.slice(close + 1));
  return phrase
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => tails.map((tail) => [...head, ...stepsOf(choice), ...tail]));
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
