import { attributes, elementsOf, type DocxParts, type XmlPart } from './docx-parts';
import { numberingOf, type Numbering } from './docx-numbering';
import {
  gatherRuns,
  isGone,
  isMarkGone,
  nothingGathered,
  styleOf,
  type Gathered,
  type Run,
  type TrackedRevision,
} from './docx-runs';
import { commentsOf } from './docx-comments';
import { childOf, isOn, lookOf, looksOf, noLook, valueOf, type Look } from './docx-styles';
import type { XmlElement } from './xml-tree';

/** A paragraph, or a row of a table, as it prints in a revision; or a comment on one. */
export interface DocxLine {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'comment';
  readonly depth: number;
  readonly marker: string;
  readonly runs: readonly Run[];
  /** Where it stands in the document's main part; null in headers, footers and notes. */
  readonly element: XmlElement | null;
  readonly cells: readonly { readonly column: number; readonly runs: readonly Run[] }[];
  readonly isHeader: boolean;
  /** Which table a row belongs to, from 1; else 0. */
  readonly table: number;
}

interface Lines {
  readonly parts: DocxParts;
  readonly part: XmlPart;
  readonly revision: TrackedRevision;
  readonly looks: ReadonlyMap<string, Look>;
  readonly number: Numbering;
  readonly titleAbove: number;
  readonly notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  readonly comments: ReadonlyMap<string, string>;
  readonly lines: DocxLine[];
  /** Comments that have not been printed yet: those on a table stand below it. */
  readonly pending: string[];
  readonly isInCell: boolean;
  /** Words of paragraphs whose end is not there in this revision. */
  open: Gathered;
  tables: number;
}

/** The lines of the whole document: its body, with the notes at the end of each section, then headers and footers. */
export function docxLines(parts: DocxParts, revision: TrackedRevision): DocxLine[] {
  const looks = looksOf(parts.styles);
  const walk: Lines = {
    parts,
    part: parts.document,
    revision,
    looks,
    titleAbove: titleAbove(looks, parts.document),
    notes: { footnote: notesOf(parts.footnotes), endnote: notesOf(parts.endnotes) },
    number: numberingOf(parts.numbering),
    comments: commentsOf(parts),
    lines: [],
    pending: [],
    isInCell: false,
    open: nothingGathered(),
    tables: 0,
  };
  walkBlocks(parts.document.root, walk);
  const seen = new Set<string>();
  for (const part of [...parts.headers, ...parts.footers]) {
    const own: Lines = { ...walk, part, lines: [], open: nothingGathered() };
    walkBlocks(part.root, own);
    walk.tables = own.tables;
    // First, even and other pages often have the same.
    for (const line of own.lines) {
      const words = line.runs
        .map(({ text }) => text)
        .join('')
        .trim();
      if (line.kind === 'row' || (words !== '' && /\p{L}/u.test(words) && !seen.has(words))) walk.lines.push(line);
      seen.add(words);
    }
  }
  return walk.lines;
}

function walkBlocks(element: XmlElement, walk: Lines): void {
  for (const child of element.children) {
    if (child.kind !== 'element' || isGone(child, walk.revision)) continue;
    if (child.name === 'p') walkParagraph(child, walk);
    else if (child.name === 'tbl') walkTable(child, walk);
    else if (child.name !== 'sectPr' && child.name !== 'sdtPr' && child.name !== 'Fallback') walkBlocks(child, walk);
  }
}

const contents = /^toc\b/;

function walkParagraph(paragraph: XmlElement, walk: Lines): void {
  const { part, revision, looks } = walk;
  const properties = propertiesOf(paragraph, revision);
  const style = looks.get(styleOf(properties) ?? '') ?? noLook;
  gatherRuns(paragraph, { part, revision, targets: walk.parts.targets, isBold: style.isBold }, walk.open);
  if (isMarkGone(childOf(paragraph, 'pPr'), revision)) return;
  const gathered = walk.open;
  walk.open = { ...nothingGathered(), fields: gathered.fields };
  printParagraph(paragraph, gathered, style, walk);
  if (gathered.comments.length > 0) walk.pending.push(...gathered.comments);
  printComments(walk);
  for (const box of gathered.boxes) walkBlocks(box, walk);
  for (const note of gathered.notes) walkNote(note, walk);
}

function printParagraph(paragraph: XmlElement, { runs }: Gathered, style: Look, walk: Lines): void {
  // A table of contents is made from the headings.
  if (contents.test(style.name) || !runs.some(({ text }) => text.trim() !== '')) return;
  const own = lookOf(propertiesOf(paragraph, walk.revision));
  const list = own.list ?? style.list;
  const marker = list === undefined || list.id === '0' ? '' : walk.number(list.id, list.level);
  const level = style.name === 'title' ? -1 : (own.level ?? style.level ?? 9);
  const isHeading = level < 9;
  walk.lines.push({
    kind: isHeading ? 'heading' : marker === '' ? 'paragraph' : 'item',
    depth: isHeading ? depthOf(level, walk) : marker === '' ? 0 : (list?.level ?? 0) + 1,
    marker,
    runs,
    element: elementIn(walk, paragraph),
    cells: noCells,
    isHeader: false,
    table: 0,
  });
}

