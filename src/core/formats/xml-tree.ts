import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Problem, Span } from '../model';
import { mended, withoutDoctype } from './xml-source';
import { piecesIn } from './xml-pieces';

/** An element with its place in the document. `name` is the one without its namespace's prefix, as written. */
export interface XmlElement extends Span {
  readonly kind: 'element';
  readonly name: string;
  /** Where its start tag ends, and where its end tag begins. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly children: readonly XmlNode[];
}

/** Words, or a comment: the span is that of what stands between the delimiters. */
export interface XmlPiece extends Span {
  readonly kind: 'text' | 'cdata' | 'comment';
  /** The span with the delimiters. */
  readonly outer: Span;
}

export type XmlNode = XmlElement | XmlPiece;

export interface XmlTree {
  /** The text of the document with a blank for its document type: words are read from here. */
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
  const found: { deepest: number } = { deepest: -1 };
  const unclosed: Unclosed = { name: '', at: -1 };
  const nodes = childrenOf(source, parsed(source), { start: 0, end: text.length }, 0, { found, unclosed });
  const root: XmlElement = {
    ...{ kind: 'element', name: '', start: 0, end: text.length, innerStart: 0, innerEnd: text.length },
    children: nodes,
  };
  const problems = [
    ...(/<!ENTITY\b/i.test(doctype) ? [problemAt(at, at + 9, entitiesMessage)] : []),
    ...faultIn(source, unclosed),
    ...(found.deepest < 0 ? [] : [problemAt(found.deepest, found.deepest + 1, depthMessage)]),
  ];
  return { source, root, problems };
}

const deepest = 256;
const entitiesMessage =
  'The document type declares entities. They are never expanded or fetched: what they stand for is not read.';
const depthMessage = `Elements are nested more than ${String(deepest)} levels deep. What stands deeper is not read.`;

const problemAt = (start: number, end: number, message: string): Problem => ({
  kind: 'malformed',
  message,
  span: { start, end },
});

// ------------------------------------------------------------------------------------------------- the library

/** An element as the library gives it: its one key is its name. Of all its metadata the positions alone are used. */
type Parsed = Readonly<Record<string, readonly Parsed[]>>;
type Place = { readonly startIndex: number; readonly endIndex?: number };

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  trimValues: false,
  processEntities: false,
  parseTagValue: false,
  ignoreAttributes: true,
  // The path to each element would be written out, which takes the square of the depth.
  jPath: false,
  maxNestedTags: Number.MAX_SAFE_INTEGER,
  strictReservedNames: false,
  // Names that mean something to JavaScript make the library throw. Ours are read from the text.
  transformTagName: (name: string) => (name.startsWith(prefix) ? name : prefix + name),
});
const prefix = '$';
const metadata = XMLParser.getMetaDataSymbol() as unknown as string;

function parsed(source: string): readonly Parsed[] {
  try {
    return parser.parse(source) as readonly Parsed[];
  } catch {
    return parsedAfterMending(source);
  }
}

function parsedAfterMending(source: string): readonly Parsed[] {
  try {
    return parser.parse(mended(source)) as readonly Parsed[];
  } catch {
    return [];
  }
}

// --------------------------------------------------------------------------------------------------- positions

interface Unclosed {
  name: string;
  at: number;
}

interface Notes {
  readonly found: { deepest: number };
  readonly unclosed: Unclosed;
}

/** Elements with their places, and between them what stands in the text there. */
function childrenOf(text: string, nodes: readonly Parsed[], inner: Span, depth: number, notes: Notes): XmlNode[] {
  const children: XmlNode[] = [];
  let at = inner.start;
  for (const node of nodes) {
    const place = node[metadata] as unknown as Place | undefined;
    if (place === undefined) continue;
    piecesIn(text, at, place.startIndex, children);
    const end = place.endIndex ?? inner.end;
    const key = Object.keys(node)[0] ?? '';
    if (key.startsWith(prefix)) {
      if (place.endIndex === undefined) Object.assign(notes.unclosed, { name: key.slice(1), at: place.startIndex });
      if (depth === deepest) notes.found.deepest = notes.found.deepest < 0 ? place.startIndex : notes.found.deepest;
      else children.push(elementAt(text, node[key] ?? [], { start: place.startIndex, end }, depth, notes));
    }
    at = end;
  }
  piecesIn(text, at, inner.end, children);
  return children;
}

function elementAt(
  text: string,
  nodes: readonly Parsed[],
  { start, end }: Span,
  depth: number,
  notes: Notes,
): XmlElement {
  const innerStart = Math.min(end, startTagEnd(text, start));
  const innerEnd = innerStart === end ? end : endTagStart(text, innerStart, end);
  const inner = { start: innerStart, end: innerEnd };
  return {
    ...{ kind: 'element', name: nameAt(text, start), start, end, innerStart, innerEnd },
    children: innerStart === innerEnd ? [] : childrenOf(text, nodes, inner, depth + 1, notes),
  };
}

/** Where the end tag begins that ends at `end`; an element that is not closed has none. */
function endTagStart(text: string, innerStart: number, end: number): number {
  const closing = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end - 1) : -1;
  return closing >= innerStart && text.charAt(closing + 1) === '/' ? closing : end;
}

function nameAt(text: string, start: number): string {
  const name = /^[^\s/>]{1,200}/.exec(text.slice(start + 1, start + 201))?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

/** Where the tag ends that begins at `start`, behind its `>`; one inside quotes does not count. */
function startTagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at < 0) break;
  }
  return text.length;
}

// ------------------------------------------------------------------------------------------------------ faults

interface Fault {
  readonly err: { readonly msg: string; readonly line: unknown; readonly col?: number };
}

const longestMessage = 160;

function faultIn(source: string, unclosed: Unclosed): Problem[] {
  const result = validate(source);
  if (result === true) return [];
  const { msg, line, col } = result.err;
  if (msg.startsWith("Invalid '[") || msg.startsWith('Unclosed')) {
    const at = Math.max(0, unclosed.at);
    return [
      problemAt(at, at + unclosed.name.length + 1, `The XML is not well-formed: <${unclosed.name}> is not closed.`),
    ];
  }
  const at = offsetOf(source, typeof line === 'number' ? line : 1, col ?? 1);
  const words = msg.length > longestMessage ? `${msg.slice(0, longestMessage)} …` : msg.replace(/\.$/, '');
  return [problemAt(at, Math.min(source.length, at + 1), `The XML is not well-formed: ${words}.`)];
}

function validate(source: string): true | Fault {
  try {
    // The package that it moves to is young, and this one is what tells places in the file.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return XMLValidator.validate(source);
  } catch {
    return { err: { msg: 'it cannot be checked', line: 1, col: 1 } };
  }
}

/** Lines and columns count from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let count = 1; count < line; count++) {
    const next = text.indexOf('\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  return Math.min(text.length, at + column - 1);
}
