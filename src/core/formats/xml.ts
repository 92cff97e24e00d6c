import {
  addSpace,
  assemble,
  closeBlock,
  closeLink,
  closeStrong,
  closeTable,
  openBlock,
  openCell,
  openHeaderRow,
  openLink,
  openStrong,
  openTable,
} from './assembly';
import { withShortHeadings } from './short-headings';
import { withoutStrayMarks } from './stray-marks';
import type { Reading } from './reading';
import { attributeOf } from './xml-attributes';
import { datesOf, isDateElement } from './xml-dates';
import data from './xml-elements.json';
import { hasHeading, isStrong, isTitleWrapper, kindOf, type XmlKind } from './xml-kinds';
import { parseXml, type XmlElement } from './xml-tree';
import { viewOf } from './xml-view';
import { addPiece, addWords, openProse, takeNumber, type XmlWalk } from './xml-walk';

/** Reads XML of any vocabulary: known ones by the names of their elements, others by their structure. */
export function readXml(text: string): Reading {
  const { source, root, problems } = parseXml(text);
  const walk: XmlWalk = {
    text: source,
    assembly: assemble(viewOf(source, root)),
    lists: [],
    level: 0,
    isTitled: false,
    number: '',
    inBlock: 'none',
    notes: [],
  };
  walkChildren(root, walk);
  closeTable(walk.assembly, text.length);
  const { blocks, comments } = walk.assembly;
  return { blocks: withShortHeadings(blocks.map(withoutStrayMarks)), comments, problems, ...datesOf(source, root) };
}

function walkChildren(element: XmlElement, walk: XmlWalk): void {
  for (const node of element.children) {
    if (node.kind === 'element') walkElement(node, element, walk);
    else addPiece(walk, node);
  }
}

function walkElement(element: XmlElement, parent: XmlElement, walk: XmlWalk): void {
  const kind = kindOf(walk.text, element, parent, walk.inBlock === 'none' ? 'between blocks' : 'in a line');
  if (kind === 'dropped') return;
  if (walk.inBlock !== 'none') walkInBlock(kind, element, walk);
  else if (isDateElement(walk.text, element, parent)) closeBlock(walk.assembly, element.start);
  else walkBlock(kind, element, walk);
}

const lineBreakers: ReadonlySet<XmlKind> = new Set(['list', 'table', 'heading', 'paragraph', 'row', 'item']);

/** Inside a line all that is not known to part blocks is a part of the line. */
function walkInBlock(kind: XmlKind, element: XmlElement, walk: XmlWalk): void {
  const isInHeading = walk.assembly.draft?.kind === 'heading';
  const partsLine = lineBreakers.has(kind) && !isInHeading;
  if (kind === 'note') walk.notes.push(element);
  else if (walk.inBlock === 'line' && partsLine) {
    walk.inBlock = 'none';
    walkBlock(kind, element, walk);
    closeBlock(walk.assembly, element.end);
    walk.inBlock = 'line';
  } else if (kind === 'inline') walkInline(element, walk);
  else {
    addSpace(walk.assembly, element.start);
    walkChildren(element, walk);
    addSpace(walk.assembly, Math.max(element.start, element.end - 1));
  }
}

const targets = new Set(data.linkTargets.split(' '));

function walkInline(element: XmlElement, walk: XmlWalk): void {
  const { assembly } = walk;
  const target = attributeOf(element, targets);
  const strong = isStrong(element);
  if (assembly.draft === null && element.children.length > 0) openProse(walk, element.start);
  if (target !== '') openLink(assembly, target);
  if (strong) openStrong(assembly);
  walkChildren(element, walk);
  if (strong) closeStrong(assembly);
  if (target !== '') closeLink(assembly);
}

function walkBlock(kind: XmlKind, element: XmlElement, walk: XmlWalk): void {
  const { assembly } = walk;
  switch (kind) {
    case 'dropped':
      return;
    case 'inline':
      walkInline(element, walk);
      return;
    case 'break':
      addSpace(assembly, element.start);
      return;
    case 'heading':
      walkHeading(element, walk);
      return;
    case 'paragraph':
      walkLine(element, walk);
      return;
    case 'number':
      closeBlock(assembly, element.start);
      walk.number = walk.text
        .slice(element.innerStart, element.innerEnd)
        .replace(/<[^<>]*>/g, '')
        .trim()
        .slice(0, 40);
      return;
    case 'list':
      walkList(element, walk);
      return;
    case 'item':
      walkItem(element, walk);
      return;
    case 'table':
      openTable(assembly, element.start);
      walkChildren(element, walk);
      closeTable(assembly, element.end);
      return;
    case 'header':
    case 'row':
      walkRow(kind, element, walk);
      return;
    case 'cell':
    case 'note':
    case 'section':
    case 'entry':
      walkSection(element, walk);
  }
}

