import { decodeEntity, entityPattern } from '../text/entities';
import { addDecoded, addStretch, closeBlock, openBlock, type Assembly } from './assembly';
import { blankLength } from '../text/prose';
import { readHtmlFragment } from './html-fragment';
import type { XmlElement, XmlPiece } from './xml-tree';
import { holdsHtml } from './xml-view';

/** State of one walk over the elements of a document. */
export interface XmlWalk {
  readonly text: string;
  readonly assembly: Assembly;
  /** The lists around, outermost first: the mark of the open item, and whether its first block is still to come. */
  readonly lists: { marker: string; isFresh: boolean; isInItem: boolean; count: number; readonly isOrdered: boolean }[];
  /** How many sections with titles are around. */
  level: number;
  /** Whether the section around has its title behind it: what follows are titles of its parts. */
  isTitled: boolean;
  /** A printed number that waits for the block it stands before. */
  number: string;
  /** Whether words belong to a block that is open until its element ends: a paragraph, a heading or a row. */
  inBlock: 'none' | 'line' | 'row';
  /** Footnotes, which are read behind the block in which they stand. */
  readonly notes: XmlElement[];
}

/** Begins the block in which words at this place stand: a paragraph, an item, or the rest of one. */
export function openProse(walk: XmlWalk, at: number): void {
  const list = walk.lists.at(-1);
  const number = takeNumber(walk);
  const depth = walk.lists.filter(({ isInItem }) => isInItem).length;
  if (list?.isInItem) {
    openBlock(walk.assembly, 'item', depth, list.isFresh ? number || list.marker : number, at);
    list.isFresh = false;
  } else if (number !== '') openBlock(walk.assembly, 'item', depth + 1, number, at);
  else openBlock(walk.assembly, 'paragraph', 0, '', at);
}

export function takeNumber(walk: XmlWalk): string {
  const { number } = walk;
  walk.number = '';
  return number;
}

/** Adds words to the open block, or to one that they begin. */
export function addPiece(walk: XmlWalk, piece: XmlPiece): void {
  const { assembly, text } = walk;
  if (piece.kind === 'comment') {
    assembly.comments.push({ span: piece.outer, text: text.slice(piece.start, piece.end) });
    return;
  }
  if (walk.inBlock !== 'row' && holdsHtml(text, piece)) {
    closeBlock(assembly, piece.start);
    readHtmlFragment(assembly, piece.start, piece.end);
    closeBlock(assembly, piece.end);
    return;
  }
  if (assembly.draft === null) {
    const blank = blankLength(text, piece.start, piece.end);
    if (piece.start + blank === piece.end) return;
    openProse(walk, piece.start + blank);
  }
  if (piece.kind === 'cdata') addStretch(assembly, piece.start, piece.end);
  else addWords(assembly, piece.start, piece.end);
}

/** Adds words in which entities stand for characters. Those of the document type are unknown, and print as written. */
export function addWords(assembly: Assembly, from: number, to: number): void {
  const words = assembly.document.slice(from, to);
  let at = 0;
  if (words.includes('&')) {
    for (const match of words.matchAll(entityPattern)) {
      addStretch(assembly, from + at, from + match.index);
      const start = from + match.index;
      addDecoded(assembly, decodeEntity(match[0]), start, start + match[0].length);
      at = match.index + match[0].length;
    }
  }
  addStretch(assembly, from + at, to);
}
