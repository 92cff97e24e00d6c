import type { Block, Origin, Prose, Range } from '../model';
import { sliceProse } from '../text/prose';

// Converters write `**Name **Acme`, which is no bold in Markdown: a pair of marks that stands in the words. One alone
// may be a note's asterisk, and words behind a low line are names of cookies unless they begin as sentences do.
const bold = /(?<!\*)\*\*(?!\*)/g;
const italic = /(?<![^\s("“‘])_(?=[^\s_])/g;
const sentence = /^_\p{Lu}[\p{Ll}\s]/u;

/** The block without marks of emphasis that were meant as such but are none. */
export function withoutStrayMarks(block: Block): Block {
  const { text } = block.prose;
  if (!text.includes('**') && !text.includes('_')) return block;
  const marks = [...paired(text, bold, 2), ...paired(text, italic, 1).filter(isOfSentences(text))].sort(
    (a, b) => a.start - b.start,
  );
  if (marks.length === 0) return block;
  const moved = (at: number): number =>
    at - marks.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, at) - start), 0);
  return {
    ...block,
    prose: cut(block.prose, marks),
    cells: block.cells.map((cell) => ({ ...cell, start: moved(cell.start), end: moved(cell.end) })),
    links: block.links.map(({ range, target }) => ({
      range: { start: moved(range.start), end: moved(range.end) },
      target,
    })),
  };
}

/** Of a pair the first stands before words that begin as a sentence does. */
const isOfSentences =
  (text: string) =>
  (_: Range, index: number, marks: readonly Range[]): boolean => {
    const start = marks[index - (index % 2)]?.start ?? 0;
    return sentence.test(text.slice(start, start + 3));
  };

const mostPairs = 20;

function paired(text: string, pattern: RegExp, length: number): Range[] {
  const found = [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + length }));
  return found.length > 0 && found.length % 2 === 0 && found.length <= 2 * mostPairs ? found : [];
}

/** The prose without some of its ranges, and without the double spaces they would leave. */
function cut(prose: Prose, ranges: readonly Range[]): Prose {
  let text = '';
  const origin: Origin[] = [];
  let at = 0;
  for (const { start, end } of [...ranges, { start: prose.text.length, end: prose.text.length }]) {
    const kept = sliceProse(prose, at, start);
    for (const run of start > at ? kept.origin : []) origin.push({ ...run, at: run.at + text.length });
    text += start > at ? kept.text : '';
    at = end;
  }
  return { text, origin };
}
