import names from '../lexicon/html-elements.json';
import { readHtmlTokens, type HtmlAttribute, type HtmlPiece, type StartTag } from './html-tokens';

/** An element with all that stands in it: the events between itself, which enters it, and its `leave`. */
export interface HtmlElement {
  readonly kind: 'enter';
  readonly name: string;
  readonly attributes: readonly HtmlAttribute[];
  readonly start: number;
  /** Where its content begins and ends, and where its closing tag ends; without one, where the next thing begins. */
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  /** Index of its `leave` among the events. */
  leave: number;
  /** Of a table: whether it only lays out the page. */
  isLayout: boolean;
  /** Of a cell: how many paragraphs and lists stand in it. */
  parts: number;
}

export type HtmlEvent = HtmlElement | { readonly kind: 'leave'; readonly element: HtmlElement } | HtmlPiece;

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);
const empty = setOf(names.empty);
const dropped = setOf(names.dropped);
const hiddenClasses = setOf(names.hiddenClasses);
const neverHidden = setOf(names.neverHidden);
const blocks = setOf(names.closeParagraph);
const barriers = setOf(names.barriers);
const impliedEnds = new Map(Object.entries(names.impliedEnds).map(([name, ends]) => [name, setOf(ends)]));

export const attributeOf = ({ attributes }: Pick<HtmlElement, 'attributes'>, name: string): HtmlAttribute | undefined =>
  attributes.find((attribute) => attribute.name === name);

export const valueOf = (element: Pick<HtmlElement, 'attributes'>, name: string): string =>
  attributeOf(element, name)?.value ?? '';

// How far up an unmatched closing tag looks for its element: in the worst page each of them would go all the way.
const farthest = 300;

/** A page as a well-formed one: each element entered and left, what is not shown left out with all in it. */
export function htmlEvents(document: string): HtmlEvent[] {
  const panels = controlled(document);
  const page: Page = { events: [], stack: [], unseen: -1, tables: 0 };
  const { events, stack } = page;
  readHtmlTokens(document, {
    open: (tag, end, isClosed) => {
      while (impliesEnd(tag.name, stack.at(-1)?.name)) leaveTop(page, tag.start, tag.start);
      const element = elementOf(tag, end);
      if (page.unseen < 0 && isUnseen(element, panels)) page.unseen = stack.length;
      if (page.unseen < 0) events.push(element);
      stack.push(element);
      if (page.unseen < 0 && tabular.has(tag.name)) page.tables++;
      if (isClosed || empty.has(tag.name)) leaveTop(page, end, end);
    },
    close: (name, start, end) => {
      for (let left = depthOf(stack, name); left > 0; left--) leaveTop(page, start, left === 1 ? end : start);
    },
    piece: (piece) => {
      if (page.unseen < 0) events.push(piece);
    },
    entity: (words, start, end) => {
      if (page.unseen < 0) addEntity(events, words, start, end);
    },
  });
  while (stack.length > 0) leaveTop(page, document.length, document.length);
  return events;
}

interface Page {
  readonly events: HtmlEvent[];
  readonly stack: HtmlElement[];
  /** Depth of the outermost element that is not shown, or -1. */
  unseen: number;
  /** How many tables and cells are open. */
  tables: number;
}

const tabular = setOf(['table', 'td', 'th']);

function leaveTop(page: Page, contentEnd: number, end: number): void {
  const { events, stack } = page;
  const element = stack.pop();
  if (element === undefined) return;
  if (page.unseen >= 0) {
    if (stack.length === page.unseen) page.unseen = -1;
    return;
  }
  element.contentEnd = contentEnd;
  element.end = end;
  element.leave = events.length;
  if (tabular.has(element.name)) page.tables--;
  noteInTable(page, element);
  events.push({ kind: 'leave', element });
}

function addEntity(events: HtmlEvent[], words: string, start: number, end: number): void {
  const last = events.at(-1);
  if (last?.kind === 'entity' && last.end === end && start === end) {
    events[events.length - 1] = { ...last, words: last.words + words };
  } else events.push({ kind: 'entity', start, end, words });
}

