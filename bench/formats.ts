/** The generated policy of the benchmarks, written in each format. */
import { strToU8, zipSync } from 'fflate';
import type { Format } from '../src/core';

type Block = readonly [kind: 'title' | 'heading' | 'item' | 'paragraph', words: string];

/** Only what the generator writes has to be told apart: headings, items and paragraphs. */
export function inFormat(format: Format, markdown: string): Uint8Array {
  if (format === 'markdown') return strToU8(markdown);
  const blocks = blocksOf(markdown);
  switch (format) {
    case 'text':
      return strToU8(blocks.map(([kind, words]) => (kind === 'item' ? `- ${words}\n` : `${words}\n\n`)).join(''));
    case 'html':
      return strToU8(`<!doctype html><html><body><main>\n${blocks.map(inHtml).join('\n')}\n</main></body></html>\n`);
    case 'xml':
      return strToU8(`<?xml version="1.0"?>\n<policy>\n${blocks.map(inXml).join('\n')}\n</policy>\n`);
    case 'docx':
      return inDocx(blocks);
  }
}

function blocksOf(markdown: string): Block[] {
  return markdown
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Block => {
      if (line.startsWith('# ')) return ['title', line.slice(2)];
      if (line.startsWith('## ')) return ['heading', line.slice(3)];
      return line.startsWith('- ') ? ['item', line.slice(2)] : ['paragraph', line];
    });
}

const inHtml = ([kind, words]: Block): string => {
  switch (kind) {
    case 'title':
      return `<h1>${words}</h1>`;
    case 'heading':
      return `<h2 id="part" class="title">${words}</h2>`;
    case 'item':
      return `<ul><li>${words}</li></ul>`;
    case 'paragraph':
      return `<p class="text">${words.replace(' ', '&nbsp;')}</p>`;
  }
};

const inXml = ([kind, words]: Block): string => {
  switch (kind) {
    case 'title':
    case 'heading':
      return `<title role="${kind}">${words}</title>`;
    case 'item':
      return `<list><item><para>${words}</para></item></list>`;
    case 'paragraph':
      return `<para>${words}</para>`;
  }
};

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function inDocx(blocks: readonly Block[]): Uint8Array {
  const paragraphs = blocks.map(([kind, words]) => {
    const level = kind === 'title' ? 0 : 1;
    const look = kind === 'title' || kind === 'heading' ? `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>` : '';
    return `<w:p>${look}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  });
  const document = `<w:document ${namespaces}><w:body>${paragraphs.join('\n')}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(document) });
}
