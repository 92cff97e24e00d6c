import { addSpace, closeBlock, closeTable, openBlock, openCell, openTable, settleRow } from './assembly';
import type { HtmlElement } from './html-elements';
import { endRow, kindOfRow, newTable, placeCell, startRow, type HtmlTable } from './html-tables';
import { isInRow, part, type HtmlWalk } from './html-walk';
import { closeContainer, openContainer } from './html-containers';

/** @returns whether the element is part of a table of data, and so was dealt with */
export function enterTablePart(element: HtmlElement, walk: HtmlWalk): boolean {
  const { assembly, table } = walk;
  if (element.name === 'table') return enterTable(element, walk);
  if (table === null) return false;
  switch (element.name) {
    case 'thead':
      table.isInHead = true;
      return true;
    case 'tbody':
    case 'tfoot':
    case 'colgroup':
    case 'col':
      return true;
    case 'tr':
      finishRow(walk, table, element.start);
      openBlock(assembly, 'row', 0, '', element.start);
      return true;
    case 'td':
    case 'th':
      if (!isInRow(walk)) openBlock(assembly, 'row', 0, '', element.start);
      enterCell(element, walk, table);
      return true;
    default:
      return false;
  }
}

export function leaveTablePart(element: HtmlElement, walk: HtmlWalk): boolean {
  const { table } = walk;
  if (table === null) return false;
  switch (element.name) {
    case 'table':
      if (element.isLayout || !isOpen(element, walk)) return false;
      finishRow(walk, table, element.contentEnd);
      closeTable(walk.assembly, element.end);
      walk.table = null;
      closeContainer(element, walk);
      return true;
    case 'thead':
      finishRow(walk, table, element.contentEnd);
      table.isInHead = false;
      return true;
    case 'tr':
      finishRow(walk, table, element.contentEnd);
      return true;
    case 'td':
    case 'th':
      addSpace(walk.assembly, element.contentEnd);
      return true;
    default:
      return /^(?:tbody|tfoot|colgroup|col)$/.test(element.name);
  }
}

function enterCell(element: HtmlElement, { assembly }: HtmlWalk, table: HtmlTable): void {
  const column = placeCell(table, element);
  if (column >= 0) openCell(assembly, column, element.start);
  else addSpace(assembly, element.start);
}

function enterTable(element: HtmlElement, walk: HtmlWalk): boolean {
  if (element.isLayout || walk.table !== null) return false;
  walk.heading = null;
  part(walk, element.start);
  openContainer(element, walk);
  openTable(walk.assembly, element.start);
  walk.table = newTable(element);
  return true;
}

const isOpen = (element: HtmlElement, { table }: HtmlWalk): boolean => table?.element === element;

function finishRow(walk: HtmlWalk, table: HtmlTable, at: number): void {
  if (isInRow(walk)) {
    const kind = kindOfRow(table);
    if (kind !== 'open') settleRow(walk.assembly, kind);
    if (kind === 'header') table.hasHeader = true;
    endRow(table);
  }
  closeBlock(walk.assembly, at);
  startRow(table);
}
