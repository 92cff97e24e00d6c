import { decodeEntity, entityPattern } from '../text/entities';
import {
  addDecoded,
  addSpace,
  addStretch,
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
  type Assembly,
} from './assembly';
import { isInlineSpace, linkTargetOf, tagNameOf } from './html-tags';

const dropped = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'textarea', 'head']);

/** Reads the piece of HTML from `from` to `to`, such as a block of it in Markdown, into the document under construction. */
export function readHtmlFragment(assembly: Assembly, from: number, to: number): void {
  const { document } = assembly;
  let at = from;
  while (at < to) {
    const next = document.indexOf('<', at);
    const open = next < 0 || next >= to ? to : next;
    addWords(assembly, at, open);
    at = open < to ? readMarkup(assembly, open, to) : to;
  }
}

/** @returns where the markup that begins at `at` ends */
function readMarkup(assembly: Assembly, at: number, to: number): number {
  const { document } = assembly;
  if (document.startsWith('<!--', at)) return readComment(assembly, at, to);
  const name = tagNameOf(document.slice(at, at + 50));
  if (name === '' && !/[!?]/.test(document.charAt(at + 1))) {
    addStretch(assembly, at, at + 1);
    return at + 1;
  }
  const end = tagEnd(document, at, to);
  const tag = document.slice(at, end);
  if (tag.startsWith('</')) closeElement(assembly, name, at, end);
  else if (dropped.has(name) && !tag.endsWith('/>')) return afterElement(document, name, end, to);
  else openElement(assembly, name, tag, at);
  return end;
}

function readComment(assembly: Assembly, at: number, to: number): number {
  const found = assembly.document.indexOf('-->', at + 4);
  const end = found < 0 || found > to ? to : found;
  const whole = Math.min(to, end + 3);
  assembly.comments.push({ span: { start: at, end: whole }, text: assembly.document.slice(at + 4, end) });
  return whole;
}

/** Where a tag ends, behind its `>`; one inside quotes does not count. */
function tagEnd(document: string, at: number, to: number): number {
  let quote = '';
  for (let index = at + 1; index < to; index++) {
    const character = document.charAt(index);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return index + 1;
    else if ((character === '"' || character === "'") && document.charAt(index - 1) === '=') quote = character;
  }
  return to;
}

function afterElement(document: string, name: string, from: number, to: number): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = from;
  const match = closing.exec(document);
  return match === null || match.index >= to ? to : tagEnd(document, match.index, to);
}

function openElement(assembly: Assembly, name: string, tag: string, at: number): void {
  if (/^h[1-6]$/.test(name)) {
    openBlock(assembly, 'heading', Number(name.slice(1)), '', at);
    return;
  }
  switch (name) {
    case 'br':
    case 'wbr':
      addSpace(assembly, at);
      break;
    case 'li':
      openBlock(assembly, 'item', 1, '•', at);
      break;
    case 'table':
      openTable(assembly, at);
      break;
    case 'tr':
      openBlock(assembly, 'row', 0, '', at);
      break;
    case 'th':
    case 'td':
      openTableCell(assembly, name, at);
      break;
    case 'b':
    case 'strong':
      openStrong(assembly);
      break;
    case 'a':
      openLink(assembly, linkTargetOf(tag) ?? '');
      break;
    default:
      partBlocks(assembly, tag, at);
  }
}

/** A row whose first cell is a `<th>` names the columns when no row came before it. */
function openTableCell(assembly: Assembly, name: 'th' | 'td', at: number): void {
  const { draft, rows } = assembly;
  const isFirst = draft?.kind !== 'row' || draft.cells.length === 0;
  if (isFirst && name === 'th' && rows?.length === 0) openHeaderRow(assembly, at);
  openCell(assembly, assembly.draft?.cells.length ?? 0, at);
}

function closeElement(assembly: Assembly, name: string, at: number, end: number): void {
  switch (name) {
    case 'a':
      closeLink(assembly);
      break;
    case 'b':
    case 'strong':
      closeStrong(assembly);
      break;
    case 'table':
      closeTable(assembly, end);
      break;
    case 'tr':
      closeBlock(assembly, at);
      break;
    default:
      partBlocks(assembly, `</${name}>`, at);
  }
}

/** In a row, and for elements of a line, words are parted at most; elsewhere a block ends. */
function partBlocks(assembly: Assembly, tag: string, at: number): void {
  if (!isInlineSpace(tag)) return;
  if (assembly.draft?.kind === 'row') addSpace(assembly, at);
  else closeBlock(assembly, at);
}

function addWords(assembly: Assembly, from: number, to: number): void {
  const words = assembly.document.slice(from, to);
  let at = 0;
  for (const match of words.matchAll(entityPattern)) {
    addStretch(assembly, from + at, from + match.index);
    addDecoded(assembly, decodeEntity(match[0]), from + match.index, from + match.index + match[0].length);
    at = match.index + match[0].length;
  }
  addStretch(assembly, from + at, to);
}
