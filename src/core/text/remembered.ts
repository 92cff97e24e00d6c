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
export function rememberedByWords<S extends { readonly words: readonly Word[] }, V>(
  read: (said: S) => V,
): (said: S) => V {
  const reader = readers++;
  return (said) => {
    const known = readOf(said.words);
    let found = known[reader] as { readonly value: V } | undefined;
    if (found === undefined) known[reader] = found = { value: read(said) };
    return found.value;
  };
}

let readers = 0;

// One entry for a list of words, whoever reads it: the collector of garbage walks entries that hang on others again
// and again, and there are tens of thousands of lists.
const readOf = remembered<readonly Word[], unknown[]>(() => []);
