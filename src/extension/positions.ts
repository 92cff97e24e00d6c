import type { Span } from '../core/index';
import { linesOf } from '../report/lines';

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
  const placeOf = linesOf(text);
  const positionAt = (offset: number): Position => {
    const { line, column } = placeOf(offset);
    return { line: line - 1, character: column - 1 };
  };
  return { positionAt, rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) };
}
