import {
  addSpace,
  addStretch,
  closeBlock,
  closeTable,
  openBlock,
  openCell,
  openHeaderRow,
  openTable,
  type Assembly,
} from './assembly';
import type { TextTable } from './text-cells';

/** Adds the rows of a table that is written with nothing but characters. */
export function addTable(assembly: Assembly, { rows }: TextTable): void {
  let end = 0;
  for (const { cells, isHeader } of rows) {
    const parts = cells.flatMap((cell) => cell.parts);
    if (parts.length === 0) continue;
    const from = Math.min(...parts.map(({ start }) => start));
    if (end === 0) openTable(assembly, from);
    if (isHeader) openHeaderRow(assembly, from);
    else openBlock(assembly, 'row', 0, '', from);
    for (const cell of cells) {
      openCell(assembly, cell.column, Math.max(0, (cell.parts[0]?.start ?? from) - 1));
      for (const [index, part] of cell.parts.entries()) {
        const before = cell.parts[index - 1]?.end ?? part.start;
        // Words go on behind the mark of a link, and not behind the end of a line or what stands for one.
        if (/[\s`]/.test(assembly.document.slice(before, part.start))) addSpace(assembly, Math.max(0, part.start - 1));
        addStretch(assembly, part.start, part.end);
      }
    }
    end = Math.max(...parts.map((part) => part.end));
    closeBlock(assembly, end);
  }
  closeTable(assembly, end);
}
