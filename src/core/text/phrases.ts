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
import { type Group, groupsOf, waysOf } from './phrase-notation';
import { stemOf } from './words';
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
  exact: Map<string, Node<T>[]> | null;
  stems: Map<string, Node<T>[]> | null;
  readonly numbers: Node<T>[];
  gap: Node<T> | null;
  readonly meanings: T[];
  /** What of its phrase is not laid yet. */
  rest: Rest<T> | null;
}

/** The end of a phrase, which is laid when a text has come so far. */
interface Rest<T> {
  readonly phrase: Phrase<T>;
  readonly groups: readonly Group[];
  /** The nodes from which it goes on. */
  readonly frontier: readonly Node<T>[];
  /** Nodes behind a gap: no phrase ends there. */
  readonly gaps: Set<Node<T>>;
}

/**
 * Nothing is laid before it is needed: the book is opened when it is first asked, and a phrase is laid when a text has
 * a word with which it begins. `layEveryPhrase` does it all, for tests of the data.
 *
 * @param entries phrases with what each means
 * @throws Error when it lays a phrase with unbalanced parentheses, or one that begins or ends with a gap: a mistake in
 *   the data
 */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): PhraseBook<T> {
  let beginnings: Beginnings<T> | null = null;
  const opened = (): Beginnings<T> => (beginnings ??= open(entries));
  books.push(() => {
    const { exact, stems } = opened();
    for (const start of [...exact.values(), ...stems.values()])
      for (const phrase of start.phrases) layWhole(laid(phrase));
  });
  return {
    find: (words, from = 0, to = words.length) => {
      const search: Search<T> = { words, to: Math.min(to, words.length), start: from, hits: [], first: 0 };
      for (; search.start < search.to; search.start++) {
        search.first = search.hits.length;
        begin(opened(), search, search.start);
      }
      return search.hits;
    },
  };
}

const books: (() => void)[] = [];

/**
 * Lays every phrase of every book.
 *
 * @throws Error on a mistake in the data
 */
export function layEveryPhrase(): void {
  for (const layBook of books) layBook();
}

/** A phrase, with the graph of its own once it is laid. */
interface Phrase<T> {
  readonly phrase: string;
  readonly meaning: T;
  root: Node<T> | null;
}

/** The phrases that may begin with some word, in the order of the book, and where that word leads in them. */
interface Start<T> {
  readonly phrases: Phrase<T>[];
  nodes: readonly Node<T>[] | null;
}

/** The words with which phrases begin. */
interface Beginnings<T> {
  readonly exact: Map<string, Start<T>>;
  readonly stems: Map<string, Start<T>>;
  readonly numbers: Node<T>[];
}

function open<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): Beginnings<T> {
  const beginnings: Beginnings<T> = { exact: new Map(), stems: new Map(), numbers: [] };
  for (const [text, meaning] of entries) {
    const phrase: Phrase<T> = { phrase: text, meaning, root: null };
    const first = firstWords(text) ?? wordsOfRoot(laid(phrase));
    for (const word of first.stems) startIn(beginnings.stems, word, phrase);
    for (const word of first.exact) startIn(beginnings.exact, word, phrase);
    beginnings.numbers.push(...(phrase.root?.numbers ?? []));
  }
  return beginnings;
}

function startIn<T>(starts: Map<string, Start<T>>, word: string, phrase: Phrase<T>) {
  const start = starts.get(word);
  if (start) start.phrases.push(phrase);
  else starts.set(word, { phrases: [phrase], nodes: null });
}

interface FirstWords {
  readonly stems: Iterable<string>;
  readonly exact: Iterable<string>;
}

