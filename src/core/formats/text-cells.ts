/** Rows and cells of tables in plain text: what every kind of them is made of. */
import type { Range } from '../model';
import type { Line } from './text-lines';

/** A cell: its words, a stretch for each line that it goes over. */
export interface TextCell {
  /** Index of its column, from 0. */
  readonly column: number;
  readonly parts: readonly Range[];
}

export interface TextRow {
  readonly cells: readonly TextCell[];
  readonly isHeader: boolean;
}

/** Lines `from` (inclusive) to `to` (exclusive) that are a table. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TextRow[];
}

export const rowOf = (cells: readonly TextCell[]): TextRow => ({ cells, isHeader: false });

/** A row that goes on with the cells of another line. */
export function continued(row: TextRow, cells: readonly TextCell[]): TextRow {
  const merged = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (const { column, parts } of cells)
    merged.set(column, { column, parts: [...(merged.get(column)?.parts ?? []), ...parts] });
  return { ...row, cells: [...merged.values()].sort((one, other) => one.column - other.column) };
}

/** Words of a line from one offset in its text to another, without the white space around them; null for none. */
export function stretchOf({ text, from }: Line, start: number, end: number): Range | null {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const at = from + start + words.length - words.trimStart().length;
  return { start: at, end: at + trimmed.length };
}

/** A cell as the strokes around it leave room for it, with words or without. */
export interface Field {
  readonly column: number;
  readonly part: Range | null;
  /** How many characters fit in. */
  readonly width: number;
}

/** The room between two strokes, of which a blank on either side is none. */
export const fieldOf = (line: Line, column: number, start: number, end: number): Field => ({
  column,
  part: stretchOf(line, start, end),
  width: Math.max(0, end - start - 2),
});

export const cellsOfFields = (fields: readonly Field[]): TextCell[] =>
  fields.flatMap(({ column, part }) => (part === null ? [] : [{ column, parts: [part] }]));

/**
 * Whether a line between strokes has the rest of the cells above it, in a table that draws no line between its rows: its
 * first cell is empty, and what stands in the others would not have fitted above; or every cell goes on in small letters.
 */
export function areRest(fields: readonly Field[], above: TextRow, document: string): boolean {
  const cells = cellsOfFields(fields);
  const [first] = fields;
  if (first === undefined || cells.length === 0) return false;
  const partAbove = (column: number) => above.cells.find((cell) => cell.column === column)?.parts.at(-1);
  if (first.part !== null) return cells.length > 1 && goesOnInSmallLetters(cells, above, document);
  return fields.every(({ column, part, width }) => {
    const last = partAbove(column);
    const length = last === undefined ? 0 : last.end - last.start;
    if (part === null) return width >= length;
    const [word = ''] = document.slice(part.start, part.end).split(/\s/, 1);
    return last !== undefined && length + 1 + word.length > width;
  });
}

/** Whether all cells begin in small letters, below a row that begins none of them so. */
export function goesOnInSmallLetters(cells: readonly TextCell[], above: TextRow, document: string): boolean {
  const isSmall = ({ parts: [part] }: TextCell) =>
    part !== undefined && /^\p{Ll}/u.test(document.slice(part.start, part.end));
  return cells.every(isSmall) && !above.cells.some(isSmall);
}