/** Ends the open block, and reads the footnotes that stood in it. */
function endBlock(walk: XmlWalk, at: number): void {
  closeBlock(walk.assembly, at);
  walk.inBlock = 'none';
  for (const note of walk.notes.splice(0)) {
    walkChildren(note, walk);
    closeBlock(walk.assembly, note.end);
  }
}

function walkLine(element: XmlElement, walk: XmlWalk): void {
  closeBlock(walk.assembly, element.start);
  openProse(walk, element.start);
  walk.inBlock = 'line';
  walkChildren(element, walk);
  endBlock(walk, element.end);
}

function walkHeading(element: XmlElement, walk: XmlWalk): void {
  openBlock(walk.assembly, 'heading', depthOf(element, walk), takeNumber(walk), element.start);
  walk.isTitled = true;
  walk.inBlock = 'line';
  walkChildren(element, walk);
  endBlock(walk, element.end);
}

function depthOf({ key }: XmlElement, walk: XmlWalk): number {
  const rank = /^h([1-6])$/.exec(key)?.[1];
  if (rank !== undefined) return Number(rank);
  const isOfDocument = key === 'doctitle';
  if (isOfDocument) walk.level = Math.max(1, walk.level);
  if (isOfDocument) return 1;
  return Math.min(6, walk.level === 0 ? levelAlone(walk) : walk.level + (walk.isTitled ? 1 : 0));
}

/** Where no sections are, the first line is the title of all. */
const levelAlone = ({ assembly }: XmlWalk): number => (assembly.blocks.length === 0 ? 1 : 2);

const ordered = new Set(data.ordered.split(' '));

function walkList(element: XmlElement, walk: XmlWalk): void {
  closeBlock(walk.assembly, element.start);
  const isOrdered = ordered.has(element.key);
  walk.lists.push({ marker: '', isFresh: false, isInItem: false, count: 0, isOrdered });
  walkSection(element, walk);
  walk.lists.pop();
}

function walkItem(element: XmlElement, walk: XmlWalk): void {
  const isAlone = walk.lists.length === 0;
  if (isAlone) walk.lists.push({ marker: '', isFresh: false, isInItem: false, count: 0, isOrdered: false });
  const list = walk.lists.at(-1);
  closeBlock(walk.assembly, element.start);
  if (list) {
    const isNested = list.isInItem;
    list.count++;
    Object.assign(list, { marker: list.isOrdered ? `${String(list.count)}.` : '•', isFresh: true, isInItem: true });
    walkChildren(element, walk);
    list.isInItem = isNested;
  }
  endBlock(walk, element.end);
  walk.number = '';
  if (isAlone) walk.lists.pop();
}

/** A header may hold rows, or the cells themselves. A row whose cells are all titles names the columns. */
function walkRow(kind: 'header' | 'row', element: XmlElement, walk: XmlWalk): void {
  const { assembly, text } = walk;
  const cells = element.children
    .filter((node) => node.kind === 'element')
    .map((cell) => ({ cell, kind: kindOf(text, cell, element, 'between blocks') }));
  if (kind === 'header' && cells.some((each) => each.kind === 'row')) {
    for (const { cell } of cells) walkRow('header', cell, walk);
    return;
  }
  const isHeader = kind === 'header' || cells.every(({ cell }) => cell.key === 'th');
  if (isHeader && assembly.rows?.length === 0) openHeaderRow(assembly, element.start);
  else openBlock(assembly, 'row', 0, '', element.start);
  walk.inBlock = 'row';
  let column = 0;
  for (const { cell } of cells) {
    openCell(assembly, column, cell.start);
    walkChildren(cell, walk);
    column += Math.max(1, Math.min(100, Number(attributeOf(cell, spans)) || 1));
  }
  endBlock(walk, element.end);
}

const spans = new Set(['colspan']);
const titles = new Set(data.titleAttributes.split(' '));

function walkSection(element: XmlElement, walk: XmlWalk): void {
  const { assembly, text } = walk;
  const title = element.attributes.find(({ name, value }) => titles.has(name) && value.trim() !== '');
  const owns = hasHeading(text, element);
  // The title in an "info" is that of the section around.
  const isLevel = (owns || title !== undefined) && !isTitleWrapper(element);
  const { isTitled } = walk;
  closeBlock(assembly, element.start);
  if (isLevel) {
    walk.level++;
    walk.isTitled = false;
  }
  if (title && !owns) {
    openBlock(assembly, 'heading', Math.min(6, Math.max(1, walk.level)), takeNumber(walk), title.start);
    addWords(assembly, title.start, title.end);
    closeBlock(assembly, title.end);
  }
  walkChildren(element, walk);
  if (isLevel) {
    walk.level--;
    walk.isTitled = isTitled;
  }
  endBlock(walk, element.end);
}