const noCells: DocxLine['cells'] = [];

/** The title of the document stands above all levels. */
const depthOf = (level: number, { titleAbove: above }: Lines): number =>
  level < 0 ? 1 : Math.min(6, level + 1 + above);

function printComments({ comments, lines, pending, isInCell }: Lines): void {
  if (isInCell || pending.length === 0) return;
  for (const id of pending.splice(0)) {
    const text = comments.get(id);
    if (text === undefined) continue;
    const runs = [{ text, isStrong: false, target: '' }];
    lines.push({ kind: 'comment', depth: 0, marker: '', runs, element: null, cells: [], isHeader: false, table: 0 });
  }
}

/** Before the changes the paragraph may have had other properties, which are kept with the change. */
function propertiesOf(paragraph: XmlElement, revision: TrackedRevision): XmlElement | undefined {
  const properties = childOf(paragraph, 'pPr');
  const change = revision === 'rejected' ? childOf(properties, 'pPrChange') : undefined;
  return change === undefined ? properties : childOf(change, 'pPr');
}

/** Only the main part is ever edited. */
const elementIn = ({ part, parts }: Lines, element: XmlElement): XmlElement | null =>
  part === parts.document ? element : null;

/** Headings stand one below a title, where the document has one: 1, else 0. */
function titleAbove(looks: Lines['looks'], { text }: XmlPart): number {
  const titles = [...looks].filter(([, { name }]) => name === 'title');
  return titles.some(([id]) => text.includes(`"${id}"`)) ? 1 : 0;
}

/** The notes of a part by their ids. */
function notesOf(part: XmlPart | null): ReadonlyMap<string, XmlElement> {
  const [root] = part === null ? [] : elementsOf(part.root);
  const notes = root === undefined ? [] : elementsOf(root);
  return new Map(notes.map((note) => [attributes(note).get('id') ?? '', note]));
}

function walkNote({ kind, id }: Gathered['notes'][number], walk: Lines): void {
  const part = kind === 'footnote' ? walk.parts.footnotes : walk.parts.endnotes;
  const note = walk.notes[kind].get(id);
  if (part === null || note === undefined || part === walk.part) return;
  const own: Lines = { ...walk, part, open: nothingGathered() };
  walkBlocks(note, own);
  walk.tables = own.tables;
}

// ------------------------------------------------------------------------------------------------------ tables

/** A table with one column is layout: its cells hold what they hold. */
function walkTable(table: XmlElement, walk: Lines): void {
  const rows = elementsOf(table)
    .flatMap((child) => (child.name === 'tr' ? [child] : child.name === 'sdt' ? rowsIn(child) : []))
    .filter((row) => !elementsOf(childOf(row, 'trPr') ?? row).some((mark) => isGone(mark, walk.revision)));
  const cells = rows.map((row) => cellsOf(row, walk));
  if (cells.every((row) => row.length <= 1)) {
    for (const row of cells) for (const { cell } of row) walkBlocks(cell, walk);
    return;
  }
  walk.tables++;
  for (const [index, row] of rows.entries()) {
    const isHeader = isOn(childOf(childOf(row, 'trPr'), 'tblHeader'));
    const own = cells[index]?.map(({ cell, column }) => ({ column, runs: runsOf(cell, walk) })) ?? [];
    const line: DocxLine = {
      ...{ kind: 'row', depth: 0, marker: '', runs: [], cells: own, isHeader, table: walk.tables },
      element: elementIn(walk, table),
    };
    if (own.some(({ runs }) => runs.length > 0)) walk.lines.push(line);
  }
  printComments(walk);
}

const rowsIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === 'tr' ? [child] : rowsIn(child)));

function cellsOf(row: XmlElement, { revision }: Lines): { cell: XmlElement; column: number }[] {
  let column = 0;
  const cells = elementsOf(row).flatMap((child) =>
    child.name === 'sdt' ? elementsOf(childOf(child, 'sdtContent') ?? child) : [child],
  );
  return cells.flatMap((cell) => {
    if (cell.name !== 'tc') return [];
    const properties = childOf(cell, 'tcPr');
    const goneMark = revision === 'accepted' ? 'cellDel' : 'cellIns';
    if (childOf(properties, goneMark)) return [];
    const at = column;
    column += Math.min(100, Math.max(1, Number(valueOf(childOf(properties, 'gridSpan')) ?? 1) || 1));
    return [{ cell, column: at }];
  });
}

/** The words of all that stands in a cell, its paragraphs parted as lines are. */
function runsOf(cell: XmlElement, walk: Lines): Run[] {
  const own: Lines = { ...walk, lines: [], open: nothingGathered(), isInCell: true };
  walkBlocks(cell, own);
  const parted: Run = { text: ' ', isStrong: false, target: '' };
  return own.lines.flatMap(({ runs, cells, marker }, index) => [
    ...(index > 0 ? [parted] : []),
    ...(marker === '' || marker === '•' ? [] : [{ text: `${marker} `, isStrong: false, target: '' }]),
    ...(cells.length > 0 ? cells.flatMap((each) => [...each.runs, parted]) : runs),
  ]);
}
