import type { Comment } from '../model';

/**
 * What a template language has put into a page: `{{ name }}` and `<%= name %>` stand for words and are kept as they
 * stand; `{% if %}`, `{{#each}}`, `<% end %>` and comments print nothing. None of it is read as HTML or Markdown.
 */
export interface TemplateMark {
  readonly start: number;
  readonly end: number;
  readonly prints: boolean;
}

// Where a mark ends: a comment of Liquid behind the tag that ends it, all others behind a closing of their own.
const closings: Readonly<Record<string, string>> = {
  '{{!--': '--}}',
  '{{': '}}',
  '{%': '%}',
  '{#': '#}',
  '{!!': '!!}',
  '{/*': '*/}',
  '<%': '%>',
  '<?': '?>',
};
const opening = /\{\{~?!--|\{\{|\{%-?[ \t]{0,9}comment\b|\{%|\{#|\{!!|\{\/\*|<%|<\?(?!xml)/g;
const endOfComment = 'endcomment';
const longestMark = 2000;
const longestComment = 20_000;

/**
 * The marks of template languages in order, the front matter that ends at `from` among them. Linear: no closing is
 * looked for twice.
 */
export function templateMarks(document: string, from: number): TemplateMark[] {
  const marks: TemplateMark[] = from > 0 ? [{ start: 0, end: from, prints: false }] : [];
  const find = searchIn(document);
  let end = from;
  for (const { 0: open, index } of document.matchAll(opening)) {
    if (index < end) continue;
    const behind = endOf(open, index + open.length, find);
    if (behind - index > (/comment|!--|\/\*/.test(open) ? longestComment : longestMark)) continue;
    end = behind;
    while (open.startsWith('{{') && document.charAt(end) === '}') end++;
    const written = document.slice(index, end);
    // Brackets of a script that are none of a template's may close behind it.
    if (/^\{(?!%-?\s*comment|\/\*|\{~?!)/.test(open) && written.includes('</')) end = index;
    else marks.push({ start: index, end, prints: printsWords(written) });
  }
  return marks;
}

/** Behind the closing of a mark, or infinity. A comment of Liquid that nobody ends is a tag. */
function endOf(open: string, from: number, find: (words: string, from: number) => number): number {
  const close = closings[open.replace('~', '')] ?? '%}';
  const end = open.endsWith('comment') ? find(endOfComment, from) : Infinity;
  return find(close, end === Infinity ? from : end) + close.length;
}

/** Where words stand next; asked from front to back, it looks at no character twice for the same words. */
function searchIn(document: string): (words: string, from: number) => number {
  const known = new Map<string, { readonly from: number; readonly at: number }>();
  return (words, from) => {
    const last = known.get(words);
    if (last !== undefined && last.from <= from && from <= last.at) return last.at;
    const found = document.indexOf(words, from);
    const at = found < 0 ? Infinity : found;
    known.set(words, { from, at });
    return at;
  };
}

const printsWords = (written: string): boolean =>
  /^(?:\{\{(?![{~]?[#/!>^*]|[{~]?\s*(?:else|end)\b)|\{!!|<%[=-]|<\?=)/.test(written);

/** The document with its template marks blotted out. The length stays the same. */
export function withoutTemplates(document: string, marks: readonly TemplateMark[]): string {
  return replaced(document, marks, ({ start, end }) => 'x'.repeat(end - start));
}

/** The document with something of the same length in the place of some marks. */
export function replaced(
  document: string,
  marks: readonly TemplateMark[],
  replacement: (mark: TemplateMark, written: string) => string,
): string {
  if (marks.length === 0) return document;
  const parts: string[] = [];
  let at = 0;
  for (const mark of marks) {
    parts.push(document.slice(at, mark.start), replacement(mark, document.slice(mark.start, mark.end)));
    at = mark.end;
  }
  return parts.join('') + document.slice(at);
}

const opened = /^(?:\{\{~?!(?:--)?|\{#-?|\{\/\*|<%(?:#|--)|\{%-?\s*comment[^%]{0,40}%\})/;
const closed = /(?:(?:--)?~?\}\}|-?#\}|\*\/\}|(?:--)?%>|\{%-?\s{0,9}endcomment\s{0,9}-?%\})$/;

/** The comments among the marks, each with what stands between its delimiters: suppressions may live there. */
export function templateComments(document: string, marks: readonly TemplateMark[]): Comment[] {
  return marks.flatMap(({ start, end, prints }) => {
    const written = prints ? '' : document.slice(start, end);
    if (!opened.test(written)) return [];
    return [{ span: { start, end }, text: written.replace(opened, '').replace(closed, '') }];
  });
}

/** Comments of two kinds in the order of the text. */
export const inOrder = (some: readonly Comment[], others: readonly Comment[]): readonly Comment[] =>
  others.length === 0 ? some : [...some, ...others].sort((one, other) => one.span.start - other.span.start);
