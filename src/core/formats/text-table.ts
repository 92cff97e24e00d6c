import { continued, rowOf, type TextRow, type TextTable } from './text-cells';
import { columnsOf, drawnTableAt } from './text-columns';
import { gridAt } from './text-grid';
import type { Line } from './text-lines';
import { cellsOf, looksLikeRow, placedCells, restOf, separatorOf, type Layout } from './text-row';

/** The table that begins at a line, or null: one with lines drawn around it, or one told by its white space alone. */
export const tableAt = (lines: readonly Line[], start: number, document: string): TextTable | null =>
  gridAt(lines, start, document) ?? drawnTableAt(lines, start) ?? looseTableAt(lines, start, document);

/** A table whose lines are being read. */
interface TableUnderWay {
  readonly rows: TextRow[];
  /** The lines of its first row. */
  readonly head: Line[];
  layout: Layout;
  /** The line behind the last one that belongs to it. */
  end: number;
}

/**
 * Cells are parted by tabs, by pipes or by several spaces, and may go on in the next line. Between the header and the
 * rows may stand a line of dashes, blank lines and titles of groups.
 */
export function looseTableAt(lines: readonly Line[], start: number, document: string): TextTable | null {
  const first = lines[start];
  const cells = cellsOf(first);
  if (first === undefined || cells.length < 2 || !looksLikeRow(first, cells)) return null;
  const layout: Layout = { document, first, separator: separatorOf(first.text), width: cells.length, columns: [] };
  const table: TableUnderWay = { rows: [rowOf(cells)], head: [first], layout, end: start + 1 };
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || !(addRule(table, line, index) || line.text === '' || addWords(table, lines, index)))
      break;
  }
  return isTable(table) ? { from: start, to: table.end, rows: table.rows } : null;
}

/** A line of dashes below the first row says that it names the columns, and may say where they stand. */
function addRule(table: TableUnderWay, line: Line, index: number): boolean {
  if (!line.isRule) return false;
  const { rows, head, layout } = table;
  table.end = index + 1;
  const [names, ...others] = rows;
  if (names === undefined || others.length > 0) return true;
  rows[0] = { ...names, isHeader: true };
  const columns = columnsOf(line);
  if (layout.separator !== 'spaces' || columns.length === 0) return true;
  const drawn: Layout = { ...layout, columns, width: columns.length };
  const cells = head.map((each) => placedCells(each, drawn));
  if (cells.includes(null)) return true;
  table.layout = drawn;
  rows[0] = cells.reduce<TextRow>((row, more) => continued(row, more ?? []), { cells: [], isHeader: true });
  return true;
}

function addWords(table: TableUnderWay, lines: readonly Line[], index: number): boolean {
  const { rows, head, layout } = table;
  const line = lines[index];
  const last = rows.at(-1);
  if (line === undefined || last === undefined) return false;
  const isBelow = index === table.end;
  const rest = isBelow ? restOf(line, last, layout) : null;
  if (rest !== null) {
    rows[rows.length - 1] = continued(last, rest);
    if (rows.length === 1) head.push(line);
  } else {
    const row = rowAt(lines, index, table);
    if (row === null) return false;
    rows.push(row);
  }
  table.end = index + 1;
  return true;
}

function rowAt(lines: readonly Line[], index: number, { rows, layout, end }: TableUnderWay): TextRow | null {
  const line = lines[index];
  if (line === undefined || line.marker?.kind === 'bullet') return null;
  const hasHeader = rows[0]?.isHeader === true;
  const cells = cellsOf(line);
  const placed = placedCells(line, layout);
  const isAligned = placed !== null && placed.length >= 2 && (index === end || cells.length >= 2);
  if (isAligned) return rowOf(placed);
  const isRow = cells.length >= 2 && looksLikeRow(line, cells) && separatorOf(line.text) === layout.separator;
  if (!isRow && !isGroupTitle(lines, index, hasHeader ? layout.width : 0)) return null;
  // After a gap only a table with a header goes on, in rows that are drawn alike.
  const isAlike = line.text.startsWith('|') === layout.first.text.startsWith('|');
  if (isRow && index > end && !(hasHeader && isAlike)) return null;
  return rowOf(isRow ? cells : [{ column: 0, parts: [{ start: line.from, end: line.to }] }]);
}

/** Two rows, or one under a header; "Mail: x | Phone: y" on two lines is no table yet. */
function isTable({ rows, head: [line] }: TableUnderWay): boolean {
  if (rows[0]?.isHeader === true) return rows.length > 1;
  const isLoose = line !== undefined && !/[\t]|^\|| {2}/.test(line.text);
  return rows.filter(({ cells }) => cells.length >= 2).length >= (isLoose ? 3 : 2);
}

/** A short line alone between gaps, with a row as the next line that has words. */
function isGroupTitle(lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index];
  const isTitle =
    line !== undefined &&
    width > 0 &&
    cellsOf(line).length <= 1 &&
    line.marker === null &&
    line.text.length <= 60 &&
    !/[.!?:;]$/.test(line.text);
  if (!isTitle) return false;
  let next = index + 1;
  while (next < lines.length && lines[next]?.text === '') next++;
  const cells = cellsOf(lines[next]);
  return next - index <= 3 && cells.length >= 2 && cells.length <= width && looksLikeRow(lines[next], cells);
}
