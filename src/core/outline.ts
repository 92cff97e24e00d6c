import type { Block, Clause, ClauseRole, Doc, Outline } from './model';
import { contentsOf, noContent } from './outline/content';
import { leadIns } from './outline/lead-ins';
import { rolesOf } from './outline/roles';
import { isPathHeading, sectionsOf } from './outline/sections';

/** Stage 2. Puts the blocks in their places: sections, lists with their lead-ins, and what is not policy at all. */
export function outline(doc: Doc): Outline {
  const { blocks } = doc;
  const contents = contentsOf(blocks);
  const sections = sectionsOf(blocks);
  const leads = leadIns(blocks);
  const roles = rolesOf(blocks, contents);
  const clauses = blocks.map((block, id): Clause => {
    const { text, words, sentences } = contents[id] ?? noContent;
    return {
      id,
      kind: block.kind,
      depth: block.depth,
      role: roles[id] ?? 'policy',
      path: sections[id]?.path ?? [],
      heading: sections[id]?.heading ?? -1,
      leadIn: leads[id] ?? -1,
      span: block.span,
      prose: { text, origin: block.prose.origin },
      words,
      sentences,
      marker: block.marker,
      links: block.links,
    };
  });
  return { doc, clauses, title: titleOf(blocks, roles) };
}

const blocksBeforeTitle = 12;
const blocksBeforeLesserTitle = 5;

function firstOfPolicy(blocks: readonly Block[], roles: readonly ClauseRole[]): Block[] {
  const first: Block[] = [];
  for (let index = 0; index < blocks.length && first.length < blocksBeforeTitle; index++) {
    const block = blocks[index];
    if (block !== undefined && roles[index] === 'policy') first.push(block);
  }
  return first;
}

/** The first heading of the highest rank near the beginning of the policy's own words. A numbered one is a section's. */
function titleOf(blocks: readonly Block[], roles: readonly ClauseRole[]): string {
  const headings = firstOfPolicy(blocks, roles)
    .filter((block, index) => block.depth === 1 || index < blocksBeforeLesserTitle)
    .filter((block) => isPathHeading(block) && block.marker === '');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  return headings.find(({ depth }) => depth === highest)?.prose.text ?? '';
}