const elementOf = ({ name, attributes, start }: StartTag, end: number): HtmlElement => ({
  kind: 'enter',
  name,
  attributes,
  start,
  contentStart: end,
  contentEnd: end,
  end,
  leave: -1,
  isLayout: name === 'table' && /^(?:presentation|none)$/i.test(valueOf({ attributes }, 'role')),
  parts: 0,
});

const heading = /^h[1-6]$/;

/** How many elements a closing tag ends, or 0 where it ends none. A cell is not left by the tag of a `<div>` around it. */
function depthOf(stack: readonly HtmlElement[], name: string): number {
  for (let depth = 1; depth <= Math.min(stack.length, farthest); depth++) {
    const open = stack[stack.length - depth]?.name ?? '';
    if (open === name || (heading.test(open) && heading.test(name))) return depth;
    if (barriers.has(open) && !barriers.has(name)) return 0;
  }
  return 0;
}

function impliesEnd(name: string, open: string | undefined): boolean {
  if (open === undefined) return false;
  return impliedEnds.get(name)?.has(open) === true || (open === 'p' && blocks.has(name));
}

const control = new RegExp(`\\s(?:${names.controls.join('|')})=["']?#?([^\\s"'<>]{1,200})`, 'gi');

/** Ids of the panels that a control of the page opens: hidden at first, and content nevertheless. */
const controlled = (document: string): Set<string> => new Set([...document.matchAll(control)].map(([, id = '']) => id));

function isUnseen(element: HtmlElement, panels: ReadonlySet<string>): boolean {
  if (dropped.has(element.name)) return true;
  if (element.attributes.length === 0 || neverHidden.has(element.name)) return false;
  if (!isHidden(element)) return false;
  return !panels.has(valueOf(element, 'id')) && valueOf(element, 'role').toLowerCase() !== 'tabpanel';
}

function isHidden(element: HtmlElement): boolean {
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== undefined && hidden.value.toLowerCase() !== 'until-found') return true;
  if (valueOf(element, 'aria-hidden').toLowerCase() === 'true') return true;
  const style = valueOf(element, 'style').slice(0, longestStyle);
  if (/(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)) return true;
  return classesOf(element).some((name) => hiddenClasses.has(name));
}

const longestStyle = 2000;

/** The classes and the id of an element in one form: "cookieBanner" and "cookie_banner" are "cookie-banner". */
export function classesOf(element: HtmlElement): readonly string[] {
  const written = `${valueOf(element, 'class').slice(0, longestStyle)} ${valueOf(element, 'id').slice(0, longestStyle)}`;
  if (written === ' ') return noClasses;
  let classes = knownClasses.get(written);
  if (classes !== undefined) return classes;
  classes = written
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll('_', '-')
    .split(/\s+/)
    .filter((name) => name !== '');
  if (knownClasses.size >= mostKnown) knownClasses.clear();
  knownClasses.set(written, classes);
  return classes;
}

const noClasses: readonly string[] = [];
// A page says the same of most of its elements.
const knownClasses = new Map<string, readonly string[]>();
const mostKnown = 1000;

const fewestPartsOfLayout = 4;

/** A table with a heading, another table or running text of several paragraphs in a cell lays out the page. */
function noteInTable({ stack, tables }: Page, { name, parts }: HtmlElement): void {
  if (tables === 0) return;
  if (running.has(name)) {
    const around = nearest(stack, cells);
    if (around !== undefined) around.parts++;
  } else if (name === 'table' || heading.test(name) || (cells.has(name) && parts >= fewestPartsOfLayout)) {
    const around = nearest(stack, tableOnly);
    if (around !== undefined) around.isLayout = true;
  }
}

const running = setOf(['p', 'ul', 'ol', 'blockquote']);
const cells = setOf(['td', 'th']);
const tableOnly = setOf(['table']);

function nearest(stack: readonly HtmlElement[], names: ReadonlySet<string>): HtmlElement | undefined {
  for (let depth = 1; depth <= Math.min(stack.length, farthest); depth++) {
    const around = stack[stack.length - depth];
    if (around !== undefined && names.has(around.name)) return around;
  }
  return undefined;
}
