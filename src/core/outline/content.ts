import type { Block, Sentence, Word } from '../model';
import { sentencesOf } from '../text/sentences';
import { wordsOf } from '../text/words';

/** The words and sentences of a block. All ranges lie in its prose, so that the value holds wherever the block stands. */
export interface Content {
  /** The block's text, the same string each time, so that whoever remembers things by it need not read it again. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

// Remembered by the block's own words: after a keystroke all blocks but one are known. When the memory is full the
// older half is forgotten, by keeping two generations of it. The limits are in characters.
let recent = new Map<string, Content>();
let earlier = new Map<string, Content>();
const mostRemembered = 2_000_000;
const longestRemembered = 50_000;
let remembered = 0;

/** The words and sentences of a block, remembered by its text (and cells) and never by its place. */
export function contentOf(block: Block): Content {
  const key = keyOf(block);
  const known = recent.get(key);
  if (known) return known;
  const content = earlier.get(key) ?? analyse(block);
  remember(key, content);
  return content;
}

function remember(key: string, content: Content): void {
  if (key.length > longestRemembered) return;
  remembered += key.length;
  if (remembered > mostRemembered) {
    earlier = recent;
    recent = new Map();
    remembered = key.length;
  }
  recent.set(key, content);
}

function keyOf({ prose, cells }: Block): string {
  if (cells.length === 0) return prose.text;
  return `${prose.text}\n${cells.map(({ start, end, column }) => `${start},${end},${column}`).join('\n')}`;
}

function analyse({ prose, cells }: Block): Content {
  const words = wordsOf(prose.text);
  const ranges =
    cells.length === 0
      ? sentencesOf(prose.text).map((range) => ({ ...range, column: '' }))
      : cells.flatMap(({ start, end, column }) =>
          sentencesOf(prose.text, start, end).map((range) => ({ ...range, column })),
        );
  let at = 0;
  const sentences = ranges.map((range): Sentence => {
    while ((words[at]?.end ?? Infinity) <= range.start) at++;
    const from = at;
    while ((words[at]?.end ?? Infinity) <= range.end) at++;
    return { ...range, from, to: at };
  });
  return { text: prose.text, words, sentences };
}
