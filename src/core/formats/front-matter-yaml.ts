import type { FrontMatterEntry, Span } from '../model';

/** What a block of YAML says of a document: its keys with a value on their own line, or null where it is no map. */
export interface YamlReading {
  readonly entries: readonly FrontMatterEntry[];
  /** The first line that no YAML map can hold, or null. */
  readonly malformed: Span | null;
}

interface Line {
  readonly words: string;
  readonly indent: number;
  /** Where the line begins in the document. */
  readonly start: number;
}

/**
 * Reads only what front matter states about a document: keys of the outermost map with one plain or quoted value on
 * their own line. Nested maps, lists, blocks of text, tags, anchors and escapes are left alone, so that no edit can
 * touch what was not understood. Line ends are line feeds.
 */
export function readYaml(source: string, start: number): YamlReading | null {
  const lines = linesOf(source, start);
  const [first] = lines;
  if (first === undefined) return { entries: [], malformed: null };
  if (keyAt(first) === null) return null;
  const entries: FrontMatterEntry[] = [];
  let malformed: Span | null = null;
  let value: Value | null = null;
  for (const line of lines) {
    const key = line.indent === first.indent ? keyAt(line) : null;
    if (key !== null) {
      if (value?.entry) entries.push(value.entry);
      value = valueAt(key, line);
      if (value.form === 'malformed') malformed ??= spanOf(line);
    } else if (value !== null && continues(line, first.indent, value.form)) {
      value = { form: value.form, entry: null };
    } else {
      malformed ??= spanOf(line);
    }
  }
  if (value?.entry) entries.push(value.entry);
  return { entries, malformed };
}

function linesOf(source: string, start: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const line of source.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const words = line.trim();
    if (words !== '' && !words.startsWith('#')) lines.push({ words, indent, start: at });
    at += line.length + 1;
  }
  return lines;
}

const spanOf = ({ start, indent, words }: Line): Span => ({
  start: start + indent,
  end: start + indent + words.length,
});

const writtenKey =
  /^(?:"([^"\\]{1,200})"|'([^']{1,200})'|([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:]|:(?=\S)){0,200}?))\s{0,9}:(?=\s|$)/;

interface Key {
  readonly name: string;
  /** How much of the line the key and its colon take up. */
  readonly length: number;
}

function keyAt({ words }: Line): Key | null {
  const found = writtenKey.exec(words);
  if (found === null) return null;
  const name = found[1] ?? found[2] ?? found[3] ?? '';
  return name.includes(' #') ? null : { name, length: found[0].length };
}

interface Value {
  readonly form: 'none' | 'scalar' | 'open' | 'malformed';
  /** The key with its value, where both stand whole on one line. */
  readonly entry: FrontMatterEntry | null;
}

const doubleQuoted = /^"([^"\\]*)"(?:\s+#.*)?$/;
const singleQuoted = /^'((?:[^']|'')*)'(?:\s+#.*)?$/;
const nothing = /^(?:~|null|Null|NULL)?$/;

function valueAt({ name, length }: Key, { words, indent, start }: Line): Value {
  const rest = words.slice(length).trimStart();
  const from = start + indent + words.length - rest.length;
  const quoted = doubleQuoted.exec(rest) ?? singleQuoted.exec(rest);
  if (quoted !== null) {
    const [, inside = ''] = quoted;
    const value = rest.startsWith("'") ? inside.replaceAll("''", "'") : inside;
    return { form: 'scalar', entry: { key: name, value, span: { start: from + 1, end: from + 1 + inside.length } } };
  }
  if (/^["'[{&*!|>%@`]/.test(rest)) return { form: 'open', entry: null };
  const value = (rest.startsWith('#') ? '' : (rest.split(/\s#/, 1)[0] ?? '')).trimEnd();
  if (nothing.test(value)) return { form: 'none', entry: null };
  if (/^[-?:](?:\s|$)|:(?:\s|$)/.test(value)) return { form: 'malformed', entry: null };
  return { form: 'scalar', entry: { key: name, value, span: { start: from, end: from + value.length } } };
}

/** A value goes on in deeper lines; a list may stand right below its key, and a bracket close there. */
function continues({ words, indent }: Line, outermost: number, form: Value['form']): boolean {
  if (indent > outermost) return true;
  if (indent < outermost) return false;
  return form === 'none' ? /^-(?:\s|$)/.test(words) : form === 'open' && /^[\]}]/.test(words);
}