const oneWord = /^(?:[a-z]+|=[A-Za-z]+(?:'[a-z]+)?)(?= |$)/;
const choicesOfWords = /^\(([^()]+)\)/;

/** The words with which a phrase begins, where that can be seen without laying it; else null. */
function firstWords(phrase: string): FirstWords | null {
  const choices = choicesOfWords.exec(phrase)?.[1]?.split('|') ?? [phrase];
  const stems = new Set<string>();
  const exact = new Set<string>();
  for (const choice of choices) {
    const word = oneWord.exec(choice)?.[0];
    if (word === undefined) return null;
    if (word.startsWith('=')) exact.add(word.slice(1).toLowerCase());
    else stems.add(stemOf(word));
  }
  return { stems, exact };
}

const wordsOfRoot = <T>({ stems, exact }: Node<T>): FirstWords => ({
  stems: stems?.keys() ?? [],
  exact: exact?.keys() ?? [],
});

/** The beginning of a phrase, laid as far as its first words go. */
function laid<T>(phrase: Phrase<T>): Node<T> {
  if (phrase.root !== null) return phrase.root;
  const root = emptyNode<T>();
  phrase.root = root;
  root.rest = { phrase, groups: groupsOf(phrase.phrase), frontier: [root], gaps: new Set() };
  layOn(root);
  if (root.gap !== null) throw mistakeIn(phrase.phrase);
  return root;
}

/** Goes on from the word at `at` in all phrases that begin with it. */
function begin<T>({ exact, stems, numbers: ofNumbers }: Beginnings<T>, search: Search<T>, at: number) {
  const word = search.words[at];
  if (word === undefined) return;
  const same = exact.get(word.text);
  if (same) {
    same.nodes ??= same.phrases.flatMap((phrase) => laid(phrase).exact?.get(word.text) ?? []);
    for (const next of same.nodes) arrive(next, search, at + 1);
  }
  const alike = stems.get(word.stem);
  if (alike) {
    alike.nodes ??= alike.phrases.flatMap((phrase) => laid(phrase).stems?.get(word.stem) ?? []);
    for (const next of alike.nodes) arrive(next, search, at + 1);
  }
  if (ofNumbers.length > 0 && mayBeNumber(word) && isNumberWord(word.text)) {
    for (const next of ofNumbers) arrive(next, search, at + 1);
  }
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
  const exact = node.exact?.get(word.text);
  if (exact) for (const next of exact) arrive(next, search, at + 1);
  const stems = node.stems?.get(word.stem);
  if (stems) for (const next of stems) arrive(next, search, at + 1);
  if (node.numbers.length > 0 && mayBeNumber(word) && isNumberWord(word.text)) {
    for (const next of node.numbers) arrive(next, search, at + 1);
  }
}

/** Most words are told from numbers by their first letter alone, so that the exact test is seldom needed. */
const mayBeNumber = ({ text }: Word): boolean => text.charCodeAt(0) <= 57 || numberInitials.has(text.charAt(0));

const numberInitials: ReadonlySet<string> = new Set(Object.keys(numbers).map((word) => word.charAt(0)));

function arrive<T>(node: Node<T>, search: Search<T>, at: number) {
  layOn(node);
  for (const meaning of node.meanings) note(search, meaning, at);
  if (at >= search.to) return;
  step(node, search, at);
  if (node.gap === null) return;
  layOn(node.gap);
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

const emptyNode = <T>(): Node<T> => ({ exact: null, stems: null, numbers: [], gap: null, meanings: [], rest: null });

/** Lays what may follow a node: the next group of its phrase, and those behind it as far as groups may be left out. */
function layOn<T>(node: Node<T>) {
  for (let { rest } = node; rest !== null; rest = node.rest) layNext(rest);
}

function layNext<T>({ phrase, groups, frontier, gaps }: Rest<T>) {
  for (const node of frontier) node.rest = null;
  const [group, ...later] = groups;
  if (group === undefined) {
    end(phrase, frontier, gaps);
    return;
  }
  const meeting = emptyNode<T>();
  const ends = new Set<Node<T>>();
  for (const steps of waysOf(group)) for (const node of layChoice(frontier, steps, meeting, gaps)) ends.add(node);
  const rest: Rest<T> = { phrase, groups: later, frontier: [...ends], gaps };
  for (const node of ends) node.rest = rest;
}

const mistakeIn = (phrase: string): Error => new Error(`A phrase needs a word at both ends: "${phrase}"`);

function end<T>({ phrase, meaning, root }: Phrase<T>, frontier: readonly Node<T>[], gaps: ReadonlySet<Node<T>>) {
  if (frontier.some((node) => node === root || gaps.has(node))) throw mistakeIn(phrase);
  for (const node of frontier) if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
}

function layWhole<T>(node: Node<T>) {
  layOn(node);
  const next = [node.gap ?? [], node.numbers, ...(node.exact?.values() ?? []), ...(node.stems?.values() ?? [])];
  for (const each of new Set(next.flat())) if (each.rest !== null) layWhole(each);
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
  else if (each.startsWith('=')) edgeIn((from.exact ??= new Map<string, Node<T>[]>()), each.slice(1), to);
  else edgeIn((from.stems ??= new Map<string, Node<T>[]>()), stemOf(each), to);
}

function edgeIn<T>(edges: Map<string, Node<T>[]>, key: string, to: Node<T>) {
  const targets = edges.get(key);
  if (!targets) edges.set(key, [to]);
  else if (!targets.includes(to)) targets.push(to);
}
