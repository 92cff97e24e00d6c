import { readYaml } from './front-matter-yaml';
import { withLineFeeds } from './markdown-source';
import type { FrontMatter, FrontMatterEntry, Problem, Span } from '../model';

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null;
  readonly problems: readonly Problem[];
}

const none: FrontMatterReading = { frontMatter: null, problems: [] };
const longest = 100_000;
const notYaml = 'The front matter is not valid YAML: this line is neither a key with a value nor part of one.';

/**
 * The front matter at the beginning of a Markdown text: YAML between `---` lines or TOML between `+++` lines. A rule
 * (`---`) that merely begins a document is none: what follows must be keys.
 */
export function readFrontMatter(document: string): FrontMatterReading {
  if (!/^(?:---|\+\+\+)/.test(document)) return none;
  const text = withLineFeeds(document);
  const fence = /^(---|\+\+\+)[ \t]{0,99}\n/.exec(text);
  if (fence === null) return none;
  const mark = fence[1] === '+++' ? '+++' : '---';
  const closing = new RegExp(`^${mark === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \\t]{0,99}$`, 'm');
  const body = text.slice(fence[0].length, longest);
  const end = closing.exec(body);
  if (end === null) return none;
  const start = fence[0].length;
  const source = body.slice(0, end.index);
  const after = start + end.index + end[0].length;
  const span = { start: 0, end: text.startsWith('\n', after) ? after + 1 : after };
  if (mark === '+++')
    return { frontMatter: { span, language: 'toml', entries: tomlEntries(source, start) }, problems: [] };
  return yamlReading(source, start, span);
}

function yamlReading(source: string, start: number, span: FrontMatter['span']): FrontMatterReading {
  const reading = readYaml(source, start);
  if (reading === null) return none;
  const { entries, malformed } = reading;
  const problems: Problem[] = malformed === null ? [] : [{ kind: 'front-matter', message: notYaml, span: malformed }];
  return { frontMatter: { span, language: 'yaml', entries }, problems };
}

const tomlPair = /^[ \t]*([\w.-]+|"[^"\n]*")[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#'"[{][^\n#]*)/;

/** Keys of TOML with a value on their own line; arrays, tables and longer strings hold nothing that a policy states. */
function tomlEntries(source: string, start: number): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    if (/^[ \t]*\[/.test(line)) break;
    const [whole, key = '', written = ''] = tomlPair.exec(line) ?? [];
    const value = written.trimEnd();
    if (whole !== undefined) {
      const from = start + at + whole.length - written.length;
      entries.push({ key: unquoted(key), value: unquoted(value), span: insideQuotes(value, from) });
    }
    at += line.length + 1;
  }
  return entries;
}

/** The span of a written value without its quotes, so that an edit of the value keeps them. */
function insideQuotes(written: string, from: number): Span {
  const quotes = unquoted(written) === written ? 0 : 1;
  return { start: from + quotes, end: from + written.length - quotes };
}

const unquoted = (value: string): string =>
  /^(["'])[^]*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
