/** Tables of a page: in which column a cell stands when others reach across columns and rows. */
import { valueOf, type HtmlElement } from './html-elements';

export interface HtmlTable {
  readonly element: HtmlElement;
  /** For each column how many of the rows below it a cell reaches into. */
  readonly reach: number[];
  column: number;
  /** Of the open row: its title cells and all cells. */
  titles: number;
  cells: number;
  isInHead: boolean;
  hasHeader: boolean;
}

export const newTable = (element: HtmlElement): HtmlTable => ({
  element,
  reach: [],
  column: 0,
  titles: 0,
  cells: 0,
  isInHead: false,
  hasHeader: false,
});

const mostColumns = 1000;
const mostRows = 65_534;

export function startRow(table: HtmlTable): void {
  table.column = 0;
  table.titles = 0;
  table.cells = 0;
}

/** @returns the index of the column in which the cell stands, or -1 beyond what any person reads as a table */
export function placeCell(table: HtmlTable, element: HtmlElement): number {
  skipReached(table);
  const at = table.column;
  if (at >= mostColumns) return -1;
  const width = numberIn(element, 'colspan', mostColumns);
  const height = numberIn(element, 'rowspan', mostRows);
  for (let column = at; column < Math.min(mostColumns, at + width); column++) table.reach[column] = height - 1;
  table.column = at + width;
  table.cells++;
  if (element.name === 'th') table.titles++;
  return at;
}

/** Cells from above take up the rest of the row. */
export function endRow(table: HtmlTable): void {
  while (table.column < table.reach.length) {
    skipReached(table);
    table.column++;
  }
}

/** What the markup says of the row: whether it names the columns, or its first cell names the row. */
export function kindOfRow({ titles, cells, isInHead, hasHeader }: HtmlTable): 'header' | 'body' | 'open' {
  if (!hasHeader && (isInHead || (titles === cells && cells > 1))) return 'header';
  return titles > 0 ? 'body' : 'open';
}

function skipReached(table: HtmlTable): void {
  for (let rows = table.reach[table.column] ?? 0; rows > 0; rows = table.reach[table.column] ?? 0) {
    table.reach[table.column] = rows - 1;
    table.column++;
  }
}

function numberIn(element: HtmlElement, name: string, most: number): number {
  const number = Number.parseInt(valueOf(element, name), 10);
  return Number.isNaN(number) || number < 1 ? 1 : Math.min(number, most);
}
