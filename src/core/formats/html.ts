import { closeTable, openBlock } from './assembly';
import { readFrontMatter } from './front-matter';
import { closeContainer, openContainer } from './html-containers';
import { htmlEvents, valueOf, type HtmlElement } from './html-elements';
import { enterInline, leaveInline } from './html-inline';
import { isSectioning, landmarkOf, opensPart, setApart } from './html-landmarks';
import { closeList, noteHeading, openDefinition, openItem, openList } from './html-lists';
import { enterTablePart, leaveTablePart } from './html-rows';
import { enterTime } from './html-times';
import { addEntity, addText, isInRow, newWalk, part, resumeInline, type HtmlWalk } from './html-walk';
import type { Problem } from '../model';
import type { Reading } from './reading';
import { withShortHeadings } from './short-headings';
import { withoutStrayMarks } from './stray-marks';
import { inOrder, templateComments, templateMarks, withoutTemplates } from './templates';

/** Reads a page of HTML, or a piece of one, with the front matter and the template marks in it. */
export function readHtml(text: string): Reading {
  const { frontMatter, problems } = readFrontMatter(text);
  const marks = templateMarks(text, frontMatter?.span.end ?? 0);
  const events = htmlEvents(withoutTemplates(text, marks));
  const walk = newWalk(text, events, marks);
  for (; walk.at < events.length; walk.at++) step(walk);
  part(walk, text.length);
  closeTable(walk.assembly, text.length);
  return {
    blocks: withShortHeadings(setApart(walk.assembly.blocks.map(withoutStrayMarks), walk.regions)),
    comments: inOrder(walk.assembly.comments, templateComments(text, marks)),
    frontMatter,
    problems: walk.assembly.blocks.length === 0 && script.test(text) ? [...problems, scriptOnly] : problems,
    machineDates: walk.dates,
  };
}

const script = /<script\b/i;
const scriptOnly: Problem = {
  kind: 'unsupported',
  message:
    'The page has no words of its own: a script puts them into it. Save the page as the browser shows it, and read that.',
  span: { start: 0, end: 0 },
};

function step(walk: HtmlWalk): void {
  const event = walk.events[walk.at];
  switch (event?.kind) {
    case 'enter':
      enter(event, walk);
      break;
    case 'leave':
      leave(event.element, walk);
      break;
    case 'text':
      addText(walk, event.start, event.end);
      break;
    case 'entity':
      addEntity(walk, event.words, event.start, event.end);
      break;
    case 'comment': {
      const { start, end, from, to } = event;
      walk.assembly.comments.push({ span: { start, end }, text: walk.assembly.document.slice(from, to) });
      break;
    }
    case undefined:
  }
}

function enter(element: HtmlElement, walk: HtmlWalk): void {
  if (element.name === 'time') enterTime(element, walk);
  else if (!enterTablePart(element, walk) && !enterInline(element, walk)) enterBlock(element, walk);
}

function leave(element: HtmlElement, walk: HtmlWalk): void {
  const isLine = element.name === 'time' || leaveTablePart(element, walk) || leaveInline(element, walk);
  if (!isLine) leaveBlock(element, walk);
}

function enterBlock(element: HtmlElement, walk: HtmlWalk): void {
  const { assembly, lists } = walk;
  part(walk, element.start);
  openRegion(element, walk);
  noteOpener(element, walk);
  const level = headingLevel(element);
  if (level > 0) {
    if (isInRow(walk) || walk.heading !== null) return;
    noteHeading(lists);
    openBlock(assembly, 'heading', level, '', element.start);
    resumeInline(walk);
    walk.heading = element;
  } else if (isList(element)) {
    openContainer(element, walk);
    openList(lists, element);
  } else if (element.name === 'dl') openContainer(element, walk);
  else if (element.name === 'li') openItem(lists, element);
  else if (element.name === 'dd') openDefinition(lists);
  else if (element.name === 'pre') walk.pre++;
  else if (isTitleLike(element)) walk.strong++;
}

function leaveBlock(element: HtmlElement, walk: HtmlWalk): void {
  if (walk.heading === element) walk.heading = null;
  // A paragraph or heading ends behind its tag: what is put below it stands outside.
  const isOwn = element.name === 'p' || headingLevel(element) > 0;
  part(walk, isOwn ? element.end : element.contentEnd);
  if (isList(element) || element.name === 'dl') closeContainer(element, walk);
  if (isList(element) || element.name === 'dd') closeList(walk.lists);
  else if (element.name === 'pre') walk.pre--;
  else if (isTitleLike(element)) walk.strong--;
  if (element.name !== 'p' || walk.opener === element) walk.opener = null;
  closeRegion(element, walk);
}

const isList = ({ name }: HtmlElement): boolean => name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';

/** What opens and closes a part of the page is its title, as far as its words look like one. */
const isTitleLike = (element: HtmlElement): boolean =>
  element.name === 'summary' || (element.name === 'button' && opensPart(element));

const levels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function headingLevel(element: HtmlElement): number {
  const level = levels.indexOf(element.name) + 1;
  if (level > 0) return level;
  if (element.attributes.length === 0 || valueOf(element, 'role') !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number.parseInt(valueOf(element, 'aria-level'), 10) || 2));
}

/** The block begins with the tag of its element; of a paragraph in an item, with that of the item. */
function noteOpener(element: HtmlElement, walk: HtmlWalk): void {
  if (pages.has(element.name)) walk.opener = null;
  else if (!items.has(walk.opener?.name ?? '') || listed.has(element.name)) walk.opener = element;
}

const pages = new Set(['html', 'head', 'body']);
const items = new Set(['li', 'dd']);
const listed = new Set(['li', 'dd', 'dt', 'ul', 'ol']);

function openRegion(element: HtmlElement, walk: HtmlWalk): void {
  const isPlain = walk.table === null && walk.heading === null;
  const landmark = isPlain ? landmarkOf(element, walk.sections > 0) : null;
  if (landmark !== null) walk.openRegions.push({ element, landmark, from: walk.assembly.blocks.length });
  if (isSectioning(element)) walk.sections++;
}

function closeRegion(element: HtmlElement, walk: HtmlWalk): void {
  const region = walk.openRegions.at(-1);
  if (region?.element === element) {
    walk.openRegions.pop();
    walk.regions.push({ landmark: region.landmark, from: region.from, to: walk.assembly.blocks.length });
  }
  if (isSectioning(element)) walk.sections--;
}
