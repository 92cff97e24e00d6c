/** What a template language, MDX or kramdown has put into Markdown: none of it is words of the policy. */
import type { Block, MachineDate } from '../model';
import { withLineFeeds } from './markdown-source';
import { replaced, templateMarks, type TemplateMark } from './templates';

/** The same text twice, of the same length: as its words are read, and as the parser may see it. */
export interface WithoutMarks {
  readonly marks: readonly TemplateMark[];
  readonly shown: string;
  readonly source: string;
}

const anyMark = ['{', '<%', '<?', '^['];
const anyStatement = /^(?:import|export)\s/m;

/** Looked for one by one: of single marks the engine makes a search that takes no time. */
const mayHaveMarks = (text: string): boolean =>
  anyMark.some((mark) => text.includes(mark)) ||
  ((text.includes('import') || text.includes('export')) && anyStatement.test(text));

export function withoutMarks(text: string, from: number): WithoutMarks {
  if (!mayHaveMarks(text)) return { marks: [], shown: text, source: text };
  const marks = marksIn(withLineFeeds(text), from);
  const blank = replaced(text, marks, ({ prints }, written) => (prints ? written : filled(written, ' ')));
  const alone = new Set(marks.filter(({ start, end }) => isNote(text, start) || isAlone(blank, start, end)));
  const shown = replaced(text, marks, (mark, written) =>
    mark.prints ? written : filled(written, alone.has(mark) ? ' ' : nothing),
  );
  // Blanks before words would make code of them: letters hold the place.
  const source = replaced(text, marks, (mark, written) => filled(written, alone.has(mark) ? ' ' : 'x'));
  return { marks, shown, source };
}

/** A soft hyphen: it prints nothing, and parts no words. */
const nothing = '\u00ad';

const filled = (written: string, character: string): string => written.replace(/[^\r\n]/g, character);

const farthest = 200;

/** Whether nothing else stands on the lines of a mark. */
function isAlone(blank: string, start: number, end: number): boolean {
  const before = /(?:^|[\r\n])[ \t]*$/.test(blank.slice(Math.max(0, start - farthest), start)) || start === 0;
  return before && /^[ \t]*(?:$|[\r\n])/.test(blank.slice(end, end + farthest));
}

// A note in the middle of its sentence, `^[as here]`, is words of their own: its brackets part them.
const note = /\^\[(?=[^[\]\n]{1,600}\])/g;
const isNote = (text: string, start: number): boolean => text.startsWith('^[', start) || text.charAt(start) === ']';

// Attributes of kramdown; what MDX takes in and gives out, to the end of its paragraph; a component with a script in it.
const attributes = /\{:[^{}\n]{1,200}\}/g;
const statement =
  /^(?:import\s[^\n]{0,300}?['"][^'"\n]{1,300}['"];?[ \t]{0,9}$|export\s+(?:const|let|var|default|function|async)\b[^\n]*(?:\n(?![ \t]*(?:\n|$))[^\n]+)*)/gm;
const component = /<[A-Z][\w.]{0,60}\s[^<>{}]{0,500}=\{/g;

function marksIn(text: string, from: number): TemplateMark[] {
  const silent = (start: number, end: number): TemplateMark => ({ start, end, prints: false });
  const found = [
    ...templateMarks(text, from).filter((mark) => mark.end > from && !isAnchor(text, mark)),
    ...[...text.matchAll(attributes), ...text.matchAll(statement)].map((match) =>
      silent(match.index, match.index + match[0].length),
    ),
    ...[...text.matchAll(component)].flatMap(({ index, 0: head }) => {
      const end = endOfTag(text, index + head.length);
      return end === null ? [] : [silent(index, end)];
    }),
    ...[...text.matchAll(note)].flatMap(({ index }) => {
      const end = text.indexOf(']', index);
      return [silent(index, index + 2), silent(end, end + 1)];
    }),
  ].sort((one, other) => one.start - other.start);
  let end = from;
  return found.filter((mark) => mark.start >= end && (end = mark.end) > 0);
}

const datetime = /\bdatetime=["'](\d{4}(?:-\d\d(?:-\d\d)?)?)(?=["'T])/;

/** Dates that attributes give of the block before them, or on the line below it. */
export function datesInAttributes(text: string, { marks }: WithoutMarks, blocks: readonly Block[]): MachineDate[] {
  let next = 0;
  return marks.flatMap(({ start, end }) => {
    const found = text.startsWith('{:', start) ? datetime.exec(text.slice(start, end)) : null;
    while ((blocks[next]?.span.start ?? Infinity) < start) next++;
    const block = blocks[next - 1];
    if (found?.[1] === undefined || block === undefined) return [];
    const at = start + found.index + found[0].length - found[1].length;
    return [{ printed: { start: block.span.start, end: start }, attribute: { start: at, end: at + found[1].length } }];
  });
}

/** `{#rights}` behind a heading is its anchor and no comment. */
const isAnchor = (text: string, { start }: TemplateMark): boolean => /^\{#[^\s-]/.test(text.slice(start, start + 3));

const longestTag = 2000;

/** Behind the `>` that closes a component, inside whose brackets another may stand. */
function endOfTag(text: string, from: number): number | null {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + longestTag); at++) {
    const character = text.charAt(at);
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '>' && depth === 0) return at + 1;
  }
  return null;
}
