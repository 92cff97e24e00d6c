import type { Block } from '../model';

/** A row as a parser found it: its cells without titles, and which column each stands in. */
export interface TableRow {
  readonly block: Block;
  readonly columns: readonly number[];
  readonly isHeader: boolean;
  /** Whether the markup says that it does not name the columns. */
  readonly isBody: boolean;
}

const longestTitle = 80;

/**
 * The blocks of a table: each row of its body with the titles of the columns; the header's words live on in them.
 * A table with one column is layout, and its cells are paragraphs.
 */
export function tableBlocks(rows: readonly TableRow[]): Block[] {
  const width = 1 + rows.reduce((widest, { columns }) => Math.max(widest, columns.at(-1) ?? 0), 0);
  if (width === 1) return rows.map(({ block }) => ({ ...block, kind: 'paragraph', cells: [] }));
  const header = headerOf(rows, width);
  const titles = header === undefined ? new Map<number, string>() : titlesOf(header);
  return rows.filter((row) => row !== header).map((row) => withTitles(row, titles));
}

/** The row that names the columns: a marked one, else the first full row if all its cells are short and no sentences. */
function headerOf(rows: readonly TableRow[], width: number): TableRow | undefined {
  const marked = rows.find(({ isHeader }) => isHeader);
  if (marked && marked.columns.length > 1) return marked;
  const first = rows.find(({ columns }) => columns.length > 1);
  if (first === undefined || first.isBody || rows.length < 3 || first.columns.length < width) return undefined;
  const isTitle = (text: string) => text.length <= longestTitle && !/[.;]$/.test(text) && !/\d/.test(text);
  return cellTexts(first).every(isTitle) ? first : undefined;
}

const cellTexts = ({ block }: TableRow): string[] =>
  block.cells.map(({ start, end }) => block.prose.text.slice(start, end));

const titlesOf = (header: TableRow): Map<number, string> =>
  new Map(cellTexts(header).map((text, index) => [header.columns[index] ?? index, text]));

/** A row with a single cell in the first column is the title of a group: it tells nothing about that column. */
function withTitles({ block, columns }: TableRow, titles: ReadonlyMap<number, string>): Block {
  const isGroup = columns.length === 1 && columns[0] === 0;
  const cells = block.cells.map((cell, index) => ({
    ...cell,
    column: isGroup ? '' : (titles.get(columns[index] ?? -1) ?? ''),
  }));
  return { ...block, cells };
}
