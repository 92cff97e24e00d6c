import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { XmlAttribute } from './xml-attributes';
import { closesNothing, notClosed, notQuoted, strayAmpersand, straySign, type Fault } from './xml-faults';
import type { XmlElement, XmlNode } from './xml-tree';

/** An element whose end may still come. */
interface Open {
  /** The name as written, with its prefix. */
  readonly written: string;
  readonly element: Writable<XmlElement>;
  readonly children: XmlNode[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What has been read of a document. */
export interface TreeUnderWay {
  readonly children: XmlNode[];
  fault: Fault | null;
  deepest: number;
  /** Where something begins that never ends, or -1. */
  unfinished: number;
}

interface Reader extends TreeUnderWay {
  /** The text that is cut into tokens, and the one that words are in; of the same length. */
  readonly text: string;
  readonly source: string;
  readonly mostDepth: number;
  readonly open: Open[];
  /** The element whose start tag is being read, and the attribute in it. */
  tag: Open;
  attributes: XmlAttribute[];
  attribute: { name: string; nameStart: number; start: number };
  /** Where the last token ended. */
  cursor: number;
  /** The next ampersand, and the next sign that opens no tag, at or behind the last words. */
  ampersand: number;
}

/**
 * The tree of what the tokenizer of HTML, told that it reads XML, reports. The parser above it keeps no positions of
 * what stands inside a tag. Linear: nothing is looked for twice.
 */
export function readTokens(text: string, source: string, mostDepth: number): TreeUnderWay {
  const reader: Reader = {
    ...{ text, source, mostDepth, children: [], open: [], fault: null, deepest: -1, unfinished: -1 },
    ...{
      tag: openElement('', 0, new Map()),
      attributes: noAttributes,
      attribute: { name: '', nameStart: 0, start: 0 },
    },
    ...{ cursor: 0, ampersand: -1 },
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacksOf(reader));
  tokenizer.write(text);
  tokenizer.end();
  if (reader.cursor < text.length && reader.unfinished < 0) reader.unfinished = reader.cursor;
  const last = reader.open.at(-1);
  if (last !== undefined && reader.unfinished < 0) reader.fault ??= notClosed(last.written, last.element.start);
  while (reader.open.length > 0) closeTop(reader, text.length, text.length);
  return reader;
}

const noAttributes: XmlAttribute[] = [];
// A name longer than any is no name: no attribute of ten megabytes is carried about.
const longestName = 200;

/** Names are few, and each is taken apart once. */
type Names = Map<string, { readonly written: string; readonly name: string; readonly key: string }>;

const mostNames = 10_000;

function openElement(written: string, start: number, names: Names): Open {
  let known = names.get(written);
  if (known === undefined) {
    const name = written.slice(written.indexOf(':') + 1);
    known = { written, name, key: name.toLowerCase() };
    if (names.size < mostNames) names.set(written, known);
  }
  const children: XmlNode[] = [];
  return { written: known.written, element: elementAt(known.name, known.key, start, children), children };
}

/** Written out, since a spread takes as long as all the rest of the reading. */
const elementAt = (name: string, key: string, start: number, children: XmlNode[]): Writable<XmlElement> => ({
  kind: 'element',
  name,
  key,
  attributes: noAttributes,
  start,
  end: start,
  innerStart: start,
  innerEnd: start,
  children,
});

function callbacksOf(reader: Reader): TokenizerCallbacks {
  const { text } = reader;
  const names: Names = new Map();
  const name = (start: number, end: number) => text.slice(start, Math.min(end, start + longestName));
  return {
    ontext: (start, end) => {
      addWords(reader, start, end);
    },
    onopentagname: (start, end) => {
      reader.tag = openElement(name(start, end), start - 1, names);
      reader.attributes = noAttributes;
    },
    onattribname: (start, end) => {
      reader.attribute = { name: name(start, end), nameStart: start, start: -1 };
    },
    onattribdata: (start) => {
      reader.attribute.start = start;
    },
    onattribend: (quote, end) => {
      addAttribute(reader, quote, quote === QuoteType.Single || quote === QuoteType.Double ? end - 1 : end);
    },
    onopentagend: (end) => {
      enter(reader, end + 1);
    },
    onselfclosingtag: (end) => {
      enter(reader, end + 1);
      closeTop(reader, end + 1, end + 1);
    },
    onclosetag: (start, end) => {
      leave(reader, name(start, end), start - 2, end);
    },
    oncdata: (start, end, offset) => {
      add(reader, { kind: 'cdata', start, end: end - offset });
      ended(reader, start - '<![CDATA['.length, end);
    },
    oncomment: (start, end, offset) => {
      // To the tokenizer, whose first language is HTML, `</ p>` is a comment too.
      if (!text.startsWith('<!--', start - '<!--'.length)) {
        leave(reader, name(start, end), text.lastIndexOf('<', start), end);
        return;
      }
      const outer = { start: start - '<!--'.length, end: Math.min(text.length, end + 1) };
      add(reader, { kind: 'comment', start, end: end - offset, outer });
      ended(reader, outer.start, end);
    },
    ondeclaration: (_, end) => {
      reader.cursor = end + 1;
    },
    onprocessinginstruction: (_, end) => {
      reader.cursor = end + 2;
    },
    ontextentity: () => undefined,
    onattribentity: () => undefined,
    onend: () => undefined,
  };
}

/** A comment or section that the text does not end is reported at the end of the text. */
function ended(reader: Reader, start: number, end: number): void {
  if (end >= reader.text.length && reader.unfinished < 0) reader.unfinished = start;
  reader.cursor = end + 1;
}

function add({ open, children, mostDepth }: Reader, node: XmlNode): void {
  if (open.length <= mostDepth) (open.at(-1)?.children ?? children).push(node);
}

function addWords(reader: Reader, start: number, end: number): void {
  // What is left over in a closing tag that is cut off is reported as words from nowhere.
  if (start < 0) return;
  add(reader, { kind: 'text', start, end });
  reader.cursor = end;
  const { source, text } = reader;
  if (reader.ampersand < start) reader.ampersand = next(source, '&', start);
  while (reader.ampersand < end) {
    if (
      !/^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\w.:-]{1,100});/.test(
        source.slice(reader.ampersand, reader.ampersand + 110),
      )
    )
      reader.fault ??= strayAmpersand(reader.ampersand);
    reader.ampersand = next(source, '&', reader.ampersand + 1);
  }
  if (source !== text && reader.fault === null) {
    const sign = source.slice(start, end).indexOf('<');
    if (sign >= 0) reader.fault = straySign(start + sign);
  }
}

