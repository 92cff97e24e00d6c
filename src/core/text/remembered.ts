import type { Word } from '../model';

/**
 * What was read of a value, remembered for as long as the value lives.
 *
 * @param read looks at the value and at nothing else that could change
 */
export function remembered<K extends object, V extends object | string>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = read(key)));
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

interface Remembering {
  readonly [memory]?: unknown[];
}

/**
 * One entry for a list of words, whoever reads it. It hangs on the list itself, unseen by whoever walks, compares, copies
 * or prints it: there are tens of thousands of lists, and a map beside them would be walked by the collector of garbage
 * again and again.
 */
function readOf(words: readonly Word[] & Remembering): unknown[] {
  const known = words[memory];
  if (known !== undefined) return known;
  const read: unknown[] = [];
  Object.defineProperty(words, memory, { value: read });
  return read;
}
