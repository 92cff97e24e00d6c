/**
 * Puts blocks together from what a format's parser walks over. Every format drives the same functions, so that the
 * same policy gives the same blocks from Markdown, HTML, XML and DOCX. Words outside any block open a paragraph.
 */
import type { Block, BlockKind, Comment } from '../model';
import { addCellGap, addDecodedTo, addGap, addStretchTo, draftProse, type ProseDraft } from '../text/prose';
import { finishBlock } from './finish';
import { tableBlocks, type TableRow } from './table';

/** A document under construction. Only the functions below change it. */
export interface Assembly {
  readonly document: string;
  readonly blocks: Block[];
  readonly comments: Comment[];
  draft: Draft | null;
  rows: TableRow[] | null;
  /** How many blocks there were when the table was opened. */
  tableFrom: number;
  /** How many marks of emphasis are open. */
  strong: number;
  readonly openLinks: { readonly target: string; readonly start: number }[];
  /** Depth of the nearest true heading above: headings that are none but bold lines stand one below. */
  headingDepth: number;
}

/** A block under construction. */
export interface Draft {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly marker: string;
  readonly start: number;
  readonly prose: ProseDraft;
  readonly links: { readonly start: number; readonly end: number; readonly target: string }[];
  readonly cells: { readonly start: number; readonly column: number }[];
  /** Of a row: whether it names the columns, and whether it is known that it does not. */
  isHeader: boolean;
  isBody: boolean;
  /** How many of its characters are set apart by emphasis. */
  strong: number;
}

export const assemble = (document: string): Assembly => ({
  document,
  blocks: [],
  comments: [],
  draft: null,
  rows: null,
  tableFrom: 0,
  strong: 0,
  openLinks: [],
  headingDepth: 1,
});

/** Ends the open block and begins one. `at` is where it stands in the document. */
export function openBlock(assembly: Assembly, kind: BlockKind, depth: number, marker: string, at: number): void {
  closeBlock(assembly, at);
  assembly.strong = 0;
  begin(assembly, { kind, depth, marker, start: at, isHeader: false });
}

/** Ends the open block at `end`. A block without words is left out. */
export function closeBlock(assembly: Assembly, end: number): void {
  const { draft, rows } = assembly;
  if (draft === null) return;
  assembly.draft = null;
  const finished = finishBlock(draft, end, assembly);
  if (finished === null) return;
  if (rows !== null && draft.kind === 'row') rows.push({ ...finished, isHeader: draft.isHeader, isBody: draft.isBody });
  else assembly.blocks.push(finished.block);
  if (draft.kind === 'heading') assembly.headingDepth = draft.depth;
}

/** Adds a stretch of the document to the open block. */
export function addStretch(assembly: Assembly, from: number, to: number): void {
  if (to <= from || (assembly.draft === null && assembly.document.slice(from, to).trim() === '')) return;
  const draft = draftAt(assembly, from);
  const before = draft.prose.length;
  addStretchTo(draft.prose, assembly.document, from, to);
  if (assembly.strong > 0) draft.strong += draft.prose.length - before;
}

/** Adds words that print otherwise than they stand, such as those of an entity. */
export function addDecoded(assembly: Assembly, words: string, from: number, until: number): void {
  const draft = draftAt(assembly, from);
  const before = draft.prose.length;
  addDecodedTo(draft.prose, words, from, until);
  if (assembly.strong > 0) draft.strong += draft.prose.length - before;
}

/** Parts two words, as a line break does. */
export function addSpace(assembly: Assembly, from: number): void {
  if (assembly.draft !== null) addGap(assembly.draft.prose, from);
}

// A bullet, number or letter with white space behind it.
const mark = /^\s{0,20}(?:[•·▪▫●○■◦‣∙]|[-–*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;

/**
 * Whether a line break ends the block: behind words in bold, which are a title, and before a bullet or number. Many
 * pages are written so.
 */
export function endsAtBreak({ draft, document }: Assembly, next: number): boolean {
  if (draft === null || draft.kind === 'row' || draft.kind === 'heading') return false;
  const { length } = draft.prose;
  const isTitle = draft.kind === 'paragraph' && length > 0 && draft.strong >= length;
  return isTitle || mark.test(document.slice(next, next + 40));
}

export function openLink(assembly: Assembly, target: string): void {
  assembly.openLinks.push({ target, start: assembly.draft?.prose.length ?? 0 });
}

export function closeLink({ openLinks, draft }: Assembly): void {
  const link = openLinks.pop();
  if (link === undefined || draft === null || draft.prose.length <= link.start) return;
  draft.links.push({ ...link, end: draft.prose.length });
}

export function openStrong(assembly: Assembly): void {
  assembly.strong++;
}

export function closeStrong(assembly: Assembly): void {
  assembly.strong = Math.max(0, assembly.strong - 1);
}

export function openTable(assembly: Assembly, at: number): void {
  closeTable(assembly, at);
  assembly.rows = [];
  assembly.tableFrom = assembly.blocks.length;
}

export function closeTable(assembly: Assembly, end: number): void {
  closeBlock(assembly, end);
  const { rows, blocks, tableFrom } = assembly;
  assembly.rows = null;
  if (rows === null) return;
  // Lists in cells, and all behind a table that is never closed, were finished before the rows: they stand among them.
  const others = blocks.splice(tableFrom);
  const whole = [...others, ...tableBlocks(rows)];
  if (others.length > 0) whole.sort((one, other) => one.span.start - other.span.start);
  for (const block of whole) blocks.push(block);
}

/** Begins the row that names the columns. */
export function openHeaderRow(assembly: Assembly, at: number): void {
  closeBlock(assembly, at);
  begin(assembly, { kind: 'row', depth: 0, marker: '', start: at, isHeader: true });
}

/** Says of the open row what its cells have shown: that it names the columns, or that it is one of the body. */
export function settleRow({ draft }: Assembly, kind: 'header' | 'body'): void {
  if (draft?.kind !== 'row') return;
  draft.isHeader = kind === 'header';
  draft.isBody = kind === 'body';
}

/** Begins a cell in the column with this index, from 0. */
export function openCell(assembly: Assembly, column: number, at: number): void {
  const row = assembly.draft ?? begin(assembly, { kind: 'row', depth: 0, marker: '', start: at, isHeader: false });
  if (row.prose.length > 0) addCellGap(row.prose, at);
  row.cells.push({ start: row.prose.length, column });
}

function begin(assembly: Assembly, from: Pick<Draft, 'kind' | 'depth' | 'marker' | 'start' | 'isHeader'>): Draft {
  if (assembly.openLinks.length > 0) assembly.openLinks.length = 0;
  const { kind, depth, marker, start, isHeader } = from;
  const prose = draftProse();
  const draft: Draft = { kind, depth, marker, start, isHeader, isBody: false, prose, links: [], cells: [], strong: 0 };
  return (assembly.draft = draft);
}

/** The open block; words outside any begin a paragraph. */
const draftAt = (assembly: Assembly, at: number): Draft =>
  assembly.draft ?? begin(assembly, { kind: 'paragraph', depth: 0, marker: '', start: at, isHeader: false });
