import type { Seen } from './roles';

const shortestList = 3;

/**
 * Indexes of the blocks that are a table of contents: a run of short lines most of which repeat headings of the
 * document, or which are links into the page itself.
 */
export function contentsOf(seen: readonly Seen[], isTitle: (plain: string) => boolean): number[] {
  const places = lastPlaces(seen);
  const found: number[] = [];
  let run: number[] = [];
  const close = () => {
    for (const entry of entriesOf(run, seen, places, isTitle(seen[(run[0] ?? 0) - 1]?.plain ?? ''))) found.push(entry);
    run = [];
  };
  seen.forEach((each, index) => {
    if (isInlineContents(each)) found.push(index);
    if (isEntry(each) && !isTitle(each.plain)) run.push(index);
    else if (run.length > 0) close();
  });
  close();
  return found;
}

/** Where a short text stands for the last time: as a heading, and as anything. */
interface Places {
  readonly headings: ReadonlyMap<string, number>;
  readonly all: ReadonlyMap<string, number>;
}

function lastPlaces(seen: readonly Seen[]): Places {
  const headings = new Map<string, number>();
  const all = new Map<string, number>();
  seen.forEach(({ block, plain, wordCount }, index) => {
    if (plain === '' || wordCount > longestEntry) return;
    all.set(plain, index);
    if (block.kind === 'heading') headings.set(plain, index);
  });
  return { headings, all };
}

const longestEntry = 16;

const isEntry = ({ block, wordCount }: Seen): boolean =>
  (block.kind === 'item' || block.kind === 'paragraph') && wordCount > 0 && wordCount <= longestEntry;

/** The entries of a run that is a table of contents: from its first to its last entry that names a section. */
function entriesOf(
  run: readonly number[],
  seen: readonly Seen[],
  places: Places,
  hasTitle: boolean,
): readonly number[] {
  const last = run[run.length - 1] ?? 0;
  const names = (map: ReadonlyMap<string, number>) => (index: number) =>
    (map.get(seen[index]?.plain ?? '') ?? -1) > last;
  const named = run.filter(names(hasTitle ? places.all : places.headings));
  const entries = named.length > 0 ? run.slice(run.indexOf(named[0] ?? 0), run.indexOf(named.at(-1) ?? 0) + 1) : [];
  if (named.length >= shortestList && named.length >= (hasTitle ? 0.4 : 0.6) * entries.length) return entries;
  const inside = run.filter((index) => pointsInside(seen[index]));
  return inside.length >= shortestList && inside.length >= 0.8 * run.length ? inside : [];
}

/** Nothing but a link to a place in the same page. */
const pointsInside = (each: Seen | undefined): boolean =>
  each !== undefined &&
  each.isLink &&
  each.block.links.every(({ target }) => target.startsWith('#') && target.length > 1);

/** A paragraph of nothing but links into the page. */
const isInlineContents = (each: Seen): boolean =>
  each.block.kind === 'paragraph' && each.block.links.length >= shortestList && pointsInside(each);
