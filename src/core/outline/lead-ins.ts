import type { Block } from '../model';

/**
 * For each block the index of the one that introduces it, or -1: a list or table by the paragraph before it, a nested
 * item by the item around it, a further paragraph of an item by that item.
 */
export function leadIns(blocks: readonly Block[]): number[] {
  const leads: number[] = [];
  // Index of the latest item at each depth of the list that is open.
  let open: number[] = [];
  let introduction = -1;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') {
      introduction = block.kind === 'paragraph' ? index : -1;
      open = [];
      leads.push(-1);
    } else if (block.kind === 'row') {
      leads.push(introduction);
    } else {
      leads.push(leadOfItem(block, open, introduction, blocks));
      if (block.marker !== '' || open[block.depth] === undefined) {
        open.length = Math.min(open.length, block.depth);
        open[block.depth] = index;
      }
    }
  });
  return leads;
}

function leadOfItem(block: Block, open: readonly number[], introduction: number, blocks: readonly Block[]): number {
  const sibling = open[block.depth];
  if (block.marker === '' && sibling !== undefined && blocks[sibling]?.marker !== '') return sibling;
  for (let depth = block.depth - 1; depth > 0; depth--) {
    const parent = open[depth];
    if (parent !== undefined) return parent;
  }
  return introduction;
}
