/**
 * Finds thousands of phrases in one linear pass. A phrase is written as people read it:
 *
 * - `retain`            the word in any of its forms (retains, retained, retaining): compared by stem
 * - `=us`               exactly this word
 * - `(keep|hold on to)` one of these; `(personal|)` may be left out; parentheses may stand inside parentheses
 * - `...`               up to five words of any kind
 * - `#`                 a number in digits or words
 *
 * Each phrase is laid into a small graph (`phrase-graph.ts`). Where the same words lead to in many of them is one state
 * (`phrase-states.ts`), so that a text is walked once for all phrases, with a few look-ups a word.
 */
import numbers from '../lexicon/en/numbers.json';
import type { Word } from '../model';
import { isNumberWord } from './numbers';
import { firstWords, laid, layOn, layWhole, wordsOfRoot, type Node, type Nodes, type Phrase } from './phrase-graph';
import { few, stateOf, type Ways } from './phrase-states';

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

/** A book of phrases that all mean the same: that one of them stands there. */
export const bookOf = (phrases: readonly string[]): PhraseBook<true> =>
  phraseBook(phrases.map((phrase): [string, true] => [phrase, true]));

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
    for (const phrase of opened().phrases) layWhole(laid(phrase));
  });
  return {
    find: (words, from = 0, to = words.length) => {
      const begins = opened();
      const search: Search<T> = { words, to: Math.min(to, words.length), start: from, hits: [], ranks: [], first: 0 };
      for (; search.start < search.to; search.start++) {
        const nodes = beginningWith(begins, words[search.start]);
        if (nodes.length === 0) continue;
        search.first = search.hits.length;
        walk(nodes, search, search.start + 1);
        if (search.hits.length - search.first > 1) sortFromFirst(search, begins);
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

/** The words with which phrases begin. */
interface Beginnings<T> {
  readonly phrases: readonly Phrase<T>[];
  readonly exact: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly stems: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly numbers: readonly Phrase<T>[];
  /** Where words lead that texts had so far: nowhere if no phrase begins with them. */
  readonly nodes: Map<string, Nodes<T>>;
}

function open<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): Beginnings<T> {
  const phrases: Phrase<T>[] = [];
  const exact = new Map<string, Phrase<T>[]>();
  const stems = new Map<string, Phrase<T>[]>();
  const ofNumbers: Phrase<T>[] = [];
  for (const [text, meaning] of entries) phrases.push({ phrase: text, meaning, rank: phrases.length, root: null });
  for (const phrase of phrases) {
    const first = firstWords(phrase.phrase) ?? wordsOfRoot(laid(phrase));
    for (const word of first.stems) startIn(stems, word, phrase);
    for (const word of first.exact) startIn(exact, word, phrase);
    if (phrase.root !== null && phrase.root.numbers.length > 0) ofNumbers.push(phrase);
  }
  return { phrases, exact, stems, numbers: ofNumbers, nodes: new Map() };
}

function startIn<T>(starts: Map<string, Phrase<T>[]>, word: string, phrase: Phrase<T>) {
  const start = starts.get(word);
  if (start) start.push(phrase);
  else starts.set(word, [phrase]);
}

/** Where a word leads that stands first. */
function beginningWith<T>(begins: Beginnings<T>, word: Word | undefined): Nodes<T> {
  if (word === undefined) return [];
  const known = begins.nodes.get(word.text);
  if (known !== undefined) return known;
  const nodes = nodesOfFirst(begins, word);
  if (begins.nodes.size >= mostBeginnings) begins.nodes.clear();
  begins.nodes.set(word.text, nodes);
  return nodes;
}

const mostBeginnings = 50_000;

function nodesOfFirst<T>({ exact, stems, numbers: ofNumbers }: Beginnings<T>, word: Word): Nodes<T> {
  const nodes = new Set<Node<T>>();
  const add = (some: Nodes<T> | undefined) => {
    for (const node of some ?? []) nodes.add(node);
  };
  for (const phrase of exact.get(word.text) ?? []) add(laid(phrase).exact?.get(word.text));
  for (const phrase of stems.get(word.stem) ?? []) add(laid(phrase).stems?.get(word.stem));
  if (ofNumbers.length > 0 && isNumber(word)) for (const phrase of ofNumbers) add(laid(phrase).numbers);
  return [...nodes];
}

/** Most words are told from numbers by their first letter alone, so that the exact test is seldom needed. */
const isNumber = ({ text }: Word): boolean =>
  (text.charCodeAt(0) <= 57 || numberInitials.has(text.charAt(0))) && isNumberWord(text);

const numberInitials: ReadonlySet<string> = new Set(Object.keys(numbers).map((word) => word.charAt(0)));

interface Search<T> {
  readonly words: readonly Word[];
  readonly to: number;
  start: number;
  readonly hits: PhraseHit<T>[];
  /** By the index of a hit, the rank of its phrase. */
  readonly ranks: number[];
  /** Index of the first hit that begins at `start`. */
  first: number;
}

/** Goes on from nodes to which the words before `at` lead. */
function walk<T>(nodes: Nodes<T>, search: Search<T>, at: number): void {
  if (nodes.length > few) {
    const { ends, ways, gaps } = stateOf(nodes);
    for (const node of ends) note(search, node, at);
    goOn(search, ways, gaps, at);
    return;
  }
  for (const node of nodes) {
    layOn(node);
    if (node.meaning !== null) note(search, node, at);
    goOn(search, node, node.gap?.alone ?? none, at);
  }
}

const none: readonly never[] = [];

function goOn<T>(search: Search<T>, ways: Ways<T>, gaps: Nodes<T>, at: number): void {
  if (at >= search.to) return;
  step(search, ways, at);
  if (gaps.length === 0) return;
  const last = Math.min(at + longestGap, search.to - 1);
  if (gaps.length > few) {
    const behind = stateOf(gaps).ways;
    for (let next = at; next <= last; next++) step(search, behind, next);
    return;
  }
  for (const gap of gaps) {
    layOn(gap);
    for (let next = at; next <= last; next++) step(search, gap, next);
  }
}

/** Takes the word at `at`. */
function step<T>(search: Search<T>, { exact, stems, numbers: ofNumbers }: Ways<T>, at: number): void {
  const word = search.words[at];
  if (word === undefined) return;
  const asStem = stems?.get(word.stem);
  if (asStem !== undefined) walk(asStem, search, at + 1);
  const asWritten = exact?.get(word.text);
  if (asWritten !== undefined) walk(asWritten, search, at + 1);
  if (ofNumbers.length > 0 && isNumber(word)) walk(ofNumbers, search, at + 1);
}

/** Several ways through a phrase, or several phrases of the same meaning, may end at the same word: that is one hit. */
function note<T>(search: Search<T>, end: Node<T>, to: number): void {
  if (end.meaning === null) return;
  const meaning = end.meaning.of;
  const { hits, ranks, start } = search;
  for (let index = search.first; index < hits.length; index++) {
    const hit = hits[index];
    if (hit?.to !== to || hit.meaning !== meaning) continue;
    ranks[index] = Math.min(ranks[index] ?? 0, end.rank);
    return;
  }
  hits.push({ meaning, from: start, to });
  ranks.push(end.rank);
}

/**
 * Hits with the same beginning are few. First come those of phrases that begin with the word as it is written, then in
 * the order of the book; those of one phrase by their length.
 */
function sortFromFirst<T>({ hits, ranks, first, words, start }: Search<T>, { phrases }: Beginnings<T>): void {
  const word = words[start]?.text ?? '';
  for (let index = first; index < hits.length; index++) {
    const hit = hits[index];
    if (hit === undefined) continue;
    const place = ranks[index] ?? 0;
    const rank = phrases[place]?.root?.exact?.has(word) === true ? place : place + phrases.length;
    let at = index;
    for (; at > first; at--) {
      const before = hits[at - 1];
      const rankBefore = ranks[at - 1] ?? 0;
      if (before === undefined || rankBefore < rank || (rankBefore === rank && before.to <= hit.to)) break;
      hits[at] = before;
      ranks[at] = rankBefore;
    }
    hits[at] = hit;
    ranks[at] = rank;
  }
}
