import type { Problem, Span } from '../model';
import type { XmlAttribute } from './xml-attributes';
import { notWellFormed, problemAt, unfinishedMessage, type Fault } from './xml-faults';
import { judged } from './xml-judged';
import { mended, withoutDoctype, withoutStraySigns } from './xml-source';
import { readTokens } from './xml-tokens';

/** An element with its place in the document. `name` is the one without its namespace's prefix, as written. */
export interface XmlElement extends Span {
  readonly kind: 'element';
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where its start tag ends, and where its end tag begins. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly children: readonly XmlNode[];
}

/** Words: the span is that of what stands between the delimiters. */
export interface XmlWords extends Span {
  readonly kind: 'text' | 'cdata';
}

export interface XmlComment extends Span {
  readonly kind: 'comment';
  /** The span with the delimiters. */
  readonly outer: Span;
}

export type XmlPiece = XmlWords | XmlComment;
export type XmlNode = XmlElement | XmlPiece;

export interface XmlTree {
  /** The text of the document with blanks for its document type and for tags that are cut off: words are read from here. */
  readonly source: string;
  /** Holds the root element, and the comments around it. */
  readonly root: XmlElement;
  readonly problems: readonly Problem[];
}

/**
 * The elements of an XML document and what stands between them, with exact positions. A document that is not well-formed
 * gives a problem at the place, and as much of it as can be read. No document type is read, no entity expanded.
 */
export function parseXml(text: string): XmlTree {
  const { source, doctype, at } = withoutDoctype(text);
  const { children, fault, deepest, words } = treeOf(source);
  const root: XmlElement = {
    ...{ kind: 'element', name: '', key: '', attributes: [], start: 0, end: text.length },
    ...{ innerStart: 0, innerEnd: text.length, children },
  };
  const problems = [
    ...(/<!ENTITY\b/i.test(doctype) ? [problemAt(at, at + 9, entitiesMessage)] : []),
    ...(fault === null ? [] : [problemAt(fault.start, fault.end, `${notWellFormed}: ${fault.words}.`)]),
    ...(deepest < 0 ? [] : [problemAt(deepest, deepest + 1, depthMessage)]),
  ];
  return { source: words, root, problems };
}

const deepestRead = 256;
const entitiesMessage =
  'The document type declares entities. They are never expanded or fetched: what they stand for is not read.';
const depthMessage = `Elements are nested more than ${String(deepestRead)} levels deep. What stands deeper is not read.`;

interface ReadTree {
  readonly words: string;
  readonly children: readonly XmlNode[];
  readonly fault: Fault | null;
  /** Where the first element stands that is nested too deep to be read, or -1. */
  readonly deepest: number;
}

/** What opens at the end of a text that was cut off, and is never closed, is taken for words in a second reading. */
function treeOf(source: string): ReadTree {
  const { children, deepest, fault, unfinished } = readTokens(withoutStraySigns(source), source, deepestRead);
  if (unfinished < 0) {
    // A file that somebody has just made, with nothing in it, is not scolded.
    const isBlank = children.every((node) => node.kind === 'text') && source.trim() === '';
    return { words: source, children, deepest, fault: fault ?? (isBlank ? null : judged(source)) };
  }
  const words = mended(source);
  const again = readTokens(withoutStraySigns(words), words, deepestRead);
  return {
    words,
    children: again.children,
    deepest: again.deepest,
    fault: fault ?? { start: unfinished, end: unfinished + 1, words: unfinishedMessage },
  };
}
