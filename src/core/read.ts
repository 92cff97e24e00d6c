import { mendBroken } from './formats/broken';
import { withoutComments } from './formats/docx-comments';
import { readDocx } from './formats/docx';
import { readHtml } from './formats/html';
import { readMarkdown } from './formats/markdown';
import type { Reading } from './formats/reading';
import { readText } from './formats/text';
import { readXml } from './formats/xml';
import type { Doc, Format, Problem, Source } from './model';
import { decode } from './text/decode';
import { languageOf } from './text/language';

const endings: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  xml: 'xml',
  akn: 'xml',
  dbk: 'xml',
  docbook: 'xml',
  dita: 'xml',
  atom: 'xml',
  rss: 'xml',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
};

/** The format that a file's name tells, or null. */
export function formatOf(uri: string): Format | null {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(uri)?.[1]?.toLowerCase() ?? '';
  return endings[ending] ?? null;
}

/** Stage 1. Reads a source into blocks with exact positions. Never throws: what stands in the way is a problem. */
export function read(source: Source): Doc {
  if (source.format === 'docx' && typeof source.content !== 'string') {
    const { text, tracked, properties, ...reading } = readDocx(source.content, source.revision ?? 'accepted');
    return { ...docOf(source, text, reading), tracked, properties };
  }
  const { text, problems } = decode(source.content);
  const reading = readAs(source.format, text);
  return docOf(source, text, { ...reading, problems: [...problems, ...reading.problems] });
}

function docOf(source: Source, text: string, reading: Reading): Doc {
  return {
    uri: source.uri,
    format: source.format,
    text,
    language: languageOf(reading.blocks.map(({ prose }) => prose.text)),
    blocks: reading.blocks,
    comments: reading.comments,
    frontMatter: reading.frontMatter,
    problems: reading.blocks.length === 0 && reading.problems.length === 0 ? [empty] : reading.problems,
    ...(reading.machineDates === undefined ? {} : { machineDates: reading.machineDates }),
  };
}

const empty: Problem = { kind: 'empty', message: 'The document has no words.', span: { start: 0, end: 0 } };

const mended = (reading: Reading): Reading => ({ ...reading, blocks: mendBroken(reading.blocks) });

function readAs(format: Format, text: string): Reading {
  switch (format) {
    case 'markdown':
      return mended(readMarkdown(text));
    case 'html':
      return mended(readHtml(text));
    case 'text':
      return readText(text);
    case 'docx':
      return readText(withoutComments(text));
    case 'xml':
      return readXml(text);
  }
}
