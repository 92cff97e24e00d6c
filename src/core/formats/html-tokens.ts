import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** An attribute, decoded; start and end are those of its value as written, without quotes. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in a page, from left to right. Offsets are those of the document, UTF-16 code units. */
export type HtmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly attributes: readonly HtmlAttribute[];
      readonly isClosed: boolean;
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'entity'; readonly start: number; readonly end: number; readonly words: string }
  | {
      readonly kind: 'comment';
      readonly start: number;
      readonly end: number;
      readonly from: number;
      readonly to: number;
    };

// Names longer than any that a page has are cut, so that no attribute of ten megabytes is carried about.
const longestName = 100;

/**
 * The tokens of a page. The tokenizer alone is used, and not the parser above it, whose stack of open elements takes
 * a time that grows with the square of the nesting.
 */
export function htmlTokens(document: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const recognizeSelfClosing = /^\s*<\?xml\b/.test(document.slice(0, 200));
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing }, reporter(document, tokens));
  tokenizer.write(document);
  tokenizer.end();
  return tokens;
}

interface OpenTag {
  name: string;
  start: number;
  attributes: HtmlAttribute[];
}

interface OpenAttribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Turns what the tokenizer reports into tokens. It tells no beginnings of tags: they stand where the last token ended. */
function reporter(document: string, tokens: HtmlToken[]): TokenizerCallbacks {
  let cursor = 0;
  const tag: OpenTag = { name: '', start: 0, attributes: [] };
  const attribute: OpenAttribute = { name: '', value: '', start: -1, end: -1 };
  const add = (token: HtmlToken) => {
    tokens.push(token);
    cursor = token.end;
  };
  const nameIn = (start: number, end: number) =>
    document.slice(start, Math.min(end, start + longestName)).toLowerCase();
  const endTag = (end: number, isClosed: boolean) => {
    add({ kind: 'open', name: tag.name, start: tag.start, end: end + 1, attributes: tag.attributes, isClosed });
  };
  const addValue = (value: string) => {
    attribute.value += value;
  };
  return {
    ontext: (start, end) => {
      add({ kind: 'text', start, end });
    },
    ontextentity: (code, end) => {
      addEntity(tokens, String.fromCodePoint(code), cursor, end);
      cursor = end;
    },
    onopentagname: (start, end) => {
      Object.assign(tag, { name: nameIn(start, end), start: start - 1, attributes: [] });
    },
    onopentagend: (end) => {
      endTag(end, false);
    },
    onselfclosingtag: (end) => {
      endTag(end, true);
    },
    onattribname: (start, end) => {
      Object.assign(attribute, { name: nameIn(start, end), value: '', start: -1, end: -1 });
    },
    onattribdata: (start, end) => {
      addValue(document.slice(start, end));
      if (attribute.start < 0) attribute.start = start;
      attribute.end = end;
    },
    onattribentity: (code) => {
      addValue(String.fromCodePoint(code));
    },
    onattribend: () => {
      tag.attributes.push({ ...attribute });
    },
    onclosetag: (start, end) => {
      const close = document.indexOf('>', end);
      add({ kind: 'close', name: nameIn(start, end), start: start - 2, end: close < 0 ? document.length : close + 1 });
    },
    oncomment: (from, end, offset) => {
      const isReal = document.startsWith('<!--', from - 4);
      if (isReal)
        add({ kind: 'comment', start: from - 4, end: Math.min(document.length, end + 1), from, to: end - offset });
      cursor = end + 1;
    },
    oncdata: (_, end) => {
      cursor = end + 1;
    },
    ondeclaration: (_, end) => {
      cursor = end + 1;
    },
    onprocessinginstruction: (_, end) => {
      cursor = end + 1;
    },
    onend: () => undefined,
  };
}

/** A reference that stands for two characters is reported twice. */
function addEntity(tokens: HtmlToken[], words: string, start: number, end: number): void {
  const last = tokens.at(-1);
  if (last?.kind === 'entity' && last.end === end && start === end) {
    tokens[tokens.length - 1] = { ...last, words: last.words + words };
  } else tokens.push({ kind: 'entity', start, end, words });
}
