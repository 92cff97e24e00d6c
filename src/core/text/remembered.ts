import type { Word } from '../model';

/**
 * What was read of a value, remembered for as long as the value lives.
 *
 * @param read looks at the value and at nothing else that could change
 */
export function remembered<K extends object, V>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { value: read(key) }));
    return found.value;
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
  const known = new WeakMap<readonly Word[], { readonly value: V }>();
  return (said) => {
    let found = known.get(said.words);
    if (found === undefined) known.set(said.words, (found = { value: read(said) }));
    return found.value;
  };
}
