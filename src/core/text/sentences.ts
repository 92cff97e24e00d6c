import abbreviations from '../lexicon/en/abbreviations.json';
import type { Range } from '../model';

const never = new Set(abbreviations.never.split(' '));
const either = new Set(abbreviations.either.split(' '));
const beginnings = new Set(abbreviations.beginnings.split(' '));

// A stop with the quotes and brackets that close behind it, or a bullet inside a cell or a line.
const stop = /[.!?…。！？]{1,9}[)\]"'”’»]{0,4}|[•●▪◦]|(?<![^\s])[*·](?=\s)/g;
const bullet = /^[•●▪◦*·]/;
const wordBefore = /[\p{L}\p{N}.]{1,12}$/u;
const wordAfter = /[\p{L}\p{N}]{1,20}/uy;

/**
 * Parts a text into sentences. Abbreviations, initials, decimals, dates with dots and addresses of the web end none; a
 * stop without a space behind it ends one when a word follows that commonly begins sentences.
 *
 * @returns ranges without white space at their ends, in order; none for a blank text
 */
export function sentencesOf(text: string, from = 0, to = text.length): Range[] {
  const sentences: Range[] = [];
  let start = from;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match !== null && match.index < to; match = stop.exec(text)) {
    const end = Math.min(match.index + match[0].length, to);
    if (!endsSentence(text, match.index, end, to)) continue;
    push(sentences, text, start, bullet.test(match[0]) ? match.index : end);
    start = end;
  }
  push(sentences, text, start, to);
  return sentences;
}

function push(sentences: Range[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (from < to) sentences.push({ start: from, end: to });
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

function endsSentence(text: string, at: number, end: number, limit: number): boolean {
  const isSpaced = isBlank(text.charCodeAt(end));
  const mark = text.charAt(at);
  if (end >= limit || bullet.test(mark)) return true;
  if (!isSpaced) return mark >= '\u3000' || beginsUnspaced(text, at, end);
  const next = nextCharacter(text, end, limit);
  if (/\p{Ll}/u.test(next)) return false;
  if (mark !== '.' || end - at > 1) return true;
  if (text.charAt(at - 1) === '&') return false;
  return !isAbbreviation(text, at, end);
}

/** "our site.We may": a word, a stop, and a capitalised word that begins sentences. */
function beginsUnspaced(text: string, at: number, end: number): boolean {
  if (at < 2 || !/\p{Ll}[\p{Ll})]/u.test(text.slice(at - 2, at)) || !/\p{Lu}/u.test(text.charAt(end))) return false;
  wordAfter.lastIndex = end;
  const word = wordAfter.exec(text)?.[0] ?? '';
  return /^\s/.test(text.slice(end + word.length)) && beginnings.has(word.toLowerCase());
}

function isAbbreviation(text: string, at: number, end: number): boolean {
  const word = wordBefore.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? '';
  if (never.has(word)) return true;
  // The number of an item ("Art. 6", "1. Name") that stands alone at the beginning, and initials ("J. Smith").
  if (/^\p{L}$/u.test(word) || (/^\d{1,2}$/.test(word) && isFirstWord(text, at - word.length))) return true;
  if (!either.has(word) && !/^\p{L}(?:\.\p{L}){1,4}$/u.test(word)) return false;
  // "The EU-U.S. Data Privacy Framework": between two countries stands an adjective.
  if (/[-–‑]/.test(text.charAt(at - word.length - 1))) return true;
  wordAfter.lastIndex = end + 1;
  return !beginnings.has(wordAfter.exec(text)?.[0].toLowerCase() ?? '');
}

const isFirstWord = (text: string, at: number): boolean =>
  at === 0 || /(?:[.!?:;]\s|["“‘(])$/.test(text.slice(Math.max(0, at - 2), at));

function nextCharacter(text: string, at: number, limit: number): string {
  let index = at;
  while (index < limit && (isBlank(text.charCodeAt(index)) || '"\'“‘«(['.includes(text.charAt(index)))) index++;
  return index < limit ? String.fromCodePoint(text.codePointAt(index) ?? 32) : '';
}
