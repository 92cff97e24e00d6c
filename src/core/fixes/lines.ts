/** Lines as the author ends them. Offsets are UTF-16 code units. */
import type { Doc, Span } from '../model';

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
