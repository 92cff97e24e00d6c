import type { Span } from '../core/index';

/** Line and character, both from 0, as VS Code counts them; characters are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly positionAt: (offset: number) => Position;
  readonly rangeOf: (span: Span) => { readonly start: Position; readonly end: Position };
}

/**
 * Lines of a text, where every kind of line end counts. VS Code gives all lines of a document the same end, so
 * offsets into a file with mixed ends differ from offsets into its document, while line and character do not.
 */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  const positionAt = (offset: number): Position => {
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = lastAtOrBefore(starts, inside);
    return { line, character: inside - (starts[line] ?? 0) };
  };
  return { positionAt, rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
