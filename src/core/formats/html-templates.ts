/**
 * What a template language has put into a page: `{{ name }}` and `<%= name %>` stand for words and are kept as they
 * stand; `{% if %}`, `{{#each}}`, `<% end %>` and comments print nothing. None of it is read as HTML.
 */
export interface TemplateMark {
  readonly start: number;
  readonly end: number;
  readonly prints: boolean;
}

const closings: Readonly<Record<string, string>> = {
  '{{': '}}',
  '{%': '%}',
  '{#': '#}',
  '{!!': '!!}',
  '{/*': '*/}',
  '<%': '%>',
  '<?': '?>',
};
const opening = /\{\{|\{%|\{#|\{!!|\{\/\*|<%|<\?(?!xml)/g;
const longestMark = 2000;

/**
 * The marks of template languages in order, the front matter that ends at `from` among them. Linear: no closing is
 * looked for twice.
 */
export function templateMarks(document: string, from: number): TemplateMark[] {
  const marks: TemplateMark[] = from > 0 ? [{ start: 0, end: from, prints: false }] : [];
  const nextClosing = new Map<string, number>();
  let end = from;
  for (const { 0: open, index } of document.matchAll(opening)) {
    if (index < end) continue;
    const close = closings[open] ?? '';
    let at = nextClosing.get(close) ?? -1;
    if (at < index + open.length) {
      const found = document.indexOf(close, index + open.length);
      at = found < 0 ? Number.POSITIVE_INFINITY : found;
      nextClosing.set(close, at);
    }
    if (at - index > longestMark) continue;
    end = at + close.length;
    while (close === '}}' && document.charAt(end) === '}') end++;
    const written = document.slice(index, end);
    // Brackets of a script that are none of a template's may close behind it.
    if (open.startsWith('{') && written.includes('</')) end = index;
    else marks.push({ start: index, end, prints: printsWords(written) });
  }
  return marks;
}

const printsWords = (written: string): boolean =>
  /^(?:\{\{(?![{~]?[#/!>^*]|[{~]?\s*(?:else|end)\b)|\{!!|<%[=-]|<\?=)/.test(written);

/** The document with its template marks blotted out. The length stays the same. */
export function withoutTemplates(document: string, marks: readonly TemplateMark[]): string {
  if (marks.length === 0) return document;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(document.slice(at, start), 'x'.repeat(end - start));
    at = end;
  }
  return parts.join('') + document.slice(at);
}
