import type { SyntaxNodeRef, Tree } from '@lezer/common';
import {
  addStretch,
  assemble,
  closeBlock,
  closeTable,
  openBlock,
  openCell,
  openHeaderRow,
  openTable,
  type Assembly,
} from './assembly';
import { readFrontMatter } from './front-matter';
import { readHtmlFragment } from './html-fragment';
import { addTablesBefore, drawnTables, withoutTables, type DrawnTable } from './markdown-drawn-tables';
import { enterInline, leaveInline } from './markdown-inline';
import { addPart } from './markdown-parts';
import { definitionsOf, forParser } from './markdown-source';
import { datesInAttributes, withoutMarks } from './markdown-templates';
import { treeOf } from './markdown-tree';
import type { Reading } from './reading';
import { withShortHeadings } from './short-headings';
import { withoutStrayMarks } from './stray-marks';
import { inOrder, templateComments } from './templates';

/** State of one walk over the tree. */
export interface MarkdownWalk {
  readonly text: string;
  readonly assembly: Assembly;
  /** Targets of the reference definitions by label in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Everything before it has been added or dropped. */
  position: number;
  /** The lists around, outermost first, and whether the item's first block is still to come; an item with headings is layout. */
  readonly lists: { marker: string; isFresh: boolean; isLayout: boolean }[];
  /** Index of the column of the row's next cell. */
  column: number;
  /** Tables drawn with characters that are still to come. */
  readonly tables: DrawnTable[];
}

/** Reads Markdown with its tables, front matter and the HTML in it. */
export function readMarkdown(text: string): Reading {
  const { frontMatter, problems } = readFrontMatter(text);
  const start = frontMatter?.span.end ?? 0;
  const without = withoutMarks(text, start);
  const body = start === 0 ? without.source : blank(without.source, start);
  const tables = drawnTables(body);
  const source = forParser(withoutTables(body, tables));
  const walk: MarkdownWalk = {
    text,
    assembly: assemble(without.shown),
    definitions: definitionsOf(source),
    position: start,
    lists: [],
    column: 0,
    tables,
  };
  walkTree(treeOf(source), walk);
  addTablesBefore(walk.assembly, tables, Infinity);
  closeTable(walk.assembly, text.length);
  const blocks = withShortHeadings(walk.assembly.blocks.map(withoutStrayMarks));
  const comments = inOrder(walk.assembly.comments, templateComments(text, without.marks));
  const machineDates = datesInAttributes(text, without, blocks);
  return { blocks, comments, frontMatter, problems, machineDates };
}

/** The text with blank lines for its beginning, so that the positions of the rest stay. */
const blank = (text: string, until: number): string => '\n'.repeat(until) + text.slice(until);

function walkTree(tree: Tree, walk: MarkdownWalk): void {
  const cursor = tree.cursor();
  const enter = (node: SyntaxNodeRef) => enterBlock(node, walk) ?? enterInline(node, walk);
  const leave = (node: SyntaxNodeRef) => {
    leaveBlock(node, walk);
    leaveInline(node, walk);
  };
  const read = () => {
    cursor.iterate(enter, leave);
  };
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) addPart(cursor, walk, read);
}

const blockNames = new Set(
  (
    'BulletList OrderedList ListItem Blockquote Paragraph Task CodeBlock Table HTMLBlock CommentBlock FencedCode ' +
    'HorizontalRule LinkReference ProcessingInstructionBlock'
  ).split(' '),
);

const heading = /^(?:ATX|Setext)Heading([1-6])$/;

/** @returns whether to go into the node, or null when it is none of a block's */
function enterBlock(node: SyntaxNodeRef, walk: MarkdownWalk): boolean | null {
  const { assembly, tables } = walk;
  const level = heading.exec(node.name)?.[1];
  if (tables.length > 0 && (level !== undefined || blockNames.has(node.name)))
    addTablesBefore(assembly, tables, node.from);
  if (level !== undefined) return openLeaf(node, walk, 'heading', Number(level));
  switch (node.name) {
    case 'Blockquote':
      return true;
    case 'BulletList':
    case 'OrderedList':
      walk.lists.push({ marker: '', isFresh: false, isLayout: false });
      return true;
    case 'ListItem':
      return true;
    case 'ListMark':
      walk.lists[walk.lists.length - 1] = {
        marker: walk.text.slice(node.from, node.to),
        isFresh: true,
        isLayout: false,
      };
      return false;
    case 'Paragraph':
    case 'Task':
    case 'CodeBlock':
      return openParagraph(node, walk);
    case 'Table':
      openTable(assembly, node.from);
      return true;
    case 'TableHeader':
    case 'TableRow':
      return openTableRow(node, walk);
    case 'TableDelimiter':
      if (assembly.draft?.kind === 'row' && node.from > assembly.draft.start) walk.column++;
      return false;
    case 'TableCell':
      openCell(assembly, walk.column, node.from);
      walk.position = node.from;
      return true;
    case 'HTMLBlock':
    case 'CommentBlock':
      readHtmlFragment(assembly, node.from, node.to);
      return false;
    case 'FencedCode':
    case 'HorizontalRule':
    case 'LinkReference':
    case 'ProcessingInstructionBlock':
      closeBlock(assembly, node.from);
      return false;
    default:
      return null;
  }
}

function openLeaf(node: SyntaxNodeRef, walk: MarkdownWalk, kind: 'heading' | 'paragraph' | 'item', depth: number) {
  const list = walk.lists[walk.lists.length - 1];
  openBlock(walk.assembly, kind, depth, kind === 'item' && list?.isFresh ? list.marker : '', node.from);
  walk.position = node.from;
  if (list) list.isFresh = false;
  if (kind === 'heading') for (const around of walk.lists) around.isLayout = true;
  return true;
}

/** A paragraph in a list is the item, or continues it without a marker; after a heading in the item it is its own. */
function openParagraph(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  let depth = 0;
  for (const { isLayout } of walk.lists) if (!isLayout) depth++;
  return depth > 0 ? openLeaf(node, walk, 'item', depth) : openLeaf(node, walk, 'paragraph', 0);
}

function openTableRow(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  if (node.name === 'TableHeader') openHeaderRow(walk.assembly, node.from);
  else openBlock(walk.assembly, 'row', 0, '', node.from);
  walk.position = node.from;
  walk.column = 0;
  return true;
}

function leaveBlock(node: SyntaxNodeRef, walk: MarkdownWalk): void {
  const { assembly } = walk;
  switch (node.name) {
    case 'BulletList':
    case 'OrderedList':
      walk.lists.pop();
      break;
    case 'TableCell':
      addStretch(assembly, walk.position, node.to);
      walk.position = node.to;
      break;
    case 'Table':
      closeTable(assembly, node.to);
      break;
    case 'TableHeader':
    case 'TableRow':
      closeBlock(assembly, node.to);
      break;
    case 'Paragraph':
    case 'Task':
    case 'CodeBlock':
      closeLeaf(node, walk);
      break;
    default:
      if (heading.test(node.name)) closeLeaf(node, walk);
  }
}

function closeLeaf(node: SyntaxNodeRef, walk: MarkdownWalk): void {
  addStretch(walk.assembly, walk.position, node.to);
  walk.position = node.to;
  closeBlock(walk.assembly, node.to);
}
