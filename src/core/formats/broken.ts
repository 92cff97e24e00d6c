/**
 * Text that came out of a printed page has a paragraph a line: "We share it with our" and then "partners." A paragraph
 * that stops in the middle of its sentence is joined with the one that goes on.
 */
import type { Block, Prose } from '../model';

const shortestStart = 12;
// Beyond a paragraph's length nothing is joined: a file of a hundred thousand lines must not be copied for each.
const longestParagraph = 4000;

/** The blocks with broken paragraphs mended; positions stay those of the words. */
export function mendBroken(blocks: readonly Block[]): Block[] {
  const mended: Block[] = [];
  for (const block of blocks) {
    const last = mended.at(-1);
    if (last && goesOn(last, block)) mended[mended.length - 1] = joined(last, block);
    else mended.push(block);
  }
  return mended;
}

function goesOn(first: Block, second: Block): boolean {
  if (first.role !== second.role) return false;
  if (second.kind !== 'paragraph' || (first.kind !== 'paragraph' && first.kind !== 'item')) return false;
  const { text } = first.prose;
  if (text.length < shortestStart || text.length > longestParagraph) return false;
  if (!/^\p{Ll}[\p{L}'’-]*(?:[\s,;.)]|$)/u.test(second.prose.text) || /^\S*@/.test(second.prose.text)) return false;
  return /[\p{L}\d,]$/u.test(text) && !/@\S*$/.test(text);
}

function joined(first: Block, second: Block): Block {
  const shift = first.prose.text.length + 1;
  // The space between them is the line end behind the first.
  const prose: Prose = {
    text: `${first.prose.text} ${second.prose.text}`,
    origin: [
      ...first.prose.origin,
      { at: shift - 1, from: first.span.end },
      ...second.prose.origin.map((run) => ({ ...run, at: run.at + shift })),
    ],
  };
  const links = second.links.map(({ range, target }) => ({
    range: { start: range.start + shift, end: range.end + shift },
    target,
  }));
  return {
    ...first,
    span: { start: first.span.start, end: second.span.end },
    prose,
    links: [...first.links, ...links],
  };
}
