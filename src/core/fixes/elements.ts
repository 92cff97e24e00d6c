/** Paragraphs put into a page of HTML: as elements, indented like what they stand beside, never inside a list or table. */
import type { Block, Doc, Span, TextEdit } from '../model';
import { lineAround, lineEndOf } from './lines';

/** Puts a paragraph behind the block in which `at` lies, and behind the list or table around that. */
export function elementBelow(doc: Doc, at: number, line: string): TextEdit {
  const block = doc.blocks.findLast(({ span }) => span.start <= at);
  if (block === undefined) return { start: at, end: at, text: element(line) };
  const { start, end } = outerSpan(block);
  const indentation = indentationAt(doc, start);
  const text = indentation === null ? element(line) : lineEndOf(doc) + indentation + element(line);
  return { start: end, end, text };
}

/** Puts a paragraph before the first block that stands at `at` or behind it and belongs to the policy. */
export function elementAbove(doc: Doc, at: number, line: string): TextEdit {
  const block = doc.blocks.find(({ span, role }) => span.start >= at && role === undefined);
  const start = block === undefined ? at : outerSpan(block).start;
  const indentation = indentationAt(doc, start);
  const text = indentation === null ? element(line) : element(line) + lineEndOf(doc) + indentation;
  return { start, end: start, text };
}

const outerSpan = ({ span, container }: Block): Span => container ?? span;

/** What stands before an offset on its line, where that is nothing but white space; else null. */
export function indentationAt(doc: Doc, at: number): string | null {
  const before = doc.text.slice(lineAround(doc, at).start, at);
  return before.trim() === '' ? before : null;
}

const element = (line: string): string =>
  `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
