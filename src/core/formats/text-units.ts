import type { Line } from './text-lines';
import { joinAddresses } from './text-addresses';
import { neededFor, widthOf } from './text-width';

/** Lines that make one block. */
export interface Unit {
  readonly kind: 'paragraph' | 'item' | 'continuation';
  readonly lines: readonly Line[];
  /** Whether a blank line, or the end of the document, stands before and behind it. */
  readonly isAfterGap: boolean;
  readonly isBeforeGap: boolean;
  /** Whether a line of dashes or the like is drawn under it. */
  readonly isUnderlined: boolean;
}

/** Joins wrapped lines into paragraphs and items. Rules are left out. */
export function unitsOf(lines: readonly Line[], width: number | null): Unit[] {
  const units: Unit[] = [];
  let open: Line[] = [];
  let item: Line | null = null;
  let gap = true;
  let isAfterGap = true;

  const close = (isBeforeGap: boolean, isUnderlined: boolean) => {
    const [first] = open;
    if (first === undefined) return;
    const kind = item === null ? 'paragraph' : item === first ? 'item' : 'continuation';
    units.push({ kind, lines: open, isAfterGap, isBeforeGap, isUnderlined });
    open = [];
  };
  for (const line of lines) {
    const last = open[open.length - 1];
    if (line.text === '' || line.isRule) {
      close(true, line.isRule && !gap);
      gap = true;
      continue;
    }
    if (last !== undefined && continues(last, line, open, width)) {
      open.push(line);
    } else {
      close(false, false);
      item = isItem(line) ? line : item !== null && line.indent > item.indent ? item : null;
      open = [line];
      isAfterGap = gap;
    }
    gap = false;
  }
  close(true, false);
  return withUnmarkedItems(joinAddresses(joinPages(units)));
}

/** A capital with a dot is the mark of a heading ("B. COOKIES") or the initial of a name, never that of an item. */
export const isItem = ({ marker, text }: Line): boolean =>
  marker !== null && marker.length < text.length && !(marker.kind === 'letter' && /^[A-Z]+\.$/.test(marker.text));

/** Whether a line goes on with the paragraph whose last line is `last`. */
function continues(last: Line, line: Line, open: readonly Line[], width: number | null): boolean {
  const isFull = width !== null && fits(last, width) && fits(line, width) && neededFor(last, line) > width;
  if (line.marker !== null && isItem(line)) return isInEnumeration(line, open, isFull);
  if (looksLikeTitle(line) && !isUpperCase(last.text)) return false;
  const [first = last] = open;
  if (isFull || (isItem(first) && line.indent > first.indent)) return true;
  // The line broke in mid-sentence, at whatever width.
  return /^\p{Ll}/u.test(line.text) && /[\p{L}\p{N},)’'"”-]$/u.test(last.text) && last.text.length > 40;
}

/** A word longer than the lines stands alone on one. */
const fits = (line: Line, width: number): boolean => widthOf(line) <= width || !/\s/.test(line.text);

/** "(2)" or "b)" at the beginning of a line whose paragraph has "(1)" or "a)" inside it is no item of a list. */
function isInEnumeration({ marker }: Line, open: readonly Line[], isFull: boolean): boolean {
  if (marker === null || marker.kind === 'bullet' || marker.text.endsWith('.')) return false;
  const before = predecessor(marker.text);
  const last = open[open.length - 1]?.text ?? '';
  if (before === null) return isFull && !/[.:;]$/.test(last);
  return (
    open.some(({ text }, index) => text.indexOf(` ${before}`, index === 0 ? 1 : 0) >= 0) ||
    (isFull && /[\p{L}]$/u.test(last))
  );
}

function predecessor(mark: string): string | null {
  const name = /[a-z]|\d+/i.exec(mark)?.[0] ?? '';
  if (name === 'a' || name === 'A' || name === '1' || name === '') return null;
  const previous = /\d/.test(name) ? String(Number(name) - 1) : String.fromCharCode(name.charCodeAt(0) - 1);
  return mark.replace(name, previous);
}

const looksLikeTitle = ({ text }: Line): boolean => isUpperCase(text) && text.length > 6 && !text.endsWith('.');

export const isUpperCase = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Short lines below "We collect:" are items, though no mark stands before them. */
function withUnmarkedItems(units: readonly Unit[]): Unit[] {
  let end = 0;
  return units.map((unit, index) => {
    const isIntroduced = units[index - 1]?.lines.at(-1)?.text.endsWith(':') === true;
    if (index >= end && isIntroduced) end = endOfItems(units, index);
    return index < end ? { ...unit, kind: 'item' } : unit;
  });
}

/** Where the items that begin at an index end; at the index itself when there are none. */
function endOfItems(units: readonly Unit[], start: number): number {
  const areTogether = units[start]?.isBeforeGap === false;
  let end = start;
  while (isShortLine(units[end]) && (end === start || !areTogether || units[end]?.isAfterGap === false)) end++;
  // The last short line above running text is the next heading, unless the items stand together.
  if (!areTogether && end < units.length) end--;
  return end - start >= 2 ? end : start;
}

const isShortLine = (unit: Unit | undefined): boolean => {
  const line = unit?.lines[0];
  if (unit?.kind !== 'paragraph' || unit.lines.length > 1 || line === undefined) return false;
  return line.marker === null && line.text.length <= 80 && !/[.:?!]$/.test(line.text);
};

/** A paragraph that breaks off in mid-sentence before a gap (a page ended) goes on in the next. */
function joinPages(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const previous = joined[joined.length - 1];
    if (previous && breaksOff(previous, unit)) {
      joined[joined.length - 1] = {
        ...previous,
        lines: [...previous.lines, ...unit.lines],
        isBeforeGap: unit.isBeforeGap,
      };
    } else joined.push(unit);
  }
  return joined;
}

function breaksOff(previous: Unit, unit: Unit): boolean {
  if (unit.kind === 'item' || !unit.isAfterGap) return false;
  const end = previous.lines[previous.lines.length - 1]?.text ?? '';
  const start = unit.lines[0]?.text ?? '';
  const last = unit.lines[unit.lines.length - 1]?.text ?? '';
  const isLong = end.length > 50 || previous.lines.length > 1;
  return isLong && /[\p{L},]$/u.test(end) && /^\p{Ll}/u.test(start) && start.length > 50 && /[.!?]$/.test(last);
}
