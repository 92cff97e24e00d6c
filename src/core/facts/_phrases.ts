/** How readers of facts find their phrases, and their places among the words. */
import type { Word } from '../model';

export { hitsIn, phrasesOf, phrasesOfSigns, standingIn, type Phrases, type Said } from '../text/phrase-lists';

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
