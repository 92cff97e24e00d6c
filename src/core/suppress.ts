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
  return directives.flatMap((directive, at) => {
    const covers = coverOf(doc, directive, directives.slice(at + 1));
    return covers ? [{ comment: directive.comment, rules: directive.rules, covers }] : [];
  });
}

export const isSuppressedBy = ({ rules, covers }: Suppression, rule: string, at: Span): boolean =>
  at.start >= covers.start && at.start <= covers.end && (rules.length === 0 || rules.includes(rule));

/** The same comment without some of its rules; without any left, it goes with its line. */
export function withoutRules(doc: Doc, { comment, rules }: Suppression, unused: readonly string[]): TextEdit {
  const kept = rules.filter((rule) => !unused.includes(rule));
  if (kept.length === 0) return withoutComment(doc, comment.span);
  const written = doc.text.slice(comment.span.start, comment.span.end);
  const list = /^(\W*policydiff-[a-z-]+\s+)(.*?)(\s+--\s[^]*|\s*-->)$/i.exec(written);
  return { ...comment.span, text: list ? `${list[1] ?? ''}${kept.join(', ')}${list[3] ?? ''}` : written };
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
  return ignoring(rule, line.start, indentationFor(doc, index, line) + commentOn(rule) + lineEndOf(doc));
}

/** Before the tag of the block: in a page a comment may stand anywhere. */
function suppressionInPage(doc: Doc, rule: string, start: number): Fix {
  const indentation = indentationAt(doc, start);
  return ignoring(rule, start, commentOn(rule) + (indentation === null ? '' : lineEndOf(doc) + indentation));
}

const commentOn = (rule: string): string => `<!-- policydiff-disable-next-line ${rule} -->`;

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

function coverOf(doc: Doc, { comment, verb, rules }: Directive, later: readonly Directive[]): Span | null {
  const whole = { start: 0, end: doc.text.length };
  switch (verb) {
    case 'enable':
      return null;
    case 'disable-file':
      return whole;
    case 'disable': {
      const end = later.find((other) => other.verb === 'enable' && speaksOfSame(rules, other.rules));
      return { start: comment.span.end, end: end?.comment.span.start ?? whole.end };
    }
    case 'disable-next-line':
      return nextBlock(doc, comment.span.end);
  }
}

const speaksOfSame = (rules: readonly string[], enabled: readonly string[]): boolean =>
  enabled.length === 0 || rules.some((rule) => enabled.includes(rule));

/** The next block; of a table all rows, because no comment can stand inside one. */
function nextBlock({ blocks }: Doc, from: number): Span {
  const at = blocks.findIndex(({ span }) => span.start >= from);
  const first = blocks[at];
  if (first === undefined) return { start: from, end: from };
  let last = first;
  if (first.kind === 'row') {
    for (const block of blocks.slice(at)) {
      if (block.kind !== 'row') break;
      last = block;
    }
  }
  return { start: first.span.start, end: last.span.end };
}

// ---------------------------------------------------------------------------------------------------- editing

/** The comment, with its line where nothing else stands on it. */
function withoutComment(doc: Doc, span: Span): TextEdit {
  const line = lineAround(doc, span.start);
  const isAlone =
    span.end <= line.end &&
    doc.text.slice(line.start, span.start).trim() === '' &&
    doc.text.slice(span.end, line.end).trim() === '';
  if (!isAlone) return { ...span, text: '' };
  const lineEnd = /^\r?\n/.exec(doc.text.slice(line.end, line.end + 2))?.[0].length ?? 0;
  return { start: line.start, end: line.end + lineEnd, text: '' };
}

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
