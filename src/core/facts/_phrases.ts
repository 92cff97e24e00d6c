/**
 * The phrases of all readers in one book, so that a clause is walked once for all of them, and what was found is
 * remembered by the clause's text: after a keystroke only the clause under the cursor is read anew.
 */
import type { Word } from '../model';
import { phraseBook, type PhraseBook, type PhraseHit } from '../text/phrases';

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
  shared = null;
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
  return hits.filter((hit) => hit.from >= from && hit.to <= to);
}

const none: readonly never[] = [];

type Found = ReadonlyMap<object, readonly PhraseHit<unknown>[]>;

const mostClauses = 20_000;
const remembered = new Map<string, Found>();

function allHitsIn(said: Said): Found {
  const known = remembered.get(said.prose.text);
  if (known && shared) return known;
  if (!shared || remembered.size >= mostClauses) remembered.clear();
  const found = new Map<object, PhraseHit<unknown>[]>();
  for (const { meaning, from, to } of book().find(said.words)) {
    const list = found.get(meaning.phrases);
    if (list) list.push({ meaning: meaning.meaning, from, to });
    else found.set(meaning.phrases, [{ meaning: meaning.meaning, from, to }]);
  }
  remembered.set(said.prose.text, found);
  return found;
}

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