function next(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found < 0 ? Infinity : found;
}

function addAttribute(reader: Reader, quote: QuoteType, end: number): void {
  const { name, nameStart, start } = reader.attribute;
  if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted) reader.fault ??= notQuoted(name, nameStart);
  if (quote === QuoteType.NoValue) return;
  if (reader.attributes === noAttributes) reader.attributes = [];
  const key = name.slice(name.indexOf(':') + 1).toLowerCase();
  reader.attributes.push({ name: key, value: reader.text.slice(start, end), start, end });
}

function enter(reader: Reader, end: number): void {
  const { tag, open, mostDepth } = reader;
  const { element } = tag;
  element.attributes = reader.attributes;
  element.innerStart = element.innerEnd = element.end = end;
  if (open.length < mostDepth) add(reader, tag.element);
  else if (reader.deepest < 0) reader.deepest = tag.element.start;
  open.push(tag);
  reader.cursor = end;
}

// How far up a closing tag looks for its element: in the worst document each of them would go all the way.
const farthest = 300;

function leave(reader: Reader, written: string, start: number, nameEnd: number): void {
  const { open, text } = reader;
  const end = Math.min(text.length, next(text, '>', nameEnd) + 1);
  if (text.charAt(end - 1) !== '>' && reader.unfinished < 0) reader.unfinished = start;
  let depth = 1;
  const most = Math.min(open.length, farthest);
  while (depth <= most && open[open.length - depth]?.written !== written) depth++;
  if (depth > most) reader.fault ??= closesNothing(written, start, end);
  else {
    const top = open.at(-1);
    if (depth > 1 && top) reader.fault ??= notClosed(top.written, top.element.start);
    for (; depth > 0; depth--) closeTop(reader, start, depth === 1 ? end : start);
  }
  reader.cursor = end;
}

function closeTop({ open }: Reader, innerEnd: number, end: number): void {
  const top = open.pop();
  if (top === undefined) return;
  top.element.innerEnd = innerEnd;
  top.element.end = end;
}
