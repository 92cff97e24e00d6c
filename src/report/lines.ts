/** Counts from 1, as people and editors do. A column counts UTF-16 code units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells line and column of offsets into a text. Lines end where VS Code ends them: at LF, CR LF and a lone CR.
 *
 * @returns a function of an offset; an offset outside the text counts as its nearest end
 */
export function linesOf(text: string): (offset: number) => LinePlace {
  const starts = lineStarts(text);
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length);
  return starts;
}
