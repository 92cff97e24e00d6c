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

interface Remembering {
  readonly [memory]?: unknown[];
}

/** One entry for a list of words, whoever reads it: there are tens of thousands of lists. */
function readOf(words: readonly Word[] & Remembering): unknown[] {
  const known = words[memory];
  if (known !== undefined) return known;
  const read: unknown[] = [];
  Object.defineProperty(words, memory, { value: read });
  return read;
}
