/** The cells of one line of a table in plain text that has no lines drawn around it. */
import {
  areRest,
  cellsOfFields,
  fieldOf,
  goesOnInSmallLetters,
  stretchOf,
  type Field,
  type TextCell,
  type TextRow,
} from './text-cells';
import { cellsIn, standsIn, type Column } from './text-columns';
import type { Line } from './text-lines';

/** How the rows of a table are written, as its first one shows. */
export interface Layout {
  readonly document: string;
  readonly first: Line;
  readonly separator: Separator;
  /** How many columns there are. */
  readonly width: number;
  /** Where the columns stand on the page, if a line of dashes says so. */
  readonly columns: readonly Column[];
}

const separators = { tab: /\t+/g, pipe: /\|/g, spaces: / {2,}/g } as const;

export type Separator = keyof typeof separators;

export const separatorOf = (text: string): Separator =>
  text.includes('\t') ? 'tab' : /\s\|\s|^\||\|$/.test(text) ? 'pipe' : 'spaces';

const longestLine = 5000;

/** Cells of a line; one for a line that is none of a table's. */
export function cellsOf(line: Line | undefined): TextCell[] {
  if (line === undefined || line.text === '' || line.text.length > longestLine) return [];
  const separator = separatorOf(line.text);
  if (separator === 'pipe') return cellsOfFields(fieldsOf(line));
  const cells: TextCell[] = [];
  let at = 0;
  for (const { index, length } of [...gaps(line.text, separators[separator]), { index: line.text.length, length: 0 }]) {
    const part = stretchOf(line, at, index);
    // A run of tabs or of spaces is a single gap.
    if (part !== null) cells.push({ column: cells.length, parts: [part] });
    at = index + length;
  }
  return cells;
}

const gaps = (text: string, separator: RegExp) =>
  [...text.matchAll(separator)].map(({ 0: gap, index }) => ({ index, length: gap.length }));

/** @param first the first row of the table, where it is another line */
function fieldsOf(line: Line, first = line): Field[] {
  const { text, indent } = line;
  const strokes = gaps(text, separators.pipe).map(({ index }) => index);
  const starts = [...(text.startsWith('|') ? [] : [-1]), ...strokes, ...(text.endsWith('|') ? [] : [text.length])];
  const fields = starts.slice(0, -1).map((start, at) => fieldOf(line, at, start + 1, starts[at + 1] ?? text.length));
  if (first.text.startsWith('|') || !text.startsWith('|') || indent <= first.indent) return fields;
  // Blanks before the first stroke are an empty cell, where the first row has words there.
  const empty: Field = { column: 0, part: null, width: indent - first.indent };
  return [empty, ...fields.map((field) => ({ ...field, column: field.column + 1 }))];
}

/** The cells of a line by its place on the page: below the dashes, or where those of the first row begin; null elsewhere. */
export function placedCells(line: Line, { separator, first, columns }: Layout): TextCell[] | null {
  if (separator !== 'spaces' || line.text.length > longestLine || /[\t|]/.test(line.text)) return null;
  if (columns.length > 0) return standsIn(line, columns) ? cellsIn(line, columns) : null;
  const starts = cellsOf(first).map(({ parts }) => pageColumn(first, parts[0]?.start ?? 0));
  const cells: TextCell[] = [];
  for (const { parts } of cellsOf(line)) {
    const [part] = parts;
    const column = part === undefined ? -1 : starts.indexOf(pageColumn(line, part.start));
    const next = starts[column + 1] ?? Infinity;
    if (part === undefined || column < 0 || pageColumn(line, part.end) >= next) return null;
    cells.push({ column, parts });
  }
  return cells;
}

const pageColumn = ({ indent, from }: Line, at: number): number => indent + (at - from);

/** The cells of a line that go on with those of the row above, or null. */
export function restOf(line: Line, above: TextRow, layout: Layout): TextCell[] | null {
  const cells = candidatesOf(line, layout);
  const isBelow = (cell: TextCell) => above.cells.some(({ column }) => column === cell.column);
  if (cells === null || cells.length === 0 || !cells.every(isBelow)) return null;
  if (layout.separator === 'pipe') return areRest(fieldsOf(line, layout.first), above, layout.document) ? cells : null;
  return cells[0]?.column !== 0 || goesOnInSmallLetters(cells, above, layout.document) ? cells : null;
}

function candidatesOf(line: Line, layout: Layout): TextCell[] | null {
  const { document, first, separator, width } = layout;
  switch (separator) {
    case 'spaces':
      return placedCells(line, layout);
    case 'pipe':
      return separatorOf(line.text) === 'pipe' ? cellsOfFields(fieldsOf(line, first)) : null;
    case 'tab': {
      if (document.charAt(line.from - 1) !== '\t' || separatorOf(line.text) === 'pipe') return null;
      // Tabs before the words stand for empty cells.
      const before = Math.min(width - 1, Math.ceil((line.indent - first.indent) / tabWidth));
      if (before < 1) return null;
      return cellsOf(line).map((cell) => ({ ...cell, column: cell.column + before }));
    }
  }
}

const tabWidth = 4;

const longestCell = 60;

/** Two spaces behind a full stop, or a mark and its item, part no cells. */
export function looksLikeRow(line: Line | undefined, cells: readonly TextCell[]): boolean {
  if (line === undefined || line.isRule) return false;
  if (line.text.includes('|')) return true;
  const isMarkOnly = line.marker !== null && (cells[0]?.parts[0]?.end ?? 0) - line.from <= line.marker.text.length;
  if (isMarkOnly) return cells.length > 2 && line.marker.kind !== 'bullet';
  if (line.text.includes('\t')) return true;
  const areShort = cells.every(({ parts: [part] }) => part !== undefined && part.end - part.start <= longestCell);
  return areShort && !/[.!?:;,] {2,}/.test(line.text) && !line.text.endsWith('.');
}
