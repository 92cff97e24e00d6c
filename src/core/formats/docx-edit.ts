import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TextEdit } from '../model';
import { writtenLines, type Place, type Written } from './docx';
import { docxParts, elementsOf, type DocxParts } from './docx-parts';
import { mostUnpacked } from './docx-zip';
import type { XmlElement } from './xml-tree';

/**
 * Writes an edit of a Word document's text (all tracked changes accepted) into a copy of the document, as a tracked
 * change of its own. An insertion becomes a paragraph; what replaces words keeps their look.
 *
 * @returns null where the document cannot be read, or the words do not stand in plain runs of its main part
 */
export function withTrackedEdit(bytes: Uint8Array, edit: TextEdit, mark: Signature): Uint8Array | null {
  const parts = docxParts(bytes);
  if (typeof parts === 'string' || !parts.document.isSound || parts.document.limits.length > 0) return null;
  const written = writtenLines(parts, 'accepted');
  const changed =
    edit.start === edit.end ? withParagraph(parts, written, edit, mark) : withWords(parts, written, edit, mark);
  return changed === null ? null : repacked(bytes, parts.main, splice(parts.document.text, changed));
}

/** Who makes the change, and when, as an ISO time. */
export interface Signature {
  readonly author: string;
  readonly date: string;
}

/** What takes the place of a stretch of the main part's XML. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

const splice = (text: string, { start, end, xml }: Splice): string => text.slice(0, start) + xml + text.slice(end);

// ------------------------------------------------------------------------------------------------- insertions

function withParagraph(parts: DocxParts, written: readonly Written[], edit: TextEdit, mark: Signature): Splice | null {
  const above = written.findLast(({ line, end }) => line.element !== null && end <= edit.start);
  const neighbour = (above ?? written.find(({ line }) => line.element !== null))?.line.element;
  const block = neighbour && outermost(parts.document.root, neighbour);
  if (!block) return null;
  const at = above ? block.end : block.start;
  const w = prefixOf(parts.document.text, neighbour);
  const attributes = marked(w, mark, parts.document.text);
  const words = `<${w}r><${w}t xml:space="preserve">${escaped(edit.text.trim())}</${w}t></${w}r>`;
  const properties = `<${w}pPr><${w}rPr><${w}ins ${attributes(0)}/></${w}rPr></${w}pPr>`;
  return { start: at, end: at, xml: `<${w}p>${properties}<${w}ins ${attributes(1)}>${words}</${w}ins></${w}p>` };
}

/** The child of the body in which an element stands: no paragraph is put into a list, a table or a frame. */
function outermost(root: XmlElement, element: XmlElement): XmlElement | undefined {
  const holds = (each: XmlElement): boolean => each.start <= element.start && element.end <= each.end;
  const body = elementsOf(elementsOf(root).find(holds) ?? root).find(holds);
  return body && elementsOf(body).find(holds);
}

// ----------------------------------------------------------------------------------------------- replacements

function withWords(
  { document }: DocxParts,
  written: readonly Written[],
  edit: TextEdit,
  mark: Signature,
): Splice | null {
  const touched = written
    .flatMap(({ places }) => places.flat())
    .filter(({ from, to }) => from < edit.end && to > edit.start);
  const parts = touched.flatMap((place) => cut(place, edit) ?? []);
  const [first, last] = [parts[0], parts.at(-1)];
  // Between two runs may stand anything, and what is not known is not thrown away.
  const isWhole = parts.every((part, index) => index === 0 || parts[index - 1]?.end === part.start);
  if (!first || !last || parts.length !== touched.length || !isWhole) return null;
  const { text, w } = first;
  if (text !== document.text) return null;
  const attributes = marked(w, mark, text);
  const deleted = parts.map(({ gone }) => gone).join('');
  const inserted = first.runOf(escaped(edit.text), 't');
  return {
    start: first.start,
    end: last.end,
    xml: `${first.before}<${w}del ${attributes(0)}>${deleted}</${w}del><${w}ins ${attributes(1)}>${inserted}</${w}ins>${last.after}`,
  };
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly w: string;
  readonly before: string;
  readonly gone: string;
  readonly after: string;
  readonly runOf: (words: string, name: 't' | 'delText') => string;
}

/** A run cut in what stands before an edit, in it and behind it. Null where it holds more than plain words. */
function cut({ run, from, to }: Place, edit: TextEdit): Cut | null {
  const { place } = run;
  if (!place || elementsOf(place.run).some(({ name }) => name !== 'rPr' && name !== 't')) return null;
  if (elementsOf(place.run).filter(({ name }) => name === 't').length !== 1) return null;
  const { text } = place.part;
  const w = prefixOf(text, place.run);
  const open = text.slice(place.run.start, place.piece.start);
  const runOf = (words: string, name: string): string =>
    words === '' ? '' : `${open}<${w}${name} xml:space="preserve">${words}</${w}${name}></${w}r>`;
  const [start, end] = [Math.max(edit.start, from) - from, Math.min(edit.end, to) - from];
  return {
    ...{ start: place.run.start, end: place.run.end, text, w, runOf },
    before: runOf(escaped(run.text.slice(0, start)), 't'),
    gone: runOf(escaped(run.text.slice(start, end)), 'delText'),
    after: runOf(escaped(run.text.slice(end)), 't'),
  };
}

// ---------------------------------------------------------------------------------------------------- the XML

/** The prefix of the namespace in an element's name, with its colon. */
const prefixOf = (text: string, { start }: XmlElement): string =>
  /^<([\w.-]+:)?/.exec(text.slice(start, start + 50))?.[1] ?? '';

/** The attributes of tracked changes, each with an id that the document does not have. */
function marked(w: string, { author, date }: Signature, text: string): (offset: number) => string {
  const ids = [...text.matchAll(/:id="(\d{1,9})"/g)].map(([, id]) => Number(id));
  const free = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  return (offset) => `${w}id="${String(free + offset)}" ${w}author="${escaped(author)}" ${w}date="${escaped(date)}"`;
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A time that is always the same, so that the same edit makes the same bytes. */
const mtime = '1980-01-01T00:00:00';

function repacked(bytes: Uint8Array, main: string, text: string): Uint8Array | null {
  let total = 0;
  const files = unzipSync(bytes, { filter: ({ originalSize }) => (total += originalSize) <= mostUnpacked });
  const known = files[main];
  // Parts in UTF-16 are rare enough to be left to Word.
  if (total > mostUnpacked || known === undefined || known[0] === 0xff || known[0] === 0xfe) return null;
  const mark = strFromU8(known.subarray(0, 3)).startsWith('\ufeff') ? '\ufeff' : '';
  return zipSync({ ...files, [main]: strToU8(mark + text) }, { mtime });
}
