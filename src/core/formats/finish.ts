import type { Block, BlockKind, Prose } from '../model';
import { markerAt } from '../text/markers';
import { finishProse, sliceProse } from '../text/prose';
import type { Assembly, Draft } from './assembly';

/** A finished block; of a row also the index of the column of each of its cells. */
export interface Finished {
  readonly block: Block;
  readonly columns: readonly number[];
}

/** Turns a draft into a block, or null when it has no words: a printed mark leaves the prose, a bold line is a heading. */
export function finishBlock(draft: Draft, end: number, { headingDepth, document }: Assembly): Finished | null {
  const whole = finishProse(draft.prose);
  const cut =
    draft.kind === 'row' ? { from: 0, to: whole.text.length, marker: '' } : edges(draft, whole.text, document);
  const prose = sliceProse(whole, cut.from, cut.to);
  if (prose.text === '') return null;
  const kind = kindOf(draft, prose, cut.marker);
  const depth = kind === draft.kind ? draft.depth : kind === 'heading' ? Math.max(2, headingDepth + 1) : 1;
  const cells = draft.cells.length === 0 ? noCells : cellsOf(draft, whole.text);
  const links =
    draft.links.length === 0
      ? noLinks
      : draft.links
          .map(({ start, end: to, target }) => ({ range: trimmed(whole.text, start, to, cut.from), target }))
          .filter(({ range }) => range.end > range.start && range.end <= prose.text.length);
  const span = { start: draft.start, end: endOfWords(document, draft.start, end) };
  const marker = `${draft.marker} ${cut.marker}`.trim();
  return {
    block: {
      kind,
      depth,
      span,
      prose,
      marker,
      cells: cells.length === 0 ? noRanges : cells.map(({ range }) => range),
      links,
    },
    columns: cells.length === 0 ? noColumns : cells.map(({ column }) => column),
  };
}

// Most blocks have neither.
const noCells: ReturnType<typeof cellsOf> = [];
const noRanges: Block['cells'] = [];
const noColumns: readonly number[] = [];
const noLinks: Block['links'] = [];

// `{#id}` and its kin, and the sign of a link to the heading itself.
const anchor = /\s?(?:\{[#.:][^{}]{0,200}\}|[¶§#🔗]{1,3})$/u;

/** What is left of a text without the printed mark before it and the anchor of a heading behind it. */
function edges({ kind, start }: Draft, text: string, document: string): { from: number; to: number; marker: string } {
  const to = kind === 'heading' ? text.length - (anchor.exec(text.slice(-220))?.[0].length ?? 0) : text.length;
  const from = kind === 'heading' ? (/^[#¶§🔗]{1,3}\s?/u.exec(text)?.[0].length ?? 0) : 0;
  const mark = markerAt(text, from);
  // An escaped mark (`\\*`) was meant to print, and makes no list.
  const isMark =
    mark !== null &&
    document.charAt(start) !== '\\' &&
    from + mark.length < to &&
    (mark.kind !== 'letter' || isLetterMark(text, kind));
  return isMark ? { from: from + mark.length, to, marker: mark.text } : { from: Math.min(from, to), to, marker: '' };
}

/** "a) ", "(iv) " and "a. " are marks; "A. Smith writes" is none, "A. WHO WE ARE" is one where headings stand. */
const isLetterMark = (text: string, kind: BlockKind): boolean =>
  kind === 'heading' || /^(?:\(|[a-zA-Z]{1,6}\)|[a-z]\. )/.test(text);

const longestBoldHeading = 100;

function kindOf(draft: Draft, prose: Prose, marker: string): BlockKind {
  if (draft.kind !== 'paragraph') return draft.kind;
  const { text } = prose;
  const isBold = draft.strong >= text.length + (marker === '' ? 0 : marker.length);
  if ((isBold || draft.strong >= text.length) && looksLikeHeading(text)) return 'heading';
  return marker === '' ? 'paragraph' : 'item';
}

const looksLikeHeading = (text: string): boolean =>
  text.length <= longestBoldHeading && !/[.;,:]$/.test(text) && !/\b\d{4}\b|[^\d\s]:\s/.test(text);

function cellsOf({ cells }: Draft, text: string) {
  return cells
    .map(({ start, column }, index) => {
      const range = trimmed(text, start, cells[index + 1]?.start ?? text.length, 0);
      return { range: { ...range, column: '' }, column };
    })
    .filter(({ range }) => range.end > range.start);
}

/** A range without the white space at its ends, moved forward by what was cut off before. */
function trimmed(text: string, start: number, end: number, cut: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: Math.max(0, from - cut), end: Math.max(0, to - cut) };
}

const isBlank = (document: string, at: number): boolean => {
  const code = document.charCodeAt(at);
  return code <= 0x20 || code > 0x7e ? /\s/.test(document.charAt(at)) : false;
};

function endOfWords(document: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(document, at - 1)) at--;
  return at;
}
