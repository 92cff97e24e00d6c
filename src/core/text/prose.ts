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
  const { origin } = prose;
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const run = origin[low];
  return run ? run.from + (at - run.at) : at;
}

/** Builds a prose from runs of the document's text; an empty `replacement` run inserts words that stand nowhere. */
export class ProseBuilder {
  private text = '';
  private readonly origin: { at: number; from: number }[] = [];

  /** Adds `words`, the first of which stands at `from` in the document. */
  add(words: string, from: number): this {
    if (words === '') return this;
    const last = this.origin[this.origin.length - 1];
    const continues = last !== undefined && last.from + (this.text.length - last.at) === from;
    if (!continues) this.origin.push({ at: this.text.length, from });
    this.text += words;
    return this;
  }

  get length(): number {
    return this.text.length;
  }

  build(): Prose {
    return { text: this.text, origin: this.origin };
  }
}

/** A prose that is a stretch of the document as it stands. */
export function verbatim(text: string, from: number): Prose {
  return { text, origin: [{ at: 0, from }] };
}
