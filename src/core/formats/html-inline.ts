import names from '../lexicon/html-elements.json';
import { addSpace, closeLink, closeStrong, endsAtBreak, openLink, openStrong } from './assembly';
import { valueOf, type HtmlElement } from './html-elements';
import { isInRow, part, type HtmlWalk } from './html-walk';

const inline = new Set(names.inline);
const emphasis = new Set(names.emphasis);

/** @returns whether the element stands within a line, and so was dealt with */
export function enterInline(element: HtmlElement, walk: HtmlWalk): boolean {
  const { name } = element;
  if (name === 'br') breakLine(element, walk);
  else if (!inline.has(name)) return false;
  else if (name === 'a') startLink(element, walk);
  else if (name === 'sup' && isFootnote(element, walk)) walk.at = element.leave;
  else if (isStrong(element)) {
    walk.strong++;
    openStrong(walk.assembly);
  }
  return true;
}

export function leaveInline(element: HtmlElement, walk: HtmlWalk): boolean {
  const { name } = element;
  if (name !== 'br' && !inline.has(name)) return false;
  if (name === 'a' && walk.link !== null) {
    closeLink(walk.assembly);
    walk.link = null;
  } else if (isStrong(element)) {
    walk.strong--;
    closeStrong(walk.assembly);
  }
  return true;
}

function startLink(element: HtmlElement, walk: HtmlWalk): void {
  if (walk.link !== null) closeLink(walk.assembly);
  walk.link = valueOf(element, 'href');
  if (walk.assembly.draft !== null) openLink(walk.assembly, walk.link);
}

/** Word processors write weights as styles, and wrap whole documents in a `<b>` that is none. */
function isStrong(element: HtmlElement): boolean {
  const weight = /font-weight\s{0,9}:\s{0,9}(\w{1,10})/i.exec(valueOf(element, 'style').slice(0, 500))?.[1];
  if (weight !== undefined) return /^(?:bold|[6-9]00)/i.test(weight);
  return emphasis.has(element.name);
}

/** The raised mark of a footnote is a link into the page. */
function isFootnote({ leave }: HtmlElement, { events, at }: HtmlWalk): boolean {
  const next = events[at + 1];
  const isLink = next?.kind === 'enter' && next.name === 'a' && valueOf(next, 'href').startsWith('#');
  return isLink && leave - at <= 5;
}

const longestSteps = 3;
/**
 * One break parts words. Two of them end a paragraph; so does one behind words in bold, which are a title, or before a
 * bullet: many pages are written so.
 */
function breakLine(element: HtmlElement, walk: HtmlWalk): void {
  const { draft } = walk.assembly;
  if (draft === null) return;
  const { length } = draft.prose;
  const isEnd = walk.brokenAt === length || (endsAtBreak(walk.assembly, element.end) && endsStrong(walk));
  if (!isInRow(walk) && walk.heading === null && isEnd) {
    part(walk, element.start);
    return;
  }
  addSpace(walk.assembly, element.start);
  walk.brokenAt = length;
}

/** Whether no bold is open at the break, or all of it ends there. */
function endsStrong({ strong, events, at }: HtmlWalk): boolean {
  let open = strong;
  for (let step = 2; open > 0 && step < 2 + longestSteps; step++) {
    const next = events[at + step];
    if (next?.kind !== 'leave') return false;
    if (isStrong(next.element)) open--;
  }
  return open === 0;
}
