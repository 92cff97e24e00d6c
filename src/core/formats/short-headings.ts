import type { Block } from '../model';

const longest = 80;
const mostWords = 12;
const fewestWordsBelow = 12;

/**
 * Takes short paragraphs that stand alone above running text for the headings they are: documents converted from web
 * pages have lost the mark of many. Lines of an address, values and the entries of a list are none.
 */
export function withShortHeadings(blocks: readonly Block[]): Block[] {
  const changed: Block[] = [];
  let depth = 1;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') depth = block.depth;
    if (isUnderline(block)) return;
    if (isTitleOfAll(blocks, index)) changed.push({ ...block, kind: 'heading', depth: 1 });
    else if (!isTitleLike(block) || !standsAlone(blocks, index)) changed.push(block);
    else changed.push({ ...block, kind: 'heading', depth: Math.max(2, depth + levelOf(block)) });
  });
  return changed;
}

const levelOf = ({ marker }: Block): number =>
  /^\d/.test(marker) ? marker.split('.').filter((part) => part !== '').length : 1;

/** A line of "=" that blank lines parted from its heading. */
const isUnderline = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && /^={3,}$/.test(block.prose.text);

/** A short line at the head of a document, or one that was meant to be underlined. */
function isTitleOfAll(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || !isTitleLike(block)) return false;
  if (isUnderline(blocks[index + 1])) return true;
  return index < 2 && wordCount(block.prose.text) > 1 && blocks.slice(0, index).every(isTitleLike);
}

function isTitleLike({ kind, depth, prose: { text }, marker, links }: Block): boolean {
  const isOwnBlock =
    kind === 'paragraph' || (kind === 'item' && depth === 1 && /^(?:\d|[A-Z])[\d.]*[.)]?$/.test(marker));
  if (!isOwnBlock || text.length > longest || links.length > 0) return false;
  return (
    /^["“‘(]?\p{Lu}/u.test(text) &&
    /[\p{L}?)"”’]$/u.test(text) &&
    !/\d{4}|[@|:;•·]|[.!?]\s/.test(text) &&
    wordCount(text) <= mostWords
  );
}

/** Running text below, and neither a like block nor an introduction above. */
function standsAlone(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  if (after === undefined || wordCount(after.prose.text) < fewestWordsBelow || after.kind === 'heading') return false;
  if (after.marker !== '' && (blocks[index]?.marker ?? '') !== '') return false;
  if (before === undefined) return false;
  const isEnded =
    before.marker !== '' || before.kind === 'row' || isOnlyLink(before) || /[.!?)]["”’]?$/.test(before.prose.text);
  return before.kind === 'heading' || (isEnded && !isTitleLike(before));
}

const isOnlyLink = ({ links: [link], prose }: Block): boolean =>
  link !== undefined && link.range.start === 0 && link.range.end === prose.text.length;

/** Words parted by spaces; counting stops where it no longer matters. */
const wordCount = (text: string): number => text.slice(0, 400).split(' ').length;
