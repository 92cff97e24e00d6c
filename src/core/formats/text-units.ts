import type { Line } from './text-lines';
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
  return joinPages(units);
}

/** A capital with a dot is the mark of a heading ("B. COOKIES") or the initial of a name, never that of an item. */
export const isItem = ({ marker, text }: Line): boolean =>
  marker !== null && marker.length < text.length && !(marker.kind === 'letter' && /^[A-Z]+\.$/.test(marker.text));

/** Whether a line goes on with the paragraph whose last line is `last`. */
function continues(last: Line, line: Line, open: readonly Line[], width: number | null): boolean {
  if (line.marker !== null && (isItem(line) || isUpperCase(line.text))) return false;
  const [first = last] = open;
  if (isItem(first) && open.length === 1 && line.indent > first.indent && !isUpperCase(line.text)) return true;
  if (width !== null && widthOf(last) <= width + 1) {
    if (neededFor(last, line) > width) return !(isUpperCase(line.text) && !isUpperCase(last.text));
    // A word that would have fitted: the paragraph above has ended, unless the line broke in mid-sentence.
  }
  return /^\p{Ll}/u.test(line.text) && /[\p{L}\p{N},)’'"”-]$/u.test(last.text) && last.text.length > 40;
}

export const isUpperCase = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

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
