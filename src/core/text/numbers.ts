import numbers from '../lexicon/en/numbers.json';

const inWords: ReadonlyMap<string, number> = new Map(Object.entries(numbers));

/** The value of a number in digits ("13", "1,000") or words ("twelve"), or null. */
export function numberOf(word: string): number | null {
  if (word.charCodeAt(0) > codeOfNine) return inWords.get(word) ?? null;
  if (/^\d+$/.test(word)) return Number(word);
  if (/^\d{1,3}(,\d{3})+$/.test(word)) return Number(word.replaceAll(',', ''));
  return inWords.get(word) ?? null;
}

const codeOfNine = 57;

export const isNumberWord = (word: string): boolean => numberOf(word) !== null;
