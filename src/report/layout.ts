/** Text for a terminal: colours and width are handed in, and nothing that a policy says can move the cursor. */

type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly underline: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A run of words in one colour. */
export type Run = string | readonly [text: string, paint: Paint];

/**
 * Breaks runs of words into lines that are no wider than the terminal.
 *
 * @param first what stands before the first line; later lines are indented by its width
 * @param shownWidth its width without colours
 */
export function paragraph(style: Style, first: string, shownWidth: number, runs: readonly Run[]): string {
  const indent = ' '.repeat(shownWidth);
  const room = Math.max(24, style.width - shownWidth);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { word, paint } of runs.flatMap(wordsOfRun)) {
    if (used > 0 && used + 1 + word.length > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += `${used > 0 ? ' ' : ''}${paint(word)}`;
    used += (used > 0 ? 1 : 0) + word.length;
  }
  lines.push(line);
  return lines.map((each, at) => (at === 0 ? first : indent) + each).join('\n');
}

function wordsOfRun(run: Run): { word: string; paint: Paint }[] {
  const [text, paint] = typeof run === 'string' ? [run, (word: string) => word] : run;
  return plain(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ word, paint }));
}

// Control characters could recolour or rewrite the screen, and marks of direction could turn a quote around.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** The words of a text on one line, without characters that a terminal would obey. */
export const plain = (text: string): string => text.replace(unprintable, ' ').replace(/\s+/g, ' ').trim();

/** "1 error", "2 errors". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
