/**
 * Finds thousands of phrases in one linear pass. A phrase is written as people read it:
 *
 * - `retain`            the word in any of its forms (retains, retained, retaining): compared by stem
 * - `=us`               exactly this word
 * - `(keep|hold on to)` one of these; `(personal|)` may be left out; parentheses may stand inside parentheses
 * - `...`               up to five words of any kind
 * - `#`                 a number in digits or words
 *
 * Each phrase is laid into a small graph (`phrase-graph.ts`). What the same words lead to in all of them is one state
 * (`phrase-states.ts`), so that a text is walked once for all phrases, with one look-up a word.
 */
import type { Word } from '../model';
import { firstWords, laid, layWhole, wordsOfRoot, type Nodes, type Phrase } from './phrase-graph';
import { follow, isNumber, stateOf, together, type State } from './phrase-states';

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
        const state = beginningWith(begins, words[search.start]);
        if (state === null) continue;
        search.first = search.hits.length;
        walk(state, search, search.start + 1);
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
  /** Where words lead that texts had so far; null is a word with which no phrase begins. */
  readonly states: Map<string, State<T> | null>;
}

function open<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): Beginnings<T> {
  const phrases: Phrase<T>[] = [];
  const exact = new Map<string, Phrase<T>[]>();
  const stems = new Map<string, Phrase<T>[]>();
  const numbers: Phrase<T>[] = [];
  for (const [text, meaning] of entries) {
    const phrase: Phrase<T> = { phrase: text, meaning, rank: phrases.length, root: null };
    phrases.push(phrase);
    const first = firstWords(text) ?? wordsOfRoot(laid(phrase));
    for (const word of first.stems) startIn(stems, word, phrase);
    for (const word of first.exact) startIn(exact, word, phrase);
    if (phrase.root !== null && phrase.root.numbers.length > 0) numbers.push(phrase);
  }
  return { phrases, exact, stems, numbers, states: new Map() };
}

function startIn<T>(starts: Map<string, Phrase<T>[]>, word: string, phrase: Phrase<T>) {
  const start = starts.get(word);
  if (start) start.push(phrase);
  else starts.set(word, [phrase]);
}

/** Where a word leads that stands first, or null. */
function beginningWith<T>(begins: Beginnings<T>, word: Word | undefined): State<T> | null {
  if (word === undefined) return null;
  const known = begins.states.get(word.text);
  if (known !== undefined) return known;
  const state = stateOfFirst(begins, word);
  if (begins.states.size >= mostBeginnings) begins.states.clear();
  begins.states.set(word.text, state);
  return state;
}

const mostBeginnings = 50_000;

function stateOfFirst<T>({ exact, stems, numbers }: Beginnings<T>, word: Word): State<T> | null {
  const lists: Nodes<T>[] = [];
  for (const phrase of exact.get(word.text) ?? []) lists.push(laid(phrase).exact?.get(word.text) ?? []);
  for (const phrase of stems.get(word.stem) ?? []) lists.push(laid(phrase).stems?.get(word.stem) ?? []);
  if (numbers.length > 0 && isNumber(word)) for (const phrase of numbers) lists.push(laid(phrase).numbers);
  const nodes = together(lists);
  return nodes.length === 0 ? null : stateOf(nodes);
}

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

/** Goes on from a state to which the words before `at` lead. */
function walk<T>(state: State<T>, search: Search<T>, at: number): void {
  const { ends } = state;
  for (let index = 0; index < ends.length; index++) note(search, ends[index], at);
  if (at >= search.to) return;
  const next = follow(state, search.words[at]);
  if (next !== null) walk(next, search, at + 1);
  const { gap } = state;
  if (gap === null) return;
  const last = Math.min(at + longestGap, search.to - 1);
  for (let skipped = at; skipped <= last; skipped++) {
    const behind = follow(gap, search.words[skipped]);
    if (behind !== null) walk(behind, search, skipped + 1);
  }
}

/** Several ways through a phrase, or several phrases of the same meaning, may end at the same word: that is one hit. */
function note<T>(search: Search<T>, end: Nodes<T>[number] | undefined, to: number): void {
  if (!end?.meaning) return;
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
