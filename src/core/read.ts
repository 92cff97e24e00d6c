import type { Doc, Format, Source } from './model';
import { verbatim } from './text/prose';

/** The format that a file's name tells, or null. */
export function formatOf(uri: string): Format | null {
  return /\.(md|markdown)$/i.test(uri) ? 'markdown' : /\.txt$/i.test(uri) ? 'text' : null;
}

/** Stage 1. Reads a source into blocks with exact positions. Never throws: what stands in the way is a problem. */
export function read(source: Source): Doc {
  const text = typeof source.content === 'string' ? source.content : new TextDecoder().decode(source.content);
  const blocks =
    text.trim() === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            depth: 0,
            span: { start: 0, end: text.length },
            prose: verbatim(text, 0),
            marker: '',
            cells: [],
            links: [],
          },
        ];
  return {
    uri: source.uri,
    format: source.format,
    text,
    language: 'en',
    blocks,
    comments: [],
    frontMatter: null,
    problems: [],
  };
}
