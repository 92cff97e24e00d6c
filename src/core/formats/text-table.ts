import type { Range } from '../model';
import type { Line } from './text-lines';

/** Lines `from` (inclusive) to `to` (exclusive) that are a table, with the cells of each row. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly { readonly line: Line; readonly cells: readonly Range[]; readonly isHeader: boolean }[];
}

/**
 * The table that begins at a line, or null. Cells are parted by tabs, by pipes or by several spaces. Between the
 * header and the rows may stand a line of dashes, blank lines and titles of groups.
 */
export function tableAt(lines: readonly Line[], start: number): TextTable | null {
  const first = cellsOf(lines[start]);
  if (first.length < 2 || !looksLikeRow(lines[start], first)) return null;
  const rows: { line: Line; cells: readonly Range[]; isHeader: boolean }[] = [];
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.isRule && rows.length === 1 && rows[0]) rows[0] = { ...rows[0], isHeader: true };
    if (line.isRule) end = index + 1;
    if (line.isRule || line.text === '') continue;
    const cells = cellsOf(line);
    const isLikeFirst = separatorOf(line.text) === separatorOf(lines[start]?.text ?? '');
    const isRow = cells.length >= 2 && looksLikeRow(line, cells) && isLikeFirst && line.marker?.kind !== 'bullet';
    if (!isRow && !isGroupTitle(lines, index, rows[0]?.isHeader === true ? first.length : 0)) break;
    if (isRow && isApart(lines, index, end, rows)) break;
    rows.push({ line, cells: isRow ? cells : [{ start: line.from, end: line.to }], isHeader: false });
    end = index + 1;
  }
  return isTable(rows) ? { from: start, to: end, rows } : null;
}

/** Two rows, or one under a header; "Mail: x | Phone: y" on two lines is no table yet. */
function isTable(rows: TextTable['rows']): boolean {
  const [first] = rows;
  if (first?.isHeader) return rows.length > 1;
  const isLoose = first !== undefined && !/[\t]|^\|| {2}/.test(first.line.text);
  return rows.filter(({ cells }) => cells.length >= 2).length >= (isLoose ? 3 : 2);
}

/** After a gap only a table with a header goes on. */
const isApart = (lines: readonly Line[], index: number, end: number, rows: TextTable['rows']): boolean =>
  rows.length > 0 && index > end && lines[index - 1]?.text === '' && rows[0]?.isHeader !== true;

/** Cells of a line; one for a line that is none of a table's. */
export function cellsOf(line: Line | undefined): Range[] {
  if (line === undefined || line.text === '' || line.text.length > 5000) return [];
  const { text, from } = line;
  const separator = separators[separatorOf(text)];
  const cells: Range[] = [];
  let at = 0;
  for (const match of text.matchAll(separator)) {
    addCell(cells, text, at, match.index, from);
    at = match.index + match[0].length;
  }
  addCell(cells, text, at, text.length, from);
  return cells;
}

const separators = { tab: /\t+/g, pipe: /\|/g, spaces: / {2,}/g } as const;

const separatorOf = (text: string): keyof typeof separators =>
  text.includes('\t') ? 'tab' : /\s\|\s|^\||\|$/.test(text) ? 'pipe' : 'spaces';

function addCell(cells: Range[], text: string, start: number, end: number, from: number): void {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return;
  const lead = words.length - words.trimStart().length;
  cells.push({ start: from + start + lead, end: from + start + lead + trimmed.length });
}

/** Two spaces behind a full stop, or a mark and its item, part no cells. */
function looksLikeRow(line: Line | undefined, cells: readonly Range[]): boolean {
  if (line === undefined || line.isRule) return false;
  if (line.text.includes('|')) return true;
  const isMarkOnly = line.marker !== null && (cells[0]?.end ?? 0) - line.from <= line.marker.text.length;
  if (isMarkOnly) return cells.length > 2 && line.marker.kind !== 'bullet';
  if (line.text.includes('\t')) return true;
  return (
    cells.every(({ start, end }) => end - start <= 60) && !/[.!?:;,] {2,}/.test(line.text) && !line.text.endsWith('.')
  );
}

/** A short line alone between gaps, with a row as the next line that has words. */
function isGroupTitle(lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index];
  if (
    width === 0 ||
    line === undefined ||
    cellsOf(line).length > 1 ||
    line.marker !== null ||
    line.text.length > 60 ||
    /[.!?:;]$/.test(line.text)
  )
    return false;
  let next = index + 1;
  while (next < lines.length && lines[next]?.text === '') next++;
  const cells = cellsOf(lines[next]);
  return next - index <= 3 && cells.length >= 2 && cells.length <= width && looksLikeRow(lines[next], cells);
}
