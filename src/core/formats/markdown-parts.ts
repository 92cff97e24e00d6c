/**
 * The blocks of the parts of a Markdown document, a part being what stands at the top of its tree: a paragraph, a list,
 * a table. The parser takes the parts that an edit left alone from the tree of the text before, and what was read of
 * one hangs on it: it is moved to where it stands this time, and not read again.
 */
import type { Tree, TreeCursor } from '@lezer/common';
import type { Block, Comment } from '../model';
import { remembered } from '../text/remembered';
import type { MarkdownWalk } from './markdown';
import { movedBlock, movedSpan } from './moved';

/** All that the blocks of a part depend on beside the tree. */
interface Around {
  /** Where it stands. */
  readonly at: number;
  /** The text as it is written, and as its words are read. */
  readonly written: string;
  readonly shown: string;
  readonly definitions: ReadonlyMap<string, string>;
  readonly headingDepth: number;
}

interface Part {
  readonly around: Around;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly depthBehind: number;
}

// The last only, since it holds on to the text that it is of.
const lastOf = remembered<Tree, { part: Part | null }>(() => ({ part: null }));

/** Adds the blocks of the part at which the cursor stands; `read` reads them if they are not known. */
export function addPart(cursor: TreeCursor, walk: MarkdownWalk, read: () => void): void {
  const { tree } = cursor;
  if (tree === null || !isAtRest(walk)) {
    read();
    return;
  }
  const { assembly } = walk;
  const around = aroundOf(cursor, walk);
  const last = lastOf(tree);
  if (last.part !== null && isSame(last.part.around, around)) {
    last.part = moved(last.part, around);
    for (const block of last.part.blocks) assembly.blocks.push(block);
    for (const comment of last.part.comments) assembly.comments.push(comment);
    assembly.headingDepth = last.part.depthBehind;
    return;
  }
  const [blocks, comments] = [assembly.blocks.length, assembly.comments.length];
  read();
  if (!isAtRest(walk)) return;
  last.part = {
    around,
    blocks: assembly.blocks.slice(blocks),
    comments: assembly.comments.slice(comments),
    depthBehind: assembly.headingDepth,
  };
}

/** Whether nothing that stands before goes on. */
const isAtRest = ({ assembly, lists, tables }: MarkdownWalk): boolean =>
  assembly.draft === null &&
  assembly.rows === null &&
  assembly.strong === 0 &&
  assembly.openLinks.length === 0 &&
  lists.length === 0 &&
  tables.length === 0;

function aroundOf({ from, to }: TreeCursor, { text, assembly, definitions }: MarkdownWalk): Around {
  const written = text.slice(from, to);
  const shown = assembly.document === text ? written : assembly.document.slice(from, to);
  return { at: from, written, shown, definitions, headingDepth: assembly.headingDepth };
}

const isSame = (one: Around, other: Around): boolean =>
  one.headingDepth === other.headingDepth &&
  one.definitions === other.definitions &&
  one.written === other.written &&
  one.shown === other.shown;

function moved({ around: { at }, blocks, comments, depthBehind }: Part, around: Around): Part {
  const shift = around.at - at;
  if (shift === 0) return { around, blocks, comments, depthBehind };
  return {
    around,
    blocks: blocks.map((block) => movedBlock(block, shift)),
    comments: comments.map(({ span, text }) => ({ span: movedSpan(span, shift), text })),
    depthBehind,
  };
}
