/** The words and marks of which names are made, as they are written. */
import words from '../lexicon/en/names.json';
import type { Range } from '../model';

export interface Token extends Range {
  readonly text: string;
}

const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.!+-]*|&/gu;

/** The next token at `from` or behind it, and where to go on; or null. */
export function tokenFrom(whole: string, from: number): { readonly token: Token; readonly behind: number } | null {
  tokenPattern.lastIndex = from;
  const match = tokenPattern.exec(whole);
  if (match === null) return null;
  const { 0: written, index } = match;
  const text = isPlainWord.test(written) ? written : trimToken(written);
  return { token: { text, start: index, end: index + text.length }, behind: index + written.length };
}

const isPlainWord = /^[A-Za-z0-9]+$/;

function trimToken(token: string): string {
  const possessive = /['’]s$/.exec(token);
  const bare = (possessive ? token.slice(0, possessive.index) : token).replace(/['’!+-]+$/, '');
  return bare.endsWith('.') && !isLegalForm(bare) ? bare.replace(/\.+$/, '') : bare;
}

export const isLegalForm = (token: string): boolean => legalForms.has(token.replace(/\.$/, ''));

const legalForms: ReadonlySet<string> = new Set(words.legalForms);

/** Where the next token begins that may have a capital: most words are small, and begin no name. */
export function mayBeCapital(text: string, from: number): number {
  let start = -1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || (code >= 65 && code <= 90)) return start < 0 ? at : start;
    if (isSmallOrFigure(code)) start = start < 0 ? at : start;
    else if (!goesOn(code)) start = -1;
  }
  return text.length;
}

/** ' . ! + - inside a token. */
const goesOn = (code: number): boolean => code === 39 || code === 46 || code === 33 || code === 43 || code === 45;

/** Whether a word begins with a capital, or has one behind its first letters ("eBay"). */
export function isCapital(token: string): boolean {
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at);
    if (code >= 128) return /^[\p{Ll}\p{N}]*\p{Lu}/u.test(token);
    if (code >= 65 && code <= 90) return true;
    if (!isSmallOrFigure(code)) return false;
  }
  return false;
}

const isSmallOrFigure = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
