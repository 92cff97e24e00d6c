/** Lines as the author ends them, and whole paragraphs put among them. Offsets are UTF-16 code units. */
import type { Doc, Span, TextEdit } from '../model';
import { xmlParagraph } from './xml-lines';

/** The line end of the document: that of its first line, or "\n" where it has one line only. */
export function lineEndOf({ text }: Doc): '\r\n' | '\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** The line in which an offset lies, without its line end. */
export function lineAround({ text }: Doc, at: number): Span {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

/** Puts a paragraph of one line below the line in which `at` lies, with a blank line on either side of it. */
export function paragraphBelow(doc: Doc, at: number, line: string): TextEdit {
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
  if (doc.format === 'xml') return xmlParagraph(doc, at, line, lineEndOf(doc));
  const newline = lineEndOf(doc);
  return { start: at, end: at, text: line + newline + newline };
}

/** Puts a paragraph below the last words of the document; what follows them (a final line end, or none) stays. */
export function paragraphAtEnd(doc: Doc, line: string): TextEdit {
  if (doc.format === 'xml') return xmlParagraph(doc, doc.text.length, line, lineEndOf(doc));
  const end = doc.text.trimEnd().length;
  const newline = lineEndOf(doc);
  return { start: end, end, text: end === 0 ? line : newline + newline + line };
}
