const definition = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]{0,9}(?:\n[ \t]{0,9})?<?([^\s>]+)/gm;

type Definitions = ReadonlyMap<string, string>;

/** Those of the last text: whoever remembers what depends on them need not compare them. */
let last: Definitions = new Map();

/** The reference definitions of a Markdown text: the same value as long as the same stand in one after another. */
export function definitionsOf(text: string): Definitions {
  const found = readDefinitions(text);
  const isSame = found.size === last.size && [...found].every(([label, target]) => last.get(label) === target);
  return isSame ? last : (last = found);
}

/** Targets by label in lower case, the first of a label counting. */
function readDefinitions(text: string): Definitions {
  const targets = new Map<string, string>();
  if (!text.includes(']:')) return targets;
  for (const [, label = '', target = ''] of text.matchAll(definition)) {
    const key = label.trim().toLowerCase();
    if (!targets.has(key) && !key.startsWith('^')) targets.set(key, target);
  }
  return targets;
}

/**
 * The text as the parser is given it: of the same length, so that all positions hold. The words are read from the text
 * itself.
 */
export const forParser = (text: string): string =>
  withoutInnerBrackets(withoutTangles(withClosedTables(withLineFeeds(text))));

/** The parser knows one line end: a carriage return becomes a space before a line feed, alone (like U+0085) a line feed. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') || text.includes('\u0085') ? text.replaceAll('\r\n', ' \n').replace(/[\r\u0085]/g, '\n') : text;

const spacedDelimiter = /^([ \t|:-]{1,400})\|([ \t]{1,20})$/gm;

/** The parser takes no table whose line of dashes has white space behind its last pipe: the pipe moves there. */
const withClosedTables = (text: string): string =>
  text.includes('| \n') || text.includes('|\t\n') ? text.replace(spacedDelimiter, '$1$2|') : text;

const nested = /\[([^[\]\n]{0,200})(?<!\\)\[([^[\]\n]{1,200})\](?!\()([^[\]\n]{0,200})\]\(/g;

/**
 * The parser takes "[post at acme]" inside `[[post at acme]](target)` for the link, though it has no target. Its
 * brackets are blotted out for the parser; the length stays the same.
 */
const withoutInnerBrackets = (text: string): string =>
  text.includes('](') ? text.replace(nested, '[$1x$2x$3](') : text;

const mostMarks = 1500;
const boundary = /^[ \t>]{0,40}(?:$|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)/;

/**
 * The parser's work on inline marks grows with their square within one paragraph. No person sets thousands of them in
 * one, so the marks of such a tangle are blotted out for the parser (the words are read from the text itself). The
 * length stays the same.
 */
function withoutTangles(text: string): string {
  if (!hasManyMarks(text)) return text;
  const parts: string[] = [];
  let start = 0;
  let marks = 0;
  let kept = 0;
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (boundary.test(text.slice(at, Math.min(end, at + 60)))) {
      if (marks > mostMarks) kept = blot(text, kept, start, at, parts);
      start = at;
      marks = 0;
    }
    marks += marksIn(text, at, end);
    at = end + 1;
  }
  if (marks > mostMarks) kept = blot(text, kept, start, text.length, parts);
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}

/** Whether all of a text has as many marks as make a tangle; asked for one by one, which the engine does in no time. */
function hasManyMarks(text: string): boolean {
  let marks = 0;
  for (const mark of '*_[`<~')
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++marks > mostMarks) return true;
  return false;
}

function blot(text: string, kept: number, start: number, end: number, parts: string[]): number {
  parts.push(text.slice(kept, start), text.slice(start, end).replace(/[*_[\]!`<~\\&]/g, 'x'));
  return end;
}

function marksIn(text: string, from: number, to: number): number {
  let marks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // * _ [ ` < ~ are all the characters that open something.
    if (code === 42 || code === 95 || code === 91 || code === 96 || code === 60 || code === 126) marks++;
  }
  return marks;
}
