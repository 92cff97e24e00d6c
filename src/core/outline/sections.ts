import type { Block } from '../model';

/** Where a block stands among the headings. */
export interface Section {
  readonly path: readonly string[];
  /** Index of the nearest heading above, or -1. */
  readonly heading: number;
}

/** The section of each block. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const open: { readonly depth: number; readonly index: number; readonly inside: Section }[] = [];
  return blocks.map((block, index) => {
    const isPath = isPathHeading(block);
    if (isPath) while ((open[open.length - 1]?.depth ?? 0) >= block.depth) open.pop();
    const section = open[open.length - 1]?.inside ?? outside;
    if (isPath) {
      open.push({
        depth: block.depth,
        index,
        inside: { path: [...section.path, block.prose.text], heading: index },
      });
    }
    return section;
  });
}

const outside: Section = { path: [], heading: -1 };

/** A heading that gives its name to what follows. A heading that is a whole date ("Updated 30 July 2025") does not. */
export const isPathHeading = ({ kind, prose: { text } }: Block): boolean =>
  kind === 'heading' && !(/\d\d/.test(text) && wholeDate.test(text));

const wholeDate =
  /\b(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|\d{1,2}(?:st|nd|rd|th)?,? (?:of )?\p{L}{3,12}\.?,? (?:19|20)\d\d|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)\b/u;
