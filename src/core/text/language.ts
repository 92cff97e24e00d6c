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
    const { words, votes } = votesOf((texts[index] ?? '').slice(0, sampleLength));
    total += words;
    for (let at = 0; at < votes.length; at++) hits[at] = (hits[at] ?? 0) + (votes[at] ?? 0);
  }
  const most = Math.max(...hits);
  // In running text of any of these languages at least every seventh word is one of its list.
  if (total < fewestWords || most < total / 7) return 'und';
  return languages[hits.indexOf(most)] ?? 'und';
}

/** How many words a text has, and how many of them are small words of each language. */
interface Votes {
  readonly words: number;
  readonly votes: readonly number[];
}

// Most texts of a document stood in it before the last keystroke too.
const known = new Map<string, Votes>();
const mostKnown = 5_000;
const longestKnown = 2_000;

function votesOf(text: string): Votes {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const votes = countVotes(text);
  if (text.length <= longestKnown) known.set(text, votes);
  return votes;
}

function countVotes(text: string): Votes {
  const votes = new Array<number>(languages.length).fill(0);
  const words = text.toLowerCase().match(wordPattern) ?? [];
  for (const word of words) {
    const mask = masks.get(word) ?? 0;
    for (let index = 0; mask >> index > 0; index++) {
      if (mask & (1 << index)) votes[index] = (votes[index] ?? 0) + 1;
    }
  }
  return { words: words.length, votes };
}
