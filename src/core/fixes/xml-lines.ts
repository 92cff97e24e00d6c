/** Paragraphs put into XML: as elements of the kind that the document's own paragraphs are. */
import type { Block, Doc, TextEdit } from '../model';

/**
 * Puts a paragraph behind the last one that ends at or before `at`, or before the first. It stands where paragraphs
 * may stand, and is indented as its neighbour is.
 */
export function xmlParagraph(doc: Doc, at: number, line: string, lineEnd: string): TextEdit {
  const paragraphs = doc.blocks.filter((block) => block.kind === 'paragraph' && nameOf(doc, block) !== '');
  const above = paragraphs.findLast(({ span }) => span.end <= at + 1);
  const neighbour = above ?? paragraphs[0];
  if (neighbour === undefined) return { start: at, end: at, text: '' };
  const { start, end } = neighbour.span;
  const indent = lineEnd + (/[ \t]*$/.exec(doc.text.slice(Math.max(0, start - 200), start))?.[0] ?? '');
  const element = elementOf(nameOf(doc, neighbour), line);
  return above === undefined
    ? { start, end: start, text: element + indent }
    : { start: end, end, text: indent + element };
}

const nameOf = ({ text }: Doc, { span }: Block): string =>
  /^<([\w:.-]+)[\s>]/.exec(text.slice(span.start, span.start + 80))?.[1] ?? '';

/** Strings of an app have to have names. */
const elementOf = (name: string, line: string): string =>
  `<${name}${name === 'string' ? ' name="privacy_last_updated"' : ''}>${escaped(line)}</${name}>`;

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
