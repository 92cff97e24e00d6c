import { markerAt, type Marker } from '../text/markers';

/** A line of plain text. Offsets are those of the document. */
export interface Line {
  /** The words with their mark, without white space at the ends; '' for a blank line. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Columns of white space before the words; a tab goes to the next multiple of four. */
  readonly indent: number;
  readonly marker: Marker | null;
  /** Whether it only draws a line ("-----", "===== =====", "|---|---|"). */
  readonly isRule: boolean;
}

const ending = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
// Each run of strokes is taken whole: one that could be cut anywhere would be cut in every way.
const rule = /^[\s|+:]{0,99}(?:[-=_*~\u2013\u2014\u2500-\u257f]{3,}(?![-=_*~\u2013\u2014\u2500-\u257f])[\s|+:]*)+$/;
const pageNumber =
  /^(?:[-\u2013\u2014[(]? ?\d{1,3} ?[-\u2013\u2014\])]?|\p{L}{4,6} \d{1,4}(?: \p{L}{2,3} \d{1,4})?|\d{1,3} ?\/ ?\d{1,3})$/u;

/** The lines of a text. Page breaks, page numbers that stand alone and lines without a letter count as blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const match of text.matchAll(ending)) {
    lines.push(lineOf(text, at, match.index));
    at = match.index + match[0].length;
  }
  lines.push(lineOf(text, at, text.length));
  return lines.map((line, index) => (isPageNumber(line, lines[index - 1], lines[index + 1]) ? blankAt(line) : line));
}

function lineOf(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end);
  const words = raw.trim();
  const from = start + (words === '' ? 0 : raw.length - raw.trimStart().length);
  return {
    text: words,
    from,
    to: from + words.length,
    indent: columnsOf(raw, from - start),
    marker: markerAt(words),
    isRule: isRule(words),
  };
}

const longestRule = 2000;

const isRule = (words: string): boolean => words.length > 2 && words.length < longestRule && rule.test(words);

function columnsOf(raw: string, length: number): number {
  let columns = 0;
  for (let index = 0; index < length; index++) columns += raw.charAt(index) === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

const isPageNumber = (line: Line, before: Line | undefined, after: Line | undefined): boolean =>
  line.text.length < 20 && (before?.text ?? '') === '' && (after?.text ?? '') === '' && pageNumber.test(line.text);

const blankAt = (line: Line): Line => ({ ...line, text: '', to: line.from, marker: null, isRule: false });
