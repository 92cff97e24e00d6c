import stopWords from '../lexicon/stop-words.json';

/** Each common word, and the languages (as bits of a mask) in which it is one. */
const languages = Object.keys(stopWords);
const masks = new Map<string, number>();
for (const [index, words] of Object.values(stopWords).entries()) {
  for (const word of words.split(' ')) masks.set(word, (masks.get(word) ?? 0) | (1 << index));
}

const fewestWords = 12;
const sampleLength = 20_000;
const wordPattern = /[\p{L}\p{M}]+/gu;

/**
 * The language of a document's texts by its commonest small words, as an ISO 639-1 code; of a mixed document that of
 * the larger part. 'und' when there is too little to tell, or when none of the known ones fits. Of a long document
 * texts are sampled evenly.
 */
export function languageOf(texts: readonly string[]): string {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const stride = Math.max(1, Math.ceil(length / sampleLength));
  const hits = new Array<number>(languages.length).fill(0);
  let total = 0;
  for (let index = 0; index < texts.length; index += stride) {
    total += count((texts[index] ?? '').slice(0, sampleLength), hits);
  }
  const most = Math.max(...hits);
  // In running text of any of these languages at least every seventh word is one of its list.
  if (total < fewestWords || most < total / 7) return 'und';
  return languages[hits.indexOf(most)] ?? 'und';
}

/** Adds the votes of a text's words, and returns how many words there were. */
function count(text: string, hits: number[]): number {
  let words = 0;
  for (const [word] of text.matchAll(wordPattern)) {
    words++;
    const mask = masks.get(word.toLowerCase());
    if (mask === undefined) continue;
    for (let index = 0; index < hits.length; index++) if (mask & (1 << index)) hits[index] = (hits[index] ?? 0) + 1;
  }
  return words;
}
