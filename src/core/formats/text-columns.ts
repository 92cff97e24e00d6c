/** Tables in plain text whose columns are drawn by dashes under their names, and that end with such a line too. */
import { continued, rowOf, stretchOf, type TextCell, type TextRow, type TextTable } from './text-cells';
import type { Line } from './text-lines';

/** Where a column stands on the page: it begins at `start`, and the next one at `end`. */
export interface Column {
  readonly start: number;
  readonly end: number;
}

/** The columns that a line of dashes draws, such as "------- -----"; none where it draws fewer than two. */
export function columnsOf(line: Line | undefined): readonly Column[] {
  if (!line?.isRule || !/^[-=\u2500\u2550 ]+$/.test(line.text)) return [];
  const starts = [...line.text.matchAll(/[^ ]+/g)].map(({ index }) => line.indent + index);
  return starts.length < 2 ? [] : starts.map((start, index) => ({ start, end: starts[index + 1] ?? Infinity }));
}

/**
 * The table whose upper edge is at a line, or null. Its rows may go over several lines where blank ones part them.
 * Three kinds are drawn so: between two lines of columns there are rows; with a third line above or below, or a whole
 * one above, the first part has the names of the columns.
 */
export function drawnTableAt(lines: readonly Line[], start: number): TextTable | null {
  const first = lines[start];
  if (!first?.isRule || !/^[-=\u2500\u2550]{2}/.test(first.text)) return null;
  const second = nextRule(lines, start);
  const [above, below] = [columnsOf(first), columnsOf(lines[second])];
  const columns = below.length > 0 ? below : above;
  if (columns.length === 0 || !fit(lines, start + 1, second, columns)) return null;
  const third = nextRule(lines, second);
  const hasNames = below.length > 0 && third > 0 && fit(lines, second + 1, third, columns);
  if (!hasNames && above.length === 0) return null;
  const names = hasNames ? rowsOf(lines.slice(start + 1, second), columns, 'one') : [];
  const body = hasNames ? lines.slice(second + 1, third) : lines.slice(start + 1, second);
  const parting = body.some(({ text }, index) => text === '' && index < body.length - 1) ? 'blank' : 'lines';
  const rows = [...names.map((row) => ({ ...row, isHeader: true })), ...rowsOf(body, columns, parting)];
  const end = hasNames ? third : second;
  return rows.length > names.length ? { from: start, to: end + 1, rows } : null;
}

const mostLines = 3000;

/** The next line that is drawn; -1 where none stands near. */
function nextRule(lines: readonly Line[], from: number): number {
  if (from < 0) return -1;
  for (let index = from + 1; index < Math.min(lines.length, from + mostLines); index++)
    if (lines[index]?.isRule) return index;
  return -1;
}

/** Whether there are words in the lines, and all of them stand in columns. */
function fit(lines: readonly Line[], from: number, to: number, columns: readonly Column[]): boolean {
  let hasWords = false;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    if (!standsIn(line, columns)) return false;
    hasWords = true;
  }
  return hasWords;
}

/** Whether no word goes over the edge of a column. */
export const standsIn = ({ text, indent }: Line, columns: readonly Column[]): boolean =>
  indent >= (columns[0]?.start ?? 0) &&
  columns.every(
    ({ start }) => start <= indent || start - indent >= text.length || text.charAt(start - 1 - indent) === ' ',
  );

/** The cells of a line by its place on the page. */
export const cellsIn = (line: Line, columns: readonly Column[]): TextCell[] =>
  columns.flatMap(({ start, end }, column) => {
    const part = stretchOf(line, Math.max(0, start - line.indent), Math.max(0, end - line.indent));
    return part === null ? [] : [{ column, parts: [part] }];
  });

/** Rows are parted by blank lines, or are a line each but for those whose first cell is empty. */
function rowsOf(lines: readonly Line[], columns: readonly Column[], parting: 'one' | 'blank' | 'lines'): TextRow[] {
  const rows: TextRow[] = [];
  let isOpen = false;
  for (const line of lines) {
    const cells = cellsIn(line, columns);
    const last = rows.at(-1);
    if (cells.length === 0) isOpen = isOpen && parting === 'one';
    else if (last && isOpen && (parting !== 'lines' || cells[0]?.column !== 0))
      rows[rows.length - 1] = continued(last, cells);
    else rows.push(rowOf(cells));
    if (cells.length > 0) isOpen = true;
  }
  return rows;
}
