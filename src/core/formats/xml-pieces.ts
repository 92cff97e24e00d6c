import type { XmlNode, XmlPiece } from './xml-tree';

const delimited = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'cdata'],
] as const;

/** Adds the words, CDATA sections and comments of a stretch without elements, in order. */
export function piecesIn(text: string, from: number, to: number, into: XmlNode[]): void {
  // What was not found before the end once is not looked for again: the work stays linear.
  const absent = new Set<string>();
  const find = (delimiter: string, start: number): number => {
    const found = absent.has(delimiter) ? -1 : text.slice(start, to).indexOf(delimiter);
    if (found < 0) absent.add(delimiter);
    return found < 0 ? -1 : start + found;
  };
  let at = from;
  while (at < to) {
    const next = text.indexOf('<', at);
    const open = next < 0 || next >= to ? to : next;
    if (open > at) into.push(piece('text', at, open, at, open));
    at = open < to ? addMarkup(text, open, to, find, into) : to;
  }
}

/** Where a delimiter begins behind an offset, or -1. */
type Find = (delimiter: string, start: number) => number;

/** @returns where the markup ends that begins at `at` */
function addMarkup(text: string, at: number, to: number, find: Find, into: XmlNode[]): number {
  for (const [opening, closing, kind] of delimited) {
    if (!text.startsWith(opening, at)) continue;
    const start = at + opening.length;
    const end = find(closing, start);
    // One that never ends stands for nothing: its words are read.
    if (end < 0) return start;
    into.push(piece(kind, start, end, at, end + closing.length));
    return end + closing.length;
  }
  // What is left are tags that close nothing, instructions, and tags that are cut off.
  if (!/[/?!\p{L}_]/u.test(text.charAt(at + 1))) {
    into.push(piece('text', at, at + 1, at, at + 1));
    return at + 1;
  }
  const end = find('>', at);
  const other = text.indexOf('<', at + 1);
  return end < 0 || (other >= 0 && other < end) ? Math.min(to, other < 0 ? to : other) : end + 1;
}

const piece = (kind: XmlPiece['kind'], start: number, end: number, from: number, to: number): XmlPiece => ({
  kind,
  start,
  end,
  outer: { start: from, end: to },
});
