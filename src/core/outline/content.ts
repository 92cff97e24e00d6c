import type { Block, BlockKind, Sentence, Word } from '../model';
import { sentencesOf } from '../text/sentences';
import { wordsOf } from '../text/words';

/** The words and sentences of a block. All ranges lie in its prose, so that the value holds wherever the block stands. */
export interface Content {
  /** The block's text, the same string each time, so that whoever remembers things by it need not read it again. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

export const noContent: Content = { text: '', words: [], sentences: [] };

/**
 * The words and sentences of a document's blocks, remembered by kind, text and cells and never by place: after a
 * keystroke all blocks but one are known, and of two revisions what they share is read once.
 */
export function contentsOf(blocks: readonly Block[]): Content[] {
  makeRoomFor(blocks.reduce((sum, { prose }) => sum + prose.text.length, 0));
  return blocks.map(contentOf);
}

type Contents = Readonly<Record<BlockKind, Map<string, Content>>>;

const nothing = (): Contents => ({ heading: new Map(), paragraph: new Map(), item: new Map(), row: new Map() });

// Two generations are kept. When the newer one is full, which is looked at between documents, the older one is
// forgotten, so that even a document larger than the memory is known when its next revision is read. In characters.
let recent = nothing();
let earlier = nothing();
const mostRemembered = 2_000_000;
const longestRemembered = 50_000;
let remembered = 0;
let rememberedEarlier = 0;

/** What is much larger than the memory stays only for a document of its own size. */
function makeRoomFor(characters: number): void {
  if (remembered > mostRemembered) {
    earlier = recent;
    rememberedEarlier = remembered;
    recent = nothing();
    remembered = 0;
  }
  if (rememberedEarlier > Math.max(mostRemembered, 2 * characters)) {
    earlier = nothing();
    rememberedEarlier = 0;
  }
}

function contentOf(block: Block): Content {
  const key = keyOf(block);
  const known = recent[block.kind].get(key);
  if (known) return known;
  const content = earlier[block.kind].get(key) ?? analyse(block);
  if (key.length > longestRemembered) return content;
  remembered += key.length;
  recent[block.kind].set(key, content);
  return content;
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
    return { start: range.start, end: range.end, column: range.column, from, to: at };
  });
  return { text: prose.text, words, sentences };
}
