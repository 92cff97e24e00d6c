/** Whole paragraphs put among those of a document, in the manner of its format. Offsets are UTF-16 code units. */
import type { Doc, Span, TextEdit } from '../model';
import { elementAbove, elementBelow } from './elements';
import { lineAround, lineEndOf } from './lines';
import { xmlParagraph } from './xml-lines';

/** Puts a paragraph of one line below the line in which `at` lies, with a blank line on either side of it. */
export function paragraphBelow(doc: Doc, at: number, line: string): TextEdit {
  if (doc.format === 'html') return elementBelow(doc, at, line);
  if (doc.format === 'xml') return xmlParagraph(doc, at, line, lineEndOf(doc));
  const { end } = lineAround(doc, at);
  const newline = lineEndOf(doc);
  const following = doc.text.slice(end).replace(/^\r?\n/, '');
  const isLast = end === doc.text.length || following === '';
  const isFollowedByBlank = /^[ \t]*(?:\r?\n|$)/.test(following);
  return { start: end, end, text: newline + newline + line + (isLast || isFollowedByBlank ? '' : newline) };
}

/** Puts a paragraph above everything that stands at `at`, which begins a line. */
export function paragraphAbove(doc: Doc, at: number, line: string): TextEdit {
  if (doc.format === 'html') return elementAbove(doc, at, line);
  if (doc.format === 'xml') return xmlParagraph(doc, at, line, lineEndOf(doc));
  const newline = lineEndOf(doc);
  return { start: at, end: at, text: line + newline + newline };
}

/**
 * Puts a paragraph below the last words of the document; what follows them (a final line end, or none) stays.
 *
 * @param last the last words of the policy, behind which a page may go on with its footer
 */
export function paragraphAtEnd(doc: Doc, line: string, last: Span | null): TextEdit {
  if (doc.format === 'html' && last !== null) return elementBelow(doc, last.end - 1, line);
  if (doc.format === 'xml') return xmlParagraph(doc, doc.text.length, line, lineEndOf(doc));
  const end = doc.text.trimEnd().length;
  const newline = lineEndOf(doc);
  return { start: end, end, text: end === 0 ? line : newline + newline + line };
}
