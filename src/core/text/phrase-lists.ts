/**
 * The phrases of all who read clauses in one book, so that a clause is walked once for all of them, and what was found is
 * remembered by the clause's words: after a keystroke only the clause under the cursor is read anew.
 */
import type { Word } from '../model';
import { phraseBook, type PhraseBook, type PhraseHit } from './phrases';
import { rememberedByWords } from './remembered';

/** The phrases of one list of words. It is a handle: what it finds is asked for by `hitsIn`. */
export interface Phrases<M> {
  readonly entries: () => Iterable<readonly [phrase: string, meaning: M]>;
  /** Which book holds them: those that are made known after a book was opened wait for the next. */
  readonly book: number;
}

/** Words in their text: a clause, or the title of a column. */
export interface Said {
  readonly prose: { readonly text: string };
  readonly words: readonly Word[];
}

/** Makes phrases known. Called once a module, when it is loaded; they are laid into the book when first asked for. */
export function phrasesOf<M>(entries: Phrases<M>['entries']): Phrases<M> {
  const phrases = { entries, book: books.length };
  unread.push(phrases);
  return phrases;
}

/** Phrases given as lists under the signs that they are of. */
export function phrasesOfSigns<S extends string>(signs: Readonly<Record<S, readonly string[]>>): Phrases<S> {
  return phrasesOf(() =>
    (Object.entries(signs) as [S, readonly string[]][]).flatMap(([sign, list]) =>
      list.map((phrase) => [phrase, sign] as const),
    ),
  );
}

/** Hits of some phrases that lie within words[from, to), in order of their beginning. */
export function hitsIn<M>(phrases: Phrases<M>, said: Said, from = 0, to = said.words.length): readonly PhraseHit<M>[] {
  const hits = hitsOf(phrases.book, said).get(phrases) as readonly PhraseHit<M>[] | undefined;
  if (!hits) return none;
  if (from === 0 && to === said.words.length) return hits;
  let within: PhraseHit<M>[] | null = null;
  for (let index = firstFrom(hits, from); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.from >= to) break;
    if (hit.to <= to) (within ??= []).push(hit);
  }
  return within ?? none;
}

/** Tells of each list whether some phrase of it stands in a clause, for those who ask for many lists. */
export function standingIn(said: Said): (phrases: Phrases<unknown>) => boolean {
  const known = allHitsIn(said);
  return (phrases) => (known[phrases.book] ?? hitsOf(phrases.book, said)).has(phrases);
}

/** Index of the first hit that begins at `from` or later: a document in one line has hundreds of thousands of them. */
function firstFrom(hits: readonly PhraseHit<unknown>[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const none: readonly never[] = [];

type Found = ReadonlyMap<object, readonly PhraseHit<unknown>[]>;

const allHitsIn = rememberedByWords((): Found[] => []);

function hitsOf(book: number, said: Said): Found {
  const known = allHitsIn(said);
  return (known[book] ??= byPhrases(bookAt(book).find(said.words)));
}

const nothing: Found = new Map();

function byPhrases(hits: readonly PhraseHit<Meaning>[]): Found {
  if (hits.length === 0) return nothing;
  const found = new Map<object, PhraseHit<unknown>[]>();
  for (const { meaning, from, to } of hits) {
    const list = found.get(meaning.phrases);
    const hit = { meaning: meaning.meaning, from, to };
    if (list) list.push(hit);
    else found.set(meaning.phrases, [hit]);
  }
  return found;
}

interface Meaning {
  readonly phrases: object;
  readonly meaning: unknown;
}

/** What was made known since the last book was opened. */
let unread: Phrases<unknown>[] = [];
const books: PhraseBook<Meaning>[] = [];

function bookAt(index: number): PhraseBook<Meaning> {
  const known = books[index];
  if (known !== undefined) return known;
  const book = phraseBook(entriesOf(unread));
  books.push(book);
  unread = [];
  return book;
}

function entriesOf(all: readonly Phrases<unknown>[]): (readonly [string, Meaning])[] {
  const found: (readonly [string, Meaning])[] = [];
  for (const phrases of all) {
    const meanings = new Map<unknown, Meaning>();
    for (const [phrase, meaning] of phrases.entries()) {
      let shown = meanings.get(meaning);
      if (shown === undefined) meanings.set(meaning, (shown = { phrases, meaning }));
      found.push([phrase, shown]);
    }
  }
  return found;
}
