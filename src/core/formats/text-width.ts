import type { Line } from './text-lines';

const narrowest = 30;
const widest = 160;

/**
 * The column at which a text was wrapped, or null when its lines are whole paragraphs. An editor breaks a line where
 * the next word would not have fitted: at the true width nearly every line that goes on is full in that sense.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const pairs = pairsOf(lines);
  // How many pairs are full at each width, and how many have a first line at most that wide and at least half as wide.
  const full = new Array<number>(widest + 2).fill(0);
  const candidates = new Array<number>(widest + 2).fill(0);
  for (const { length, needed, next } of pairs) {
    // A line wider than the text cannot be what was wrapped around.
    for (let width = Math.max(length, next); width < Math.min(needed, widest + 1); width++) add(full, width);
    for (let width = length; width <= Math.min(widest, 2 * length); width++) add(candidates, width);
  }
  let best: number | null = null;
  let most = 1;
  for (let width = narrowest; width <= widest; width++) {
    const count = full[width] ?? 0;
    if (count > most && count >= 0.55 * (candidates[width] ?? 0)) {
      best = width;
      most = count;
    }
  }
  return best;
}

const add = (counts: number[], width: number) => (counts[width] = (counts[width] ?? 0) + 1);

/** Lines directly above one another of which the lower has no mark of its own. */
function pairsOf(lines: readonly Line[]): { length: number; needed: number; next: number }[] {
  const pairs: { length: number; needed: number; next: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (
      next === undefined ||
      next.text === '' ||
      next.isRule ||
      line.isRule ||
      (next.marker && next.marker.kind !== 'letter')
    )
      continue;
    const length = widthOf(line);
    if (line.text === '' || length < narrowest || length > widest) continue;
    pairs.push({ length, needed: neededFor(line, next), next: widthOf(next) });
  }
  return pairs;
}

/** Columns that a line takes; its words and their indentation. */
export const widthOf = ({ indent, text }: Line): number => indent + text.length;

/** Columns that a line would have taken with the first word of the next one. */
export function neededFor(line: Line, next: Line): number {
  const word = next.text.search(/\s/);
  return widthOf(line) + 1 + (word < 0 ? next.text.length : word);
}
