/** The printed mark before an item or numbered heading: "•", "1.", "a)", "(iv)", "2.3", or a bullet with one of them. */
export interface Marker {
  readonly kind: 'bullet' | 'number' | 'letter';
  /** The mark as printed. */
  readonly text: string;
  /** How many characters it takes, with the white space behind it. */
  readonly length: number;
  /** How deep a number with dots is: 1 for "3.", 2 for "3.1"; 1 for all others. */
  readonly level: number;
}

const space = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const dashes = `[-\\u2013\\u2014*+](?:${space}+|$)`;
const dots = `[\\u2022\\u2023\\u2043\\u2219\\u25aa\\u25ab\\u25a0\\u25a1\\u25cb\\u25cf\\u25e6\\u00b7\\u2027\\u25b6\\u25b8\\u25ba\\u25c6\\u25c7\\u27a2\\u27a4\\u2713\\u2714\\uf0b7\\uf0a7]${space}*`;
const wordProcessor = `o(?:\\t|${space}{2,})${space}*`;
const bullet = new RegExp(`${dashes}|${dots}|${wordProcessor}`, 'y');
const numbers = `\\(\\d{1,3}\\)|\\d{1,3}(?:\\.\\d{1,3}){0,4}[.)](?!\\d)|\\d{1,3}(?:\\.\\d{1,3}){1,4}(?=${space}+[\\p{Lu}"“(])`;
const number = new RegExp(`(?:${numbers})(?:${space}+|$|(?=\\p{Lu}))`, 'uy');
const letters = '[a-zA-Z]|[ivxlc]{1,6}|[IVXLC]{1,6}';
const letter = new RegExp(`(?:\\((?:${letters})\\)|(?:${letters})[.)])(?:${space}+|$)`, 'y');

const mostBullets = 2;

/**
 * The mark at an offset of a text, or null. A letter with a dot ("A. Smith") is one by its form alone: whether it
 * counts is for the caller to say, who knows the line.
 */
export function markerAt(text: string, at = 0): Marker | null {
  const parts: string[] = [];
  let end = at;
  for (let count = 0; count < mostBullets; count++) {
    const mark = match(bullet, text, end);
    if (mark === null) break;
    parts.push(mark.trim());
    end += mark.length;
  }
  const digits = match(number, text, end);
  const name = digits ?? match(letter, text, end);
  if (name !== null) parts.push(name.trim());
  if (parts.length === 0) return null;
  return {
    kind: end > at ? 'bullet' : digits !== null ? 'number' : 'letter',
    text: parts.join(' '),
    length: end - at + (name?.length ?? 0),
    level: digits === null ? 1 : digits.replace(/\D{1,9}$/, '').split('.').length,
  };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
