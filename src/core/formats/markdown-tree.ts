import { TreeFragment, type ChangedRange, type Tree } from '@lezer/common';
import { GFM, parser, type InlineParser } from '@lezer/markdown';

/**
 * Words between single spaces in which no mark of any kind stands: the parser would ask ten times of each of their
 * letters whether something begins there. Long words, and long runs of them, are left to it, so that nothing here is
 * looked at over and over.
 */
const plainWords = /(?:[\p{L}\d'’"“”(),;–—-]{1,40}[.:?]?[)"”’]?[ \n](?! )){1,50}/uy;

const prose: InlineParser = {
  name: 'PlainWords',
  before: 'Escape',
  parse: (context, _, at) => {
    const start = at - context.offset;
    if (start > 0 && !isSpace(context.text.charCodeAt(start - 1))) return -1;
    plainWords.lastIndex = start;
    return plainWords.test(context.text) ? context.offset + plainWords.lastIndex : -1;
  },
};

const isSpace = (code: number): boolean => code === 32 || code === 10;

const markdown = parser.configure([GFM, { parseInline: [prose] }]);

interface Parsed {
  readonly source: string;
  readonly tree: Tree;
}

/** Trees of the last few texts, newest last: the revisions at hand, and the text before the last keystroke. */
let recent: readonly Parsed[] = [];
const mostRecent = 4;
const largestKept = 2_000_000;
/** The text before the last keystroke: there is no use in looking for one that is nearer. */
const smallEdit = 200;

/** The syntax tree of a text. What it shares with a text parsed before is taken from there; the tree is the same. */
export function treeOf(source: string): Tree {
  const known = recent.find((parsed) => parsed.source === source);
  if (known) return known.tree;
  const tree = markdown.parse(source, fragmentsFor(source));
  if (source.length <= largestKept) recent = [...recent.slice(1 - mostRecent), { source, tree }];
  return tree;
}

function fragmentsFor(source: string): readonly TreeFragment[] {
  let best: { readonly parsed: Parsed; readonly prefix: number; readonly suffix: number } | null = null;
  for (const parsed of recent.toReversed()) {
    const prefix = sharedPrefix(parsed.source, source);
    const suffix = sharedSuffix(parsed.source, source, prefix);
    if (best === null || prefix + suffix > best.prefix + best.suffix) best = { parsed, prefix, suffix };
    if (source.length - best.prefix - best.suffix < smallEdit) break;
  }
  if (best === null) return [];
  const { parsed, prefix, suffix } = best;
  if (prefix + suffix < source.length / 2 && !isLike(parsed.source, source)) return [];
  const change = { fromA: prefix, toA: parsed.source.length - suffix, fromB: prefix, toB: source.length - suffix };
  const parts = partsOf(change, parsed.source, source);
  const changed = parts.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
  // Of a text that is mostly another one nothing is taken.
  return changed > source.length / 2 ? [] : TreeFragment.applyChanges(TreeFragment.addTree(parsed.tree), parts);
}

const shortLine = 40;
const samples = 8;

/** Whether one of some lines of a text stands in another. */
function isLike(other: string, text: string): boolean {
  for (let sample = 1; sample < samples; sample++) {
    const line = endOfLine(text, Math.floor((text.length * sample) / samples), text.length);
    const end = endOfLine(text, line, text.length);
    if (end - line >= shortLine && other.includes(text.slice(line, end))) return true;
  }
  return false;
}

/**
 * A date at the top and a word at the end change, and nothing in between: where a line of the change stands once in the
 * text before, and behind what has met already, the texts meet again.
 */
function partsOf(change: ChangedRange, before: string, after: string): readonly ChangedRange[] {
  if (change.toB - change.fromB < smallEdit || change.toA - change.fromA < smallEdit) return [change];
  const places = placesOfLines(before, change.fromA, change.toA);
  const parts: ChangedRange[] = [];
  let { fromA, fromB } = change;
  for (let line = fromB; line < change.toB;) {
    const next = endOfLine(after, line, change.toB);
    const place = next - line < shortLine ? -1 : (places.get(after.slice(line, next)) ?? -1);
    if (place < fromA) {
      line = next;
      continue;
    }
    parts.push({ fromA, toA: place, fromB, toB: line });
    const most = Math.min(change.toA - place, change.toB - line);
    let length = next - line;
    while (length < most && before.charCodeAt(place + length) === after.charCodeAt(line + length)) length++;
    fromA = place + length;
    line = fromB = line + length;
  }
  return [...parts, { fromA, toA: change.toA, fromB, toB: change.toB }];
}

/** Where each line of text[from, to) stands; -1 for one that stands there several times. */
function placesOfLines(text: string, from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let line = from; line < to;) {
    const next = endOfLine(text, line, to);
    const written = text.slice(line, next);
    if (next - line >= shortLine) places.set(written, places.has(written) ? -1 : line);
    line = next;
  }
  return places;
}

/** Behind the line break, or `to`. */
function endOfLine(text: string, from: number, to: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at >= to ? to : at + 1;
}

// Whole stretches are compared by the engine, in a tenth of the time that it takes to ask for each character.
const stretch = 1024;

function sharedPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length + stretch <= limit && a.slice(length, length + stretch) === b.slice(length, length + stretch))
    length += stretch;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function sharedSuffix(a: string, b: string, prefix: number): number {
  const limit = Math.min(a.length, b.length) - prefix;
  let length = 0;
  const behind = (text: string) => text.slice(text.length - length - stretch, text.length - length);
  while (length + stretch <= limit && behind(a) === behind(b)) length += stretch;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
