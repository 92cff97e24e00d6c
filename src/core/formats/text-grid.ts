/** Tables in plain text with lines drawn around them, of dashes and pipes or of the characters made for it. */
import {
  areRest,
  cellsOfFields,
  continued,
  fieldOf,
  rowOf,
  type Field,
  type TextRow,
  type TextTable,
} from './text-cells';
import type { Line } from './text-lines';

const corner = /^[+\u250c-\u254b\u2552-\u2570]/;
const upright = /^[|\u2502\u2503\u2551\u2506\u250a]/;
const double = /=|[\u2550\u2501]/;

/** The table whose upper edge is at a line, or null. A row may go over several lines. */
export function gridAt(lines: readonly Line[], start: number, document: string): TextTable | null {
  const first = lines[start];
  if (!first?.isRule || !corner.test(first.text)) return null;
  const stretches: (readonly Field[])[][] = [];
  const edges = edgesOf(first);
  let headed = 0;
  let end = start;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    if (line.isRule && corner.test(line.text)) {
      if (headed === 0 && isHeaderRule(line, first, stretches.length)) headed = stretches.length;
      stretches.push([]);
    } else if (upright.test(line.text)) stretches.at(-1)?.push(fieldsIn(line, edges));
    else break;
  }
  const rows = rowsOf(stretches, headed, document);
  return rows.length === 0 ? null : { from: start, to: end, rows };
}

/** The line below the names of the columns is drawn otherwise than the upper edge. */
const isHeaderRule = (line: Line, first: Line, above: number): boolean =>
  above > 0 && double.test(line.text) && !double.test(first.text);

/** Columns of the page at which the upper edge has a corner. */
const edgesOf = ({ text, indent }: Line): readonly number[] =>
  [...text.matchAll(/[+\u250c-\u254b\u2552-\u2570]/g)].map(({ index }) => indent + index);

function fieldsIn(line: Line, edges: readonly number[]): readonly Field[] {
  const { text, indent } = line;
  const stroke = text.charAt(0);
  const strokes = [...text.matchAll(/[|\u2502\u2503\u2551\u2506\u250a]/g)].filter(
    ({ 0: sign, index }) => sign === stroke || edges.includes(indent + index),
  );
  // A cell that spans columns stands in the first of them.
  const isWhole = strokes.length === edges.length;
  return strokes.slice(0, text.endsWith(stroke) ? -1 : undefined).map(({ index: at }, index) => {
    const column = isWhole
      ? index
      : Math.max(
          0,
          edges.findLastIndex((edge) => edge <= indent + at),
        );
    const field = fieldOf(line, column, at + 1, strokes[index + 1]?.index ?? text.length);
    // Where a cell spans rows, the line between the others goes through its neighbours alone.
    const words = field.part === null ? '' : text.slice(field.part.start - line.from, field.part.end - line.from);
    return /^[-=+\u2500-\u2570]{3,}$/.test(words) ? { ...field, part: null } : field;
  });
}

/** Where lines part the rows, what stands between two of them is one; else rows are told by their words. */
function rowsOf(stretches: readonly (readonly (readonly Field[])[])[], headed: number, document: string): TextRow[] {
  const filled = stretches.filter((stretch) => stretch.length > 0);
  const arePartedByLines = filled.length > 2;
  return filled.flatMap((stretch, index) => {
    const isHeader = filled.length > 1 && (headed > 0 ? index < headed : index === 0 && filled.length === 2);
    const rows: TextRow[] = [];
    for (const fields of stretch) {
      const last = rows.at(-1);
      const goesOn = last && (arePartedByLines || isHeader || isWrapped(fields, last, document));
      if (goesOn) rows[rows.length - 1] = continued(last, cellsOfFields(fields));
      else rows.push(rowOf(cellsOfFields(fields)));
    }
    return rows.map((row) => ({ ...row, isHeader: isHeader && index === 0 })).filter(({ cells }) => cells.length > 0);
  });
}

/** In a box with one column a line that ends a sentence ends a paragraph. */
function isWrapped(fields: readonly Field[], above: TextRow, document: string): boolean {
  const end = above.cells.at(-1)?.parts.at(-1)?.end ?? 0;
  return fields.length === 1 ? !/[.:;!?]/.test(document.charAt(end - 1)) : areRest(fields, above, document);
}
