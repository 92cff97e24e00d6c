/**
 * Suppressions: comments in the format's own syntax that silence a rule, with a reason for people.
 *
 *     <!-- policydiff-disable-next-line RULE[, RULE] -- reason -->   the next block (of a table, all its rows)
 *     <!-- policydiff-disable RULE -->  ...  <!-- policydiff-enable RULE -->
 *     <!-- policydiff-disable-file RULE -->
 *
 * Without a rule they speak of all rules.
 */
import { indentationAt } from './fixes/elements';
import { lineAround, lineEndOf } from './fixes/lines';
import type { Block, Comment, Doc, Fix, Span, TextEdit } from './model';
import { firstAround, firstReaching, joinedSpans } from './text/span-search';

export interface Suppression {
  readonly comment: Comment;
  /** Ids as written, in lower case; empty: all rules. */
  readonly rules: readonly string[];
  /** Where findings are silent. */
  readonly covers: Span;
}

/** The suppressions of a document, in order. */
export function suppressionsOf(doc: Doc): Suppression[] {
  const directives = doc.comments.flatMap((comment) => directiveIn(comment) ?? []);
  const ends = endsOf(directives, doc.text.length);
  const blockBehind = firstReaching(directives.length === 0 ? [] : doc.blocks.map(({ span }) => span.start));
  return directives.flatMap(({ comment, verb, rules }, at): Suppression[] => {
    const { end } = comment.span;
    switch (verb) {
      case 'enable':
        return [];
      case 'disable-file':
        return [{ comment, rules, covers: { start: 0, end: doc.text.length } }];
      case 'disable':
        return [{ comment, rules, covers: { start: end, end: ends[at] ?? doc.text.length } }];
      case 'disable-next-line':
        return [{ comment, rules, covers: blockAt(doc, blockBehind(end)) ?? { start: end, end } }];
    }
  });
}

// No rule can have this name.
const allRules = '';

/** Whether a finding of a rule at a place is silenced. */
export function silencedBy(suppressions: readonly Suppression[]): (rule: string, at: Span) => boolean {
  const spans = new Map<string, Span[]>();
  for (const { rules, covers } of suppressions) {
    for (const rule of rules.length === 0 ? [allRules] : rules) listIn(spans, rule).push(covers);
  }
  const around = new Map([...spans].map(([rule, covers]) => [rule, firstAround(joinedSpans(covers))]));
  return (rule, { start }) => [rule, allRules].some((each) => (around.get(each)?.(start) ?? -1) >= 0);
}

