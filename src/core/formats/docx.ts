import type { BlockKind, DocumentProperties, Problem, TrackedChange } from '../model';
import {
  addSpace,
  addStretch,
  assemble,
  closeBlock,
  closeLink,
  closeStrong,
  closeTable,
  endsAtBreak,
  openBlock,
  openCell,
  openHeaderRow,
  openLink,
  openStrong,
  openTable,
  type Assembly,
} from './assembly';
import { docxLines, type DocxLine } from './docx-lines';
import { docxMessages, docxParts, type DocxParts } from './docx-parts';
import { propertiesOf } from './docx-properties';
import type { Run, TrackedRevision } from './docx-runs';
import type { Reading } from './reading';
import { withShortHeadings } from './short-headings';
import { withoutStrayMarks } from './stray-marks';

export type { TrackedRevision };

/** A reading with the text that it is of: a DOCX has none of its own that a person could read. */
export interface DocxReading extends Reading {
  readonly text: string;
  /** Words that tracked changes put in or, where they are rejected, would take out. */
  readonly tracked: readonly TrackedChange[];
  readonly properties: DocumentProperties | null;
}

/**
 * Reads a Word document as plain text with marks for headings, items and tables, into which all positions point.
 * Comments stand in it for the reader's eyes, and are part of no block.
 *
 * @param revision the document with all its tracked changes accepted, or all rejected
 */
export function readDocx(bytes: Uint8Array, revision: TrackedRevision): DocxReading {
  const nothing = { text: '', blocks: [], comments: [], frontMatter: null, tracked: [], properties: null };
  const parts = docxParts(bytes);
  if (typeof parts === 'string') return { ...nothing, problems: [problemOf(docxMessages[parts])] };
  const written = writtenLines(parts, revision);
  const text = written.map(({ words }) => words).join('');
  const assembly = assemble(text);
  let table = 0;
  for (const { line, places, start, end } of written) {
    if (line.table !== table) closeTable(assembly, start);
    if (line.table !== table && line.table > 0) openTable(assembly, start);
    table = line.table;
    if (line.kind === 'comment') continue;
    addLine(assembly, line, line.kind, places, start);
    closeBlock(assembly, end);
  }
  closeTable(assembly, text.length);
  const problems = messagesOf(parts).map((message) => ({ ...problemOf(message), kind: 'malformed' as const }));
  const properties = propertiesOf(parts.properties);
  const blocks = withShortHeadings(assembly.blocks.map(withoutStrayMarks));
  return { ...nothing, text, blocks, problems, tracked: trackedIn(written), properties };
}

function messagesOf(parts: DocxParts): readonly string[] {
  const { document, styles, numbering, footnotes, endnotes, headers, footers } = parts;
  const withWords = [document, footnotes, endnotes, ...headers, ...footers];
  const areSound = [styles, numbering, ...withWords].every((part) => part?.isSound ?? true);
  const limits = new Set(withWords.flatMap((part) => part?.limits ?? []));
  return [
    ...(areSound ? [] : [docxMessages.unsound]),
    ...(parts.leadsOutside ? [docxMessages.outside] : []),
    ...limits,
  ];
}

const problemOf = (message: string): Problem => ({ kind: 'unsupported', message, span: { start: 0, end: 0 } });

/** Runs that follow each other in one change are one. */
function trackedIn(written: readonly Written[]): readonly TrackedChange[] {
  const changes: TrackedChange[] = [];
  const marked = written.filter(({ places }) => places.some((runs) => runs.some(({ run }) => run.mark !== undefined)));
  for (const { run, from, to } of marked.flatMap(({ places }) => places.flat())) {
    if (!run.mark || to === from) continue;
    const last = changes.at(-1);
    const { author, date, kind } = run.mark;
    const follows = last?.span.end === from && last.author === author && last.date === date && last.kind === kind;
    if (follows) changes[changes.length - 1] = { ...last, span: { start: last.span.start, end: to } };
    else changes.push({ kind, author, date, span: { start: from, end: to } });
  }
  return changes;
}

// --------------------------------------------------------------------------------------------------- the text

export interface Place {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
}

export interface Written {
  readonly line: DocxLine;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Where the runs stand, cell by cell; of a line that is no row there is one list. */
  readonly places: readonly (readonly Place[])[];
}

/** The lines of a document with the places of their words in its text. */
export const writtenLines = (parts: DocxParts, revision: TrackedRevision): readonly Written[] =>
  docxLines(parts, revision).map(withPlaces());

/** Writes line after line; the places of the runs are those in the text of all. */
function withPlaces(): (line: DocxLine) => Written {
  let at = 0;
  let table = 0;
  return (line) => {
    const isRow = line.kind === 'row';
    // Behind a table stands a blank line, as behind a paragraph.
    const gap = table > 0 && line.table !== table ? '\n' : '';
    const start = at + gap.length;
    table = line.table;
    let words = leadOf(line);
    const placesOf = (runs: readonly Run[]): Place[] =>
      runs.map((run) => {
        const from = start + words.length;
        words += isRow ? run.text.replace(/\s/g, ' ') : run.text;
        return { run, from, to: start + words.length };
      });
    const places = isRow
      ? line.cells.map(({ runs }, index) => {
          if (index > 0) words += ' | ';
          return placesOf(runs);
        })
      : [placesOf(line.runs)];
    if (isRow) words += ' |';
    const end = start + words.length;
    words += isRow ? '\n' : '\n\n';
    at = start + words.length;
    return { line, words: gap + words, start, end, places };
  };
}

function leadOf({ kind, depth, marker }: DocxLine): string {
  const mark = marker === '' ? '' : `${marker} `;
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(depth)} ${mark}`;
    case 'item':
      return '  '.repeat(Math.max(0, depth - 1)) + mark;
    case 'row':
      return '| ';
    case 'paragraph':
    case 'comment':
      return mark;
  }
}

// ------------------------------------------------------------------------------------------------- the blocks

function addLine(assembly: Assembly, line: DocxLine, kind: BlockKind, places: Written['places'], start: number): void {
  if (line.isHeader) openHeaderRow(assembly, start);
  else openBlock(assembly, kind, line.depth, line.marker, start);
  for (const [index, cell] of places.entries()) {
    const column = line.cells[index]?.column;
    if (column !== undefined) openCell(assembly, column, Math.max(start, (cell[0]?.from ?? start + 1) - 1));
    for (const [at, place] of cell.entries()) {
      const isBroken = place.run.text === '\n' && isEnd(assembly, cell, at);
      if (isBroken) closeBlock(assembly, place.from);
      if (isBroken) openBlock(assembly, 'paragraph', 0, '', place.to);
      else addRun(assembly, place);
    }
  }
}

/** One break parts words. Two of them end a paragraph; so does one behind a title in bold, or before a bullet. */
const isEnd = (assembly: Assembly, runs: readonly Place[], at: number): boolean =>
  assembly.draft !== null &&
  assembly.draft.kind !== 'row' &&
  assembly.draft.kind !== 'heading' &&
  (runs[at + 1]?.run.text === '\n' || endsAtBreak(assembly, runs[at]?.to ?? 0));

function addRun(assembly: Assembly, { run, from, to }: Place): void {
  if (run.target !== '') openLink(assembly, run.target);
  if (run.isStrong) openStrong(assembly);
  if (run.text.trim() === '') addSpace(assembly, from);
  else addStretch(assembly, from, to);
  if (run.isStrong) closeStrong(assembly);
  if (run.target !== '') closeLink(assembly);
}
