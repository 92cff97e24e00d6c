/** State of one walk over a page, and how its words get into blocks. */
import type { MachineDate } from '../model';
import {
  addDecoded,
  addSpace,
  addStretch,
  assemble,
  closeBlock,
  closeLink,
  openBlock,
  openLink,
  type Assembly,
} from './assembly';
import type { HtmlElement, HtmlEvent } from './html-elements';
import type { Landmark, Region } from './html-landmarks';
import { depthIn, noLists, takeMarker, type Lists } from './html-lists';
import type { HtmlTable } from './html-tables';
import type { TemplateMark } from './templates';

export interface HtmlWalk {
  readonly assembly: Assembly;
  readonly events: readonly HtmlEvent[];
  /** Index of the event at hand. */
  at: number;
  /** Template marks that print nothing, and the index of the first that may still come. */
  readonly silent: readonly TemplateMark[];
  mark: number;
  readonly lists: Lists;
  /** The table of data that is open; one that lays out the page is none. */
  table: HtmlTable | null;
  heading: HtmlElement | null;
  /** The element that will be the next block, when words come. */
  opener: HtmlElement | null;
  /** Target of the link that is open, or null. */
  link: string | null;
  /** How many elements in bold, and with white space that counts, are open. */
  strong: number;
  pre: number;
  /** Length of the block's words at the last line break, or -1. */
  brokenAt: number;
  sections: number;
  readonly openRegions: { readonly element: HtmlElement; readonly landmark: Landmark; readonly from: number }[];
  readonly regions: Region[];
  container: { readonly element: HtmlElement; readonly from: number } | null;
  readonly dates: MachineDate[];
}

export const newWalk = (document: string, events: readonly HtmlEvent[], marks: readonly TemplateMark[]): HtmlWalk => ({
  assembly: assemble(document),
  events,
  at: 0,
  silent: marks.filter(({ prints }) => !prints),
  mark: 0,
  lists: noLists(),
  table: null,
  heading: null,
  opener: null,
  link: null,
  strong: 0,
  pre: 0,
  brokenAt: -1,
  sections: 0,
  openRegions: [],
  regions: [],
  container: null,
  dates: [],
});

export const isInRow = ({ table, assembly }: HtmlWalk): boolean => table !== null && assembly.draft?.kind === 'row';

/** Ends the open block; in a heading or a row, words are parted at most. */
export function part(walk: HtmlWalk, at: number): void {
  if (walk.heading !== null || isInRow(walk)) {
    addSpace(walk.assembly, at);
    return;
  }
  if (walk.link !== null) closeLink(walk.assembly);
  closeBlock(walk.assembly, at);
  walk.brokenAt = -1;
}

/** Bold and links go on into a block that opens inside them. */
export function resumeInline({ assembly, strong, link }: HtmlWalk): void {
  assembly.strong = strong;
  if (link !== null) openLink(assembly, link);
}

export function addText(walk: HtmlWalk, start: number, end: number): void {
  const { silent } = walk;
  while ((silent[walk.mark]?.end ?? Infinity) <= start) walk.mark++;
  let from = start;
  for (let mark = silent[walk.mark]; mark !== undefined && mark.start < end; mark = silent[walk.mark]) {
    addWords(walk, from, mark.start);
    from = Math.min(end, mark.end);
    walk.mark++;
  }
  if (walk.pre > 0) addPreformatted(walk, from, end);
  else addWords(walk, from, end);
}

const nothing = /^[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+$/;

/** Adds what a reference such as `&amp;` stands for. */
export function addEntity(walk: HtmlWalk, words: string, from: number, until: number): void {
  if (nothing.test(words)) return;
  if (words.trim() === '') {
    addSpace(walk.assembly, from);
    return;
  }
  ensureBlock(walk, from);
  addDecoded(walk.assembly, words, from, until);
}

function addWords(walk: HtmlWalk, from: number, to: number): void {
  if (to <= from) return;
  if (walk.assembly.draft === null) {
    const words = walk.assembly.document.slice(from, to);
    const lead = words.length - words.trimStart().length;
    if (lead === words.length) return;
    ensureBlock(walk, from + lead);
  }
  addStretch(walk.assembly, from, to);
}

/** Where white space counts, a blank line parts paragraphs. */
function addPreformatted(walk: HtmlWalk, from: number, to: number): void {
  let at = from;
  for (const gap of walk.assembly.document.slice(from, to).matchAll(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/g)) {
    addWords(walk, at, from + gap.index);
    part(walk, from + gap.index);
    at = from + gap.index + gap[0].length;
  }
  addWords(walk, at, to);
}

/** Words outside any block begin an item where a list is open, else a paragraph. */
export function ensureBlock(walk: HtmlWalk, at: number): void {
  const { assembly, lists, opener } = walk;
  if (assembly.draft !== null) return;
  const depth = depthIn(lists);
  const start = opener?.start ?? at;
  walk.opener = null;
  if (depth > 0) openBlock(assembly, 'item', depth, takeMarker(lists), start);
  else openBlock(assembly, 'paragraph', 0, '', start);
  resumeInline(walk);
}
