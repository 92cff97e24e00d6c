import { addSpace, addStretch, assemble, closeTable, openBlock, type Assembly } from './assembly';
import type { Reading } from './reading';
import { withoutStrayMarks } from './stray-marks';
import { addTable } from './text-table-blocks';
import { headingDepths } from './text-headings';
import { linesOf, type Line } from './text-lines';
import type { TextTable } from './text-cells';
import { tableAt } from './text-table';
import { unitsOf, type Unit } from './text-units';
import { wrapWidth } from './text-width';

/** Reads plain text: headings without marks, lists of every kind, tables, lines wrapped or not. */
export function readText(text: string): Reading {
  const assembly = assemble(text);
  const parts = partsOf(linesOf(text), text);
  const units = parts.flatMap((part) => ('rows' in part ? [] : part));
  const depths = headingDepths(units);
  let at = 0;
  for (const part of parts) {
    if ('rows' in part) {
      addTable(assembly, part);
      continue;
    }
    const list: Line[] = [];
    for (const unit of part) addUnit(assembly, unit, depths[at++] ?? 0, list);
  }
  closeTable(assembly, text.length);
  return { blocks: assembly.blocks.map(withoutStrayMarks), comments: [], frontMatter: null, problems: [] };
}

/** The tables of a text, and the units of what stands between them. */
function partsOf(lines: readonly Line[], document: string): (TextTable | Unit[])[] {
  const width = wrapWidth(lines);
  const parts: (TextTable | Unit[])[] = [];
  let start = 0;
  for (let index = 0; index < lines.length;) {
    const table = tableAt(lines, index, document);
    if (table === null) {
      index++;
      continue;
    }
    parts.push(unitsOf(lines.slice(start, table.from), width), table);
    index = start = table.to;
  }
  parts.push(unitsOf(lines.slice(start), width));
  return parts;
}

/** @param list the marked lines of the lists that are open, outermost first */
function addUnit(assembly: Assembly, unit: Unit, headingDepth: number, list: Line[]): void {
  const [first] = unit.lines;
  const last = unit.lines[unit.lines.length - 1];
  if (first === undefined || last === undefined) return;
  if (headingDepth > 0 || unit.kind === 'paragraph') list.length = 0;
  else if (unit.kind === 'item') nest(list, first, unit.isAfterGap);
  if (headingDepth > 0) openBlock(assembly, 'heading', headingDepth, '', first.from);
  else if (list.length === 0) openBlock(assembly, 'paragraph', 0, '', first.from);
  else openBlock(assembly, 'item', list.length, unit.kind === 'item' ? (first.marker?.text ?? '') : '', first.from);
  for (const line of unit.lines) {
    addSpace(assembly, line.from > 0 ? line.from - 1 : 0);
    addStretch(assembly, line.from + (line === first ? marksBefore(unit, headingDepth) : 0), line.to);
  }
}

/** How many characters of the first line are marks: a bullet or number of an item, `##` of a heading. */
function marksBefore({ kind, lines: [line] }: Unit, headingDepth: number): number {
  if (line === undefined) return 0;
  if (headingDepth > 0) return /^#{1,6} /.exec(line.text)?.[0].length ?? 0;
  return kind === 'item' ? (line.marker?.length ?? 0) : 0;
}

/** Puts an item into the open lists: under a less indented one, or under one with another kind of mark. */
function nest(list: Line[], line: Line, isAfterGap: boolean): void {
  while (list.length > 0 && (list[list.length - 1]?.indent ?? 0) > line.indent) list.pop();
  const sibling = list.findIndex((open) => open.indent === line.indent && familyOf(open) === familyOf(line));
  if (sibling >= 0) list.length = sibling;
  // Behind a gap, other bullets at the same place are another list, not one inside.
  else if (isAfterGap && line.marker?.kind === 'bullet' && list[list.length - 1]?.indent === line.indent) list.pop();
  list.push(line);
}

/** "1." and "2." are of one family, "a)" and "(1)" of others; a bullet with a second mark is of its bullet's. */
const familyOf = ({ marker }: Line): string =>
  (marker?.kind === 'bullet' ? marker.text.slice(0, 1) : (marker?.text ?? ''))
    .replace(/\p{L}+/u, 'a')
    .replace(/\d+/g, '1');
