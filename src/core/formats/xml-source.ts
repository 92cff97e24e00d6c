/**
 * The text of an XML document as the parser is given it: of the same length, so that all positions hold. The words are
 * read from the text itself.
 */

/** Blanks out the document type declaration: no entity of it is ever declared, fetched or expanded. */
export function withoutDoctype(text: string): {
  readonly source: string;
  readonly doctype: string;
  readonly at: number;
} {
  const found = /<!doctype\b/i.exec(text.slice(0, longestProlog));
  const root = /<[\p{L}_]/u.exec(text.slice(0, longestProlog));
  if (found === null || (root !== null && root.index < found.index)) return { source: text, doctype: '', at: -1 };
  const end = doctypeEnd(text, found.index);
  const doctype = text.slice(found.index, end);
  return {
    source: text.slice(0, found.index) + doctype.replace(/[^\r\n]/g, ' ') + text.slice(end),
    doctype,
    at: found.index,
  };
}

const longestProlog = 100_000;

function doctypeEnd(text: string, from: number): number {
  let quote = '';
  let isInSubset = false;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (text.startsWith('<!--', at)) at = Math.max(at, text.indexOf('-->', at));
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[' || character === ']') isInSubset = character === '[';
    else if (character === '>' && !isInSubset) return at + 1;
  }
  // It never ends: what stands on its first line is all that can be taken for it.
  const next = text.indexOf('>', from);
  return next < 0 ? text.length : next + 1;
}

/** The text with a blank for each `<` that opens nothing by what stands behind it. */
export const withoutStraySigns = (text: string): string => text.replace(/<(?![\p{L}_:/?!])/gu, ' ');

/** The text with blanks for what opens and never ends: the words behind it are read. Linear. */
export function mended(text: string): string {
  const ends = endings(text);
  const parts: string[] = [];
  let kept = 0;
  for (let at = text.indexOf('<'); at >= 0;) {
    const opening = /^<(?:!--|!\[CDATA\[|[?]|\/?[\p{L}_:])/u.exec(text.slice(at, at + 9))?.[0] ?? '';
    const end = opening === '' ? at + 1 : markupEnd(text, at, ends);
    if (end < 0) {
      const words = wordsBehind(text, at, opening);
      parts.push(text.slice(kept, at), ' '.repeat(words - at));
      kept = words;
    }
    at = text.indexOf('<', Math.max(end, at + 1));
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept);
}

/** Where the words begin behind a tag that is cut off, or behind what opens a comment. */
function wordsBehind(text: string, at: number, opening: string): number {
  if (!/[\p{L}_:]$/u.test(opening)) return at + opening.length;
  const other = text.indexOf('<', at + 1);
  const before = other < 0 ? text.length : other;
  const closing = text.slice(at, before).indexOf('>');
  return closing < 0 ? before : at + closing + 1;
}

/** Finds a delimiter behind an offset; one that was not found once is not looked for again. */
type Endings = (delimiter: string, from: number) => number;

function endings(text: string): Endings {
  const absent = new Set<string>();
  return (delimiter, from) => {
    if (absent.has(delimiter)) return -1;
    const found = text.indexOf(delimiter, from);
    if (found < 0) absent.add(delimiter);
    return found < 0 ? -1 : found + delimiter.length;
  };
}

const markup = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function markupEnd(text: string, at: number, ends: Endings): number {
  const pair = markup.find(([opening]) => text.startsWith(opening, at));
  if (pair) return ends(pair[1], at + pair[0].length);
  return tagEndIn(text, at, ends);
}

/** Where a tag ends, behind its `>`; -1 where another begins before it ends. */
function tagEndIn(text: string, from: number, ends: Endings): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character === '<') return -1;
    if (character !== '"' && character !== "'") continue;
    const end = ends(character, at + 1);
    if (end < 0) return -1;
    at = end - 1;
  }
  return -1;
}