/** Whether a suppression silences any of some findings: of a rule that it names, or of all (null). */
export function silencing(
  found: readonly { readonly id: string; readonly at: Span }[],
): (suppression: Suppression, rule: string | null) => boolean {
  const starts = new Map<string, number[]>();
  for (const { id, at } of found) for (const each of [id, allRules]) listIn(starts, each).push(at.start);
  const searches = new Map(
    [...starts].map(([rule, places]) => {
      places.sort((one, other) => one - other);
      return [rule, { places, first: firstReaching(places) }];
    }),
  );
  return ({ covers }, rule) => {
    const search = searches.get(rule ?? allRules);
    return search !== undefined && (search.places[search.first(covers.start)] ?? Infinity) <= covers.end;
  };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

/** The same comment without some of its rules; without any left, it goes with its line. */
export function withoutRules(doc: Doc, { comment, rules }: Suppression, unused: readonly string[]): TextEdit {
  const kept = rules.filter((rule) => !unused.includes(rule));
  if (kept.length === 0) return withoutComment(doc, comment.span);
  const written = doc.text.slice(comment.span.start, comment.span.end);
  const verb = /^(?:\{%-?\s*comment\s*-?%\})?\W*policydiff-[a-z-]+\s+/i.exec(written)?.[0];
  const reason = written.search(/\s(?:--|\*\/|#\}|\}\})|-->/);
  const text = verb && reason > 0 ? verb + kept.join(', ') + written.slice(reason) : written;
  return { ...comment.span, text };
}

/**
 * Silences a finding by a comment on a line of its own above its block, so that the page looks as before. Null where
 * the format has no comments or the place allows none: then it is acknowledged elsewhere.
 */
export function suppressionFix(doc: Doc, rule: string, at: Span): Fix | null {
  if (doc.format === 'text' || doc.format === 'docx') return null;
  if (doc.frontMatter && at.start < doc.frontMatter.span.end) return null;
  const index = doc.blocks.findIndex(({ span }) => at.start >= span.start && at.start <= span.end);
  const block = doc.blocks[index];
  if (block === undefined) return null;
  if (doc.format === 'html') return suppressionInPage(doc, rule, block.span.start);
  const line = lineAround(doc, block.kind === 'row' ? startOfTable(doc, block) : block.span.start);
  // In the middle of an element's words a comment would stand in the sentence.
  if (doc.format === 'xml' && doc.text.slice(line.start, block.span.start).trim() !== '') return null;
  return ignoring(rule, line.start, indentationFor(doc, index, line) + commentOn(doc, rule) + lineEndOf(doc));
}

/** Before the tag of the block: in a page a comment may stand anywhere. */
function suppressionInPage(doc: Doc, rule: string, start: number): Fix {
  const indentation = indentationAt(doc, start);
  return ignoring(rule, start, commentOn(doc, rule) + (indentation === null ? '' : lineEndOf(doc) + indentation));
}

/** MDX takes no comments of HTML. */
function commentOn({ uri }: Doc, rule: string): string {
  const directive = `policydiff-disable-next-line ${rule}`;
  return /\.mdx$/i.test(uri) ? `{/* ${directive} */}` : `<!-- ${directive} -->`;
}

const ignoring = (rule: string, at: number, text: string): Fix => ({
  title: `Ignore ${rule} here`,
  edits: [{ start: at, end: at, text }],
  preferred: false,
  safe: false,
});

// ------------------------------------------------------------------------------------------------- directives

type Verb = 'disable' | 'enable' | 'disable-file' | 'disable-next-line';

interface Directive {
  readonly comment: Comment;
  readonly verb: Verb;
  readonly rules: readonly string[];
}

function directiveIn(comment: Comment): Directive | null {
  const match = /^\s*policydiff-(disable-next-line|disable-file|disable|enable)(?![\w-])/i.exec(comment.text);
  if (match === null) return null;
  const [list = ''] = comment.text.slice(match[0].length).split(/(?:^|\s)--(?:\s|$)/);
  const rules = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((rule) => rule !== '');
  return { comment, verb: match[1]?.toLowerCase() as Verb, rules };
}

/** Where what each directive switches off is switched on again: of all that name a rule, by the next that names it. */
function endsOf(directives: readonly Directive[], behind: number): number[] {
  const next = new Map<string, number>();
  const ends: number[] = [];
  for (const { comment, verb, rules } of directives.toReversed()) {
    ends.push(Math.min(behind, ...[...rules, allRules].map((rule) => next.get(rule) ?? behind)));
    if (verb !== 'enable') continue;
    for (const rule of rules.length === 0 ? [allRules] : rules) next.set(rule, comment.span.start);
  }
  return ends.reverse();
}

/** A block; of a table all rows, because no comment can stand inside one. */
function blockAt({ blocks }: Doc, index: number): Span | null {
  const first = blocks[index];
  if (first === undefined) return null;
  let last = first;
  for (let at = index; first.kind === 'row' && blocks[at]?.kind === 'row'; at++) last = blocks[at] ?? last;
  return { start: first.span.start, end: last.span.end };
}

// ---------------------------------------------------------------------------------------------------- editing

/** The comment, with its line where nothing else stands on it. */
function withoutComment({ text }: Doc, span: Span): TextEdit {
  let { start, end } = span;
  while (isBlank(text.charAt(start - 1))) start--;
  while (isBlank(text.charAt(end))) end++;
  const lineEnd = text.startsWith('\r\n', end) ? 2 : text.charAt(end) === '\n' ? 1 : 0;
  const isAlone = (start === 0 || text.charAt(start - 1) === '\n') && (lineEnd > 0 || end === text.length);
  return isAlone ? { start, end: end + lineEnd, text: '' } : { ...span, text: '' };
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t';

/** Upwards from a row to the first line of its table, whose header may be no block of its own. */
function startOfTable(doc: Doc, row: Block): number {
  let { start } = lineAround(doc, row.span.start);
  while (start > 0) {
    const above = lineAround(doc, start - 1);
    if (!doc.text.slice(above.start, above.end).includes('|')) break;
    start = above.start;
  }
  return start;
}

/**
 * What stands before the comment on its line: the quotation marks of a quoted block; in a list, the indentation of
 * the item above, into which the comment goes, so that one list stays one list.
 */
function indentationFor(doc: Doc, index: number, line: Span): string {
  const lead = /^[ \t>]*/.exec(doc.text.slice(line.start, line.end))?.[0] ?? '';
  const block = doc.blocks[index];
  const above = doc.blocks[index - 1];
  const follows = block?.kind === 'item' && above?.kind === 'item' && above.depth >= block.depth;
  if (!follows || doc.format !== 'markdown') return lead;
  const marker = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}/.exec(doc.text.slice(line.start, line.end))?.[0];
  return marker ? lead + ' '.repeat(marker.length - lead.length) : lead;
}
