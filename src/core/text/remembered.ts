import type { Word } from '../model';

/**
 * What was read of a value, remembered for as long as the value lives. It hangs on the value itself, unseen by whoever
 * walks, compares, copies or prints it. A map beside the values would keep what it holds, and all that hangs on that,
 * until the collector of garbage looks at everything: an analysis of a moment ago would grow old with it.
 *
 * @param read looks at the value and at nothing else that could change
 */
export function remembered<K extends object, V extends object | string>(read: (key: K) => V): (key: K) => V {
  const place = Symbol('what was read of this');
  return (key: K & { readonly [place]?: V }) => {
    const known = key[place];
    if (known !== undefined) return known;
    const found = read(key);
    Object.defineProperty(key, place, { value: found });
    return found;
  };
}

/**
 * The same of a clause. The outline hands out one list of words for all blocks of the same text, kind and cells, in
 * this document and in the next: after a keystroke only the clause under the cursor is read anew.
 *
 * @param read looks at the words, the text, the kind and the sentences of a clause, and at nothing else of it
 */
export function rememberedByWords<
  S extends { readonly words: readonly Word[] },
  V extends object | string | boolean | null,
>(read: (said: S) => V): (said: S) => V {
  const reader = readers++;
  return (said) => {
    const known = readOf(said.words);
    let found = known[reader] as V | undefined;
    if (found === undefined) known[reader] = found = read(said);
    return found;
  };
}

let readers = 0;

const memory = Symbol('what was read of these words');
const memoryForGood = Symbol('what was read of these words for good');

interface Remembering {
  readonly [memory]?: unknown[] | undefined;
  readonly [memoryForGood]?: unknown[];
}

/** One entry for a list of words, whoever reads it: there are tens of thousands of lists. */
function readOf(words: readonly Word[] & Remembering): unknown[] {
  const known = words[memory];
  if (known !== undefined) return known;
  const read: unknown[] = [];
  Object.defineProperty(words, memory, { value: read, configurable: true });
  if (loan !== null) {
    loan.lists.push(words);
    loan.words += words.length;
  }
  return read;
}

/** The same of little, which is asked of a whole document when all else that was read of it was let go. */
export function rememberedForGood<
  S extends { readonly words: readonly Word[] },
  V extends object | string | boolean | null,
>(read: (said: S) => V): (said: S) => V {
  const reader = readersForGood++;
  return (said) => {
    const known = readForGoodOf(said.words);
    let found = known[reader] as V | undefined;
    if (found === undefined) known[reader] = found = read(said);
    return found;
  };
}

let readersForGood = 0;

/** Has a reader asked of each clause as long as all that was read of it is known. */
export function askedBeforeLettingGo<S extends { readonly words: readonly Word[] }, V>(
  ask: (said: S) => V,
): (said: S) => V {
  askedBefore.push(ask);
  return ask;
}

const askedBefore: ((said: never) => unknown)[] = [];

export function readBeforeLettingGo(said: { readonly words: readonly Word[] } | undefined): void {
  if (said !== undefined) for (const ask of askedBefore) ask(said as never);
}

function readForGoodOf(words: readonly Word[] & Remembering): unknown[] {
  const known = words[memoryForGood];
  if (known !== undefined) return known;
  // Room for all of them, and for those of dates, which wait for the language of the document.
  const read = new Array<unknown>(readersForGood + 2).fill(undefined);
  Object.defineProperty(words, memoryForGood, { value: read });
  return read;
}

/**
 * Reads a very long document. All that is read of its words would take a gigabyte in the end: where it says too much for
 * that, whoever goes through it lets go now and then, and who asks again reads again.
 *
 * @param makeRoom is called whenever something was let go
 * @param most words of which all is kept; of more, only what stands close by
 */
export function lettingGo<T>(read: () => T, makeRoom: () => void, most: number): T {
  const outer = loan;
  loan = { lists: [], words: 0, most, makeRoom };
  try {
    return read();
  } finally {
    loan = outer;
  }
}

/** Whether the document that is read says too much for all of it to be kept. */
export const isToLetGo = (): boolean => loan !== null && loan.words > loan.most;

/** Lets go of what was read of words, if a very long document is read and if it was of many. */
export function letGo(): void {
  if (loan === null || !isToLetGo()) return;
  for (const words of loan.lists) Object.defineProperty(words, memory, { value: undefined, configurable: true });
  const { most, makeRoom } = loan;
  loan = { lists: [], words: 0, most: Math.min(most, mostKeptOfMore), makeRoom };
  makeRoom();
}

/** The lists of words of which something was read since the last were let go, and how many words they are. */
interface Loan {
  readonly lists: (readonly Word[])[];
  words: number;
  readonly most: number;
  readonly makeRoom: () => void;
}

let loan: Loan | null = null;

const mostKeptOfMore = 10_000;
