/**
 * Text within text: a feed holds HTML whose marks are written as entities, an app's string an apostrophe behind a
 * backslash. Readers are given a view of the document in which such marks stand as they are meant. It has the same
 * length: what is left over is filled with a character that prints nothing, so that all positions hold.
 */
import { isBlank } from '../text/prose';
import data from './xml-elements.json';
import type { XmlElement, XmlPiece } from './xml-tree';

/** Whether a piece of words is HTML: its marks are closed somewhere. */
export function holdsHtml(text: string, piece: XmlPiece): boolean {
  if (isBlank(text, piece.start, piece.end)) return false;
  const words = text.slice(piece.start, piece.end);
  return piece.kind === 'cdata' ? htmlMarks.test(words) : words.includes('&lt;') && escapedMarks.test(words);
}

const signs = data.htmlSigns.replaceAll(' ', '|');
const htmlMarks = new RegExp(`</(?:${signs})>|<(?:br|p) ?/?>`, 'i');
const escapedMarks = new RegExp(`&lt;/(?:${signs})&gt;|&lt;(?:br|p) ?/?&gt;`, 'i');

/** The document as readers are given it. */
export function viewOf(text: string, root: XmlElement): string {
  const parts: string[] = [];
  let kept = 0;
  const replace = (start: number, end: number, words: string) => {
    parts.push(text.slice(kept, start), words);
    kept = end;
  };
  const visit = (element: XmlElement, isOfApp: boolean) => {
    for (const node of element.children) {
      if (node.kind === 'element') visit(node, isOfApp || node.name === 'resources');
      else if (node.kind === 'text' && holdsHtml(text, node)) replace(node.start, node.end, unescaped(text, node));
      else if (node.kind !== 'comment' && isOfApp) replace(node.start, node.end, withoutSlashes(text, node));
    }
  };
  visit(root, false);
  return parts.length === 0 ? text : parts.join('') + text.slice(kept);
}

const filler = '\u2060';

const marks: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

/** Filling stands outside the tags, so that their names stay whole. */
const unescaped = (text: string, { start, end }: XmlPiece): string =>
  text.slice(start, end).replace(/&(?:lt|gt|amp|quot|apos);/g, (written) => {
    const filling = filler.repeat(written.length - 1);
    const mark = marks[written] ?? '';
    return mark === '<' || mark === '&' ? filling + mark : mark + filling;
  });

const escapes: Readonly<Record<string, string>> = { n: ' ', t: ' ' };

/** `\'`, `\n` and `\u2019`, and the quotation marks around a string that keep its white space. */
const withoutSlashes = (text: string, { start, end }: XmlPiece): string =>
  text
    .slice(start, end)
    .replace(/\\(?:u([\dA-Fa-f]{4})|([^\n]))|^\s*"|"\s*$/g, (written, code?: string, letter?: string) => {
      const mark = code === undefined ? (letter === undefined ? '' : (escapes[letter] ?? letter)) : characterOf(code);
      return mark + filler.repeat(written.length - mark.length);
    });

const characterOf = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));
