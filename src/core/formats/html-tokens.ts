import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** An attribute, decoded; start and end are those of its value as written, without quotes. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in a page between its tags. Offsets are those of the document, UTF-16 code units. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'entity'; readonly start: number; readonly end: number; readonly words: string }
  | {
      readonly kind: 'comment';
      readonly start: number;
      readonly end: number;
      readonly from: number;
      readonly to: number;
    };

export interface StartTag {
  readonly name: string;
  readonly start: number;
  readonly attributes: readonly HtmlAttribute[];
}

/** Is told what stands in a page, from left to right. */
export interface HtmlListener {
  readonly open: (tag: StartTag, end: number, isClosed: boolean) => void;
  readonly close: (name: string, start: number, end: number) => void;
  readonly piece: (piece: HtmlPiece) => void;
  /** A reference that stands for two characters comes as two that stand at the same place. */
  readonly entity: (words: string, start: number, end: number) => void;
}

// Names longer than any that a page has are cut, so that no attribute of ten megabytes is carried about.
const longestName = 100;
const mostNames = 10_000;

/**
 * Cuts a page into tags and what stands between them. The tokenizer alone is used, and not the parser above it, whose
 * stack of open elements takes a time that grows with the square of the nesting.
 */
export function readHtmlTokens(document: string, listener: HtmlListener): void {
  const recognizeSelfClosing = /^\s*<\?xml\b/.test(document.slice(0, 200));
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing }, reporter(document, listener));
  tokenizer.write(document);
  tokenizer.end();
}

interface OpenTag {
  name: string;
  start: number;
  attributes: HtmlAttribute[];
}

const noAttributes: HtmlAttribute[] = [];

/** Turns what the tokenizer reports into tags. It tells no beginnings of tags: they stand where the last token ended. */
function reporter(document: string, listener: HtmlListener): TokenizerCallbacks {
  let cursor = 0;
  let tag: OpenTag = { name: '', start: 0, attributes: noAttributes };
  let name = '';
  let value = '';
  let valueStart = -1;
  let valueEnd = -1;
  const names = new Map<string, string>();
  // Names are few, and each is kept once.
  const nameIn = (start: number, end: number): string => {
    const written = document.slice(start, Math.min(end, start + longestName));
    const known = names.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    if (names.size < mostNames) names.set(written, name);
    return name;
  };
  const endTag = (end: number, isClosed: boolean) => {
    listener.open(tag, end + 1, isClosed);
    cursor = end + 1;
  };
  const skipTo = (_: number, end: number) => {
    cursor = end + 1;
  };
  return {
    ontext: (start, end) => {
      // What is left over in a closing tag that is cut off is reported as words from nowhere.
      if (start >= 0) listener.piece({ kind: 'text', start, end });
      cursor = end;
    },
    ontextentity: (code, end) => {
      listener.entity(String.fromCodePoint(code), cursor, end);
      cursor = end;
    },
    onopentagname: (start, end) => {
      tag = { name: nameIn(start, end), start: start - 1, attributes: noAttributes };
    },
    onopentagend: (end) => {
      endTag(end, false);
    },
    onselfclosingtag: (end) => {
      endTag(end, true);
    },
    onattribname: (start, end) => {
      name = nameIn(start, end);
      value = '';
      valueStart = valueEnd = -1;
    },
    onattribdata: (start, end) => {
      value += document.slice(start, end);
      if (valueStart < 0) valueStart = start;
      valueEnd = end;
    },
    onattribentity: (code) => {
      value += String.fromCodePoint(code);
    },
    onattribend: () => {
      if (tag.attributes === noAttributes) tag.attributes = [];
      tag.attributes.push({ name, value, start: valueStart, end: valueEnd });
    },
    onclosetag: (start, end) => {
      const close = document.indexOf('>', end);
      cursor = close < 0 ? document.length : close + 1;
      listener.close(nameIn(start, end), start - 2, cursor);
    },
    oncomment: (from, end, offset) => {
      const isReal = document.startsWith('<!--', from - 4);
      const outerEnd = Math.min(document.length, end + 1);
      if (isReal) listener.piece({ kind: 'comment', start: from - 4, end: outerEnd, from, to: end - offset });
      cursor = end + 1;
    },
    oncdata: skipTo,
    ondeclaration: skipTo,
    onprocessinginstruction: skipTo,
    onend: () => undefined,
  };
}
