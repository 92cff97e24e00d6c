/** Documents that nobody wrote: pieces of the fixtures, cut, doubled, crossed and strewn with marks. All from one seed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { analyse, check, type Format, type Settings, type Source } from '../../src/core';
import { casesOf } from './cases';
import { docxOf } from './docx-builder';
import { assertSound, randomFrom } from './sound';

const folder = import.meta.dirname;
const same = (name: string): string => readFileSync(join(folder, 'same', name), 'utf8');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => casesOf(join(folder, name)));
const documentsOf = (format: Format): string[] =>
  cases.filter((each) => each.format === format).map(({ document }) => document);

export const formats: readonly Format[] = ['markdown', 'text', 'html', 'xml', 'docx'];

const seeds: Readonly<Record<Format, readonly string[]>> = {
  markdown: [...documentsOf('markdown'), same('before.md')],
  text: [...documentsOf('text'), same('before.txt')],
  html: [...documentsOf('html'), same('before.html')],
  xml: [...documentsOf('xml'), same('before.xml')],
  // Of DOCX the XML inside is changed, and now and then the bytes around it.
  docx: [same('before.docx.xml'), same('after.docx.xml')],
};

const marks: Readonly<Record<Format, readonly string[]>> = {
  markdown: [
    '*',
    '**',
    '`',
    '```\n',
    '|',
    '\n---\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '[',
    '](',
    '<!--',
    '<b>',
    '&',
    '+++\n',
    '{{',
  ],
  text: [
    '\t',
    '====\n',
    '----\n',
    '\n---- -----\n',
    '\n+---+---+\n',
    '\n│ a │ b │\n',
    '| ',
    '• ',
    '(a) ',
    '1.1 ',
    '\f',
    '\r',
    '   ',
    ':',
    '* ',
  ],
  html: [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '"',
    "'",
    '&',
    '&#x',
    '<p>',
    '</div>',
    '<table>',
    '<td>',
    '<li>',
    '<script>',
    '{{',
    '<a href=',
  ],
  xml: [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!DOCTYPE x [',
    '"',
    '&',
    '&amp;',
    '<p>',
    '</p>',
    '<a:b ',
    '/>',
  ],
  docx: [
    '<',
    '>',
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '<w:tbl>',
    '<w:tc>',
    '<w:ins>',
    '<w:del>',
    '"',
    '&',
    '<w:fldChar w:fldCharType="begin"/>',
  ],
};
const anyMarks = [
  '\ud800',
  '\udc00',
  '\0',
  '🚲',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\n\n',
  '\r\n',
  ' ',
  'é',
  '2024-05-03',
  '30 days',
];

type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);
const oneOf = (random: Random, list: readonly string[]): string => list[below(random, list.length)] ?? '';

function mutated(format: Format, random: Random): string {
  let text = oneOf(random, seeds[format]);
  for (let edits = 1 + below(random, 12); edits > 0; edits--) {
    const at = below(random, text.length + 1);
    const length = below(random, 200);
    switch (below(random, 6)) {
      case 0:
        text = text.slice(0, at) + text.slice(at + length);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(at, at + length).repeat(2 + below(random, 3)) + text.slice(at + length);
        break;
      case 2: {
        const other = oneOf(random, seeds[format]);
        const from = below(random, other.length);
        text = text.slice(0, at) + other.slice(from, from + length) + text.slice(at);
        break;
      }
      case 3:
        if (random() < 0.2) text = text.slice(0, at);
        break;
      default:
        text =
          text.slice(0, at) +
          oneOf(random, random() < 0.7 ? marks[format] : anyMarks) +
          text.slice(at + below(random, 4));
    }
  }
  return text.slice(0, longest);
}

const longest = 20_000;

function sourceFrom(format: Format, random: Random): Source {
  const text = mutated(format, random);
  const uri = `file:///privacy.${format}`;
  if (format === 'docx') {
    const bytes = docxOf(text);
    if (random() < 0.2) bytes[below(random, bytes.length)] = below(random, 256);
    return { uri, format, content: bytes, revision: random() < 0.5 ? 'accepted' : 'rejected' };
  }
  // Bytes are decoded first, and may be none of the encoding that they seem to be.
  if (random() < 0.8) return { uri, format, content: text };
  const bytes = new TextEncoder().encode(text);
  for (let edits = below(random, 4); edits > 0; edits--) bytes[below(random, bytes.length)] = below(random, 256);
  return { uri, format, content: bytes };
}

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: true };

/** Reads documents that nobody wrote to the end: nothing is thrown, and nothing stands outside its text. */
export function fuzz(format: Format, inputs: number, seed: number): void {
  const random = randomFrom(seed);
  for (let input = 0; input < inputs; input++) {
    const source = sourceFrom(format, random);
    try {
      assertReadable(source, input % 5 === 0);
    } catch (error) {
      throw new Error(`Input ${String(input)} of seed ${String(seed)} in ${format}: ${printable(source)}`, {
        cause: error,
      });
    }
  }
}

/** Reads a document and checks it: nothing is thrown, and nothing stands outside its text. */
export function readToTheEnd(source: Source): void {
  assertReadable(source, false);
}

function assertReadable(source: Source, isWhole: boolean): void {
  const policy = analyse(source);
  const { doc, facts } = policy;
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start >= 0 && start <= end && end <= doc.text.length;
  for (const { span } of [...doc.blocks, ...doc.comments, ...Object.values(facts).flat()])
    assert.ok(isInside(span), 'a span lies in the text');
  for (const { span } of doc.problems) assert.ok(isInside(span), 'a problem lies in the text');
  for (const { fixes, start, end } of check(policy, settings)) {
    assert.ok(isInside({ start, end }), 'a finding lies in the text');
    for (const edit of fixes.flatMap(({ edits }) => edits)) assert.ok(isInside(edit), 'an edit lies in the text');
  }
  if (isWhole && source.format !== 'docx') assertSound(doc);
}

function printable({ content }: Source): string {
  if (typeof content === 'string') return JSON.stringify(content.slice(0, 2000));
  try {
    return JSON.stringify(strFromU8(unzipSync(content)['word/document.xml'] ?? strToU8('')).slice(0, 2000));
  } catch {
    return JSON.stringify(strFromU8(content, true).slice(0, 2000));
  }
}
