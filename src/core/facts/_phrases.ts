/**
 * The phrases of all readers in one book, so that a clause is walked once for all of them, and what was found is
 * remembered by the clause's words: after a keystroke only the clause under the cursor is read anew.
 */
import type { Word } from '../model';
import { phraseBook, type PhraseBook, type PhraseHit } from '../text/phrases';
import { rememberedByWords } from '../text/remembered';

/** The phrases of one list of words. It is a handle: what it finds is asked for by `hitsIn`. */
export interface Phrases<M> {
  readonly entries: () => Iterable<readonly [phrase: string, meaning: M]>;
}

/** Words in their text: a clause, or the title of a column. */
export interface Said {
  readonly prose: { readonly text: string };
  readonly words: readonly Word[];
}

/** Makes phrases known. Called once a module, when it is loaded; they are laid into the book when first asked for. */
export function phrasesOf<M>(entries: Phrases<M>['entries']): Phrases<M> {
  const phrases = { entries };
  all.push(phrases);
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
  const hits = allHitsIn(said).get(phrases) as readonly PhraseHit<M>[] | undefined;
  if (!hits) return none;
  if (from === 0 && to === said.words.length) return hits;
  const within: PhraseHit<M>[] = [];
  for (let index = firstFrom(hits, from); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.from >= to) break;
    if (hit.to <= to) within.push(hit);
  }
  return within;
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

/** Index of the first word that begins at `offset` or later, or the number of words. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const none: readonly never[] = [];

type Found = ReadonlyMap<object, readonly PhraseHit<unknown>[]>;

const allHitsIn = rememberedByWords(({ words }: Said): Found => {
  const found = new Map<object, PhraseHit<unknown>[]>();
  for (const { meaning, from, to } of book().find(words)) {
    const list = found.get(meaning.phrases);
    if (list) list.push({ meaning: meaning.meaning, from, to });
    else found.set(meaning.phrases, [{ meaning: meaning.meaning, from, to }]);
  }
  return found;
});

interface Meaning {
  readonly phrases: object;
  readonly meaning: unknown;
}

const all: Phrases<unknown>[] = [];
let shared: PhraseBook<Meaning> | null = null;

const book = (): PhraseBook<Meaning> => (shared ??= phraseBook(entriesOfAll()));

function* entriesOfAll(): Iterable<readonly [string, Meaning]> {
  for (const phrases of all) {
    const meanings = new Map<unknown, Meaning>();
    for (const [phrase, meaning] of phrases.entries()) {
      let shown = meanings.get(meaning);
      if (!shown) meanings.set(meaning, (shown = { phrases, meaning }));
      yield [phrase, shown];
    }
  }
}
