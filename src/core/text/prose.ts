import type { Prose, Span } from '../model';

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
  const to = end > start ? toOffset(prose, end - 1) + 1 : from;
  return { start: from, end: Math.max(from, to) };
}

function toOffset(prose: Prose, at: number): number {
  const run = prose.origin[runAt(prose, at)];
  return run ? run.from + (at - run.at) : at;
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
    return index === 0 ? [{ at: 0, from: run.from + (start - run.at) }] : [{ at: run.at - start, from: run.from }];
  });
  return { text: prose.text.slice(start, end), origin };
}

/** A prose that is a stretch of the document as it stands. */
export function verbatim(text: string, from: number): Prose {
  return { text, origin: [{ at: 0, from }] };
}

export interface ProseBuilder {
  /** Length of the words so far, without the space that waits for the next word. */
  readonly length: () => number;
  /** Adds a stretch of the document: white space becomes one space, characters without width go. */
  readonly copy: (document: string, from: number, to: number) => void;
  /** Adds words that stand otherwise in the document, as an entity does, at `from`. */
  readonly decoded: (words: string, from: number) => void;
  /** Parts two words; `from` is where the white space stands. */
  readonly space: (from: number) => void;
  /** Parts two cells of a row; a tab, so that no reader takes two cells for one name. */
  readonly tab: (from: number) => void;
  readonly build: () => Prose;
}

// White space that is not one plain space, and characters that print nothing: soft hyphen, zero-width, direction.
const irregular =
  / ?[^\S ]\s*| {2,}\s*| ?[\u0085\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064][\s\u0085\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064]*/g;
const blank = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Gathers the words of a block. Spaces at its ends are left out. */
export function proseBuilder(): ProseBuilder {
  const parts: string[] = [];
  const origin: { at: number; from: number }[] = [];
  let length = 0;
  let waiting = -1;
  let separator = ' ';

  const append = (words: string, from: number) => {
    const last = origin[origin.length - 1];
    if (last === undefined || last.from + (length - last.at) !== from) origin.push({ at: length, from });
    parts.push(words);
    length += words.length;
  };
  const add = (words: string, from: number) => {
    if (words === '') return;
    if (waiting >= 0 && length > 0) append(separator, waiting);
    waiting = -1;
    separator = ' ';
    append(words, from);
  };
  const space = (from: number) => {
    if (waiting < 0) waiting = from;
  };
  const words = (run: string, from: number) => {
    const start = run.startsWith(' ') ? 1 : 0;
    const end = run.length > start && run.endsWith(' ') ? run.length - 1 : run.length;
    if (start > 0) space(from);
    add(run.slice(start, end), from + start);
    if (end < run.length) space(from + end);
  };
  return {
    length: () => length,
    space,
    tab: (from) => {
      space(from);
      separator = '\t';
    },
    decoded: (words, from) => {
      if (words.trim() === '') space(from);
      else add(words, from);
    },
    copy: (document, from, to) => {
      const stretch = document.slice(from, to);
      let at = 0;
      for (const match of stretch.matchAll(irregular)) {
        words(stretch.slice(at, match.index), from + at);
        at = match.index + match[0].length;
        const gap = match[0].search(blank);
        if (gap >= 0) space(from + match.index + gap);
      }
      words(stretch.slice(at), from + at);
    },
    build: () => ({ text: parts.join(''), origin }),
  };
}
