/** Tables that are drawn with characters, as some converters write them into Markdown where its own tables are too narrow. */
import type { Assembly } from './assembly';
import type { Range } from '../model';
import type { TextCell, TextTable } from './text-cells';
import { drawnTableAt } from './text-columns';
import { gridAt } from './text-grid';
import { linesOf, type Line } from './text-lines';
import { addTable } from './text-table-blocks';
import { looseTableAt } from './text-table';

export interface DrawnTable {
  readonly start: number;
  readonly end: number;
  readonly table: TextTable;
}

const edge = /^ {0,3}(?:\+(?:[-=:]{2,2000}\+)+|-{2,2000}(?: {1,2000}-{2,2000})+)[ \t]*$/m;
const fence = /^(?:```|~~~)/;

/** The drawn tables of a text, in order. Nearly always there is none, and nothing is looked at twice. */
export function drawnTables(text: string): DrawnTable[] {
  if (!(text.includes('--') || text.includes('+')) || !edge.test(text)) return [];
  const lines = linesOf(text);
  const tables: DrawnTable[] = [];
  let isCode = false;
  for (let index = 0; index < lines.length; index++) {
    if (fence.test(lines[index]?.text ?? '')) isCode = !isCode;
    const table = isCode ? null : tableAt(lines, index, text);
    if (table === null) continue;
    const [first, last] = [lines[table.from], lines[table.to - 1]];
    if (first && last) tables.push({ start: first.from, end: last.to, table: withoutMarkup(table, text) });
    index = table.to - 1;
  }
  return tables;
}

// A mark of another format between back-ticks, the marks of a link with its target, and those of bold words.
const markup = /`[^`\n]{0,80}`\{=\w{1,20}\}|!?\[(?=[^\]\n]{0,300}\]\()|\]\([^)\s]{0,2000}\)|\*\*/g;

/** The table without the marks in its cells: what is left are the words. */
function withoutMarkup(table: TextTable, text: string): TextTable {
  const wordsOf = ({ start, end }: Range): readonly Range[] => {
    const words: Range[] = [];
    let from = start;
    for (const { 0: mark, index } of text.slice(start, end).matchAll(markup)) {
      if (start + index > from) words.push({ start: from, end: start + index });
      from = start + index + mark.length;
    }
    return from < end ? [...words, { start: from, end }] : words;
  };
  const cellOf = (cell: TextCell): TextCell => ({ ...cell, parts: cell.parts.flatMap(wordsOf) });
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) };
}

/** Without a line above, the names of the columns stand right above the dashes. */
function tableAt(lines: readonly Line[], index: number, text: string): TextTable | null {
  const line = lines[index];
  const below = lines[index + 1];
  if (line?.isRule) return gridAt(lines, index, text) ?? drawnTableAt(lines, index);
  const isHeader = line !== undefined && line.text !== '' && below?.isRule === true && /^-+(?: +-+)+$/.test(below.text);
  return isHeader ? looseTableAt(lines, index, text) : null;
}

/** The text with blanks for the tables, so that the positions of the rest stay. */
export function withoutTables(text: string, tables: readonly DrawnTable[]): string {
  let kept = 0;
  const parts = tables.map(({ start, end }) => {
    const part = text.slice(kept, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    kept = end;
    return part;
  });
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}

/** Adds the tables that stand before an offset, and takes them from the list. */
export function addTablesBefore(assembly: Assembly, tables: DrawnTable[], offset: number): void {
  for (let [next] = tables; next !== undefined && next.start < offset; [next] = tables) {
    addTable(assembly, next.table);
    tables.shift();
  }
}
