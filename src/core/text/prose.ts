import type { Origin, Prose, Span } from '../model';

/**
 * Where a range of clean words stands in the document. Positions are carried forward, never searched for again.
 *
 * @param prose the words and their origin
 * @param start offset into `prose.text`, UTF-16 code units
 * @param end   offset into `prose.text`, not before `start`
 */
export function toSpan(prose: Prose, start: number, end: number): Span {
  const from = toOffset(prose, start);
  // The end belongs to the run of its last character, not to a run that begins there.
  const to = end > start ? endOffset(prose, end) : from;
  return { start: from, end: Math.max(from, to) };
}

function toOffset(prose: Prose, at: number): number {
  const run = prose.origin[runAt(prose, at)];
  return run ? run.from + (at - run.at) : at;
}

/** Behind the last character before `end`, and behind all of what spells it. */
function endOffset(prose: Prose, end: number): number {
  const run = prose.origin[runAt(prose, end - 1)];
  return run ? (run.until ?? run.from + (end - run.at)) : end;
}

/** Index of the run of origin in which a character of the prose lies. */
function runAt({ origin }: Prose, at: number): number {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A part of a prose as a prose of its own: what a marker or a heading's anchor leaves over. */
export function sliceProse(prose: Prose, start: number, end = prose.text.length): Prose {
  if (start === 0 && end === prose.text.length) return prose;
  const first = runAt(prose, start);
  const origin = prose.origin.slice(first).flatMap((run, index) => {
    if (run.at >= end) return [];
    return index === 0 ? [{ ...run, at: 0, from: run.from + (start - run.at) }] : [{ ...run, at: run.at - start }];
  });
  return { text: prose.text.slice(start, end), origin };
}

/** A prose that is a stretch of the document as it stands. */
export function verbatim(text: string, from: number): Prose {
  return { text, origin: [{ at: 0, from }] };
}

/** The same words where they stand in another revision of the document. */
export const movedProse = ({ text, origin }: Prose, shift: number): Prose => ({
  text,
  origin: origin.map(({ at, from, until }) =>
    until === undefined ? { at, from: from + shift } : { at, from: from + shift, until: until + shift },
  ),
});

/** The words of a block as they are gathered. Only the functions below change it. */
export interface ProseDraft {
  readonly parts: string[];
  readonly origin: Origin[];
  /** Length of the words so far, without the space that waits for the next word. */
  length: number;
  /** Where in the document the next word will come from if the last run goes on. */
  next: number;
  /** Where the white space stands that waits for the next word, or -1. */
  gap: number;
  gapText: ' ' | '\t';
}

export const draftProse = (): ProseDraft => ({ parts: [], origin: [], length: 0, next: -1, gap: -1, gapText: ' ' });

/** A list that has grown keeps room for more: what stays is a copy. */
export const finishProse = ({ parts, origin }: ProseDraft): Prose => ({
  text: parts.join(''),
  origin: origin.slice(),
});

/** Adds a stretch of the document: white space becomes one space, characters that print nothing go. */
export function addStretchTo(draft: ProseDraft, document: string, from: number, to: number): void {
  let start = from;
  for (let at = from; at < to; at++) {
    const code = document.charCodeAt(at);
    if (code > 32 && code < 0x7f) continue;
    const kind = kindOf(code);
    if (kind === 'word' || (code === 32 && at > start && isAscii(document, at + 1, to))) continue;
    if (at > start) addWords(draft, document.slice(start, at), start);
    if (kind === 'space') addGap(draft, at);
    start = at + 1;
  }
  if (to > start) addWords(draft, document.slice(start, to), start);
}

/** How much white space stands at the beginning of a stretch of the document. */
export function blankLength(document: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(document.charCodeAt(at))) at++;
  return at - from;
}

export const isBlank = (document: string, from: number, to: number): boolean =>
  from + blankLength(document, from, to) === to;

const isSpace = (code: number): boolean => code <= 32 || (code >= 0x7f && kindOf(code) === 'space');

/** Adds words that stand otherwise in the document, as an entity does, from `from` to `until`. */
export function addDecodedTo(draft: ProseDraft, words: string, from: number, until: number): void {
  if (words.trim() === '') {
    addGap(draft, from);
    return;
  }
  addWords(draft, words, from);
  const at = draft.length - words.length;
  const last = draft.origin.at(-1);
  if (last?.at === at) draft.origin[draft.origin.length - 1] = { ...last, until };
  else draft.origin.push({ at, from, until });
  draft.next = -1;
}

/** Parts two words; `from` is where the white space stands. */
export function addGap(draft: ProseDraft, from: number): void {
  if (draft.gap < 0) draft.gap = from;
}

/** Parts two cells of a row: by a tab, so that no reader takes two cells for one name. */
export function addCellGap(draft: ProseDraft, from: number): void {
  addGap(draft, from);
  draft.gapText = '\t';
}

/** Spaces at the ends of a block are left out: a gap is only added before a word. */
function addWords(draft: ProseDraft, words: string, from: number): void {
  if (draft.gap >= 0 && draft.length > 0) append(draft, draft.gapText, draft.gap);
  draft.gap = -1;
  draft.gapText = ' ';
  append(draft, words, from);
}

function append(draft: ProseDraft, words: string, from: number): void {
  if (draft.next !== from) draft.origin.push({ at: draft.length, from });
  draft.parts.push(words);
  draft.length += words.length;
  draft.next = from + words.length;
}

const isAscii = (document: string, at: number, to: number): boolean =>
  at < to && document.charCodeAt(at) > 32 && document.charCodeAt(at) < 0x7f;

/** White space of all kinds; and what prints nothing: controls, soft hyphens, zero-width characters, directions. */
function kindOf(code: number): 'space' | 'nothing' | 'word' {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) ? 'space' : 'nothing';
  if (code < 0xa0) return code === 0x85 ? 'space' : code === 0x7f ? 'nothing' : 'word';
  if (code < 0x2000) return spaces.has(code) ? 'space' : nothings.has(code) ? 'nothing' : 'word';
  if (code > 0x206f) return code === 0x3000 ? 'space' : code === 0xfeff ? 'nothing' : 'word';
  if (code <= 0x200a || spaces.has(code)) return 'space';
  return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060 ? 'nothing' : 'word';
}

const spaces = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f]);
const nothings = new Set([0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x180e]);
