/** One policy in all encodings and with all line ends: the same words, and each where it stands. */
import assert from 'node:assert/strict';
import { analyse, type Format } from '../../src/core';

/** The same policy in each format, with a place for what declares its encoding, and a character of two units. */
const policies: Readonly<Partial<Record<Format, string>>> = {
  markdown:
    '# Privacy Policy of Café Brücke\n\n🚲 We keep your personal data for 30 days after your order, and then we delete it.\n\n- letters — all of them\n- “orders”\n',
  text: 'Privacy Policy of Café Brücke\n=============================\n\n🚲 We keep your personal data for 30 days after your order, and then we delete it.\n\n- letters — all of them\n- “orders”\n',
  html: '<html><head><meta charset="ENCODING"></head>\n<body><h1>Privacy Policy of Café Brücke</h1>\n<p>🚲 We keep\nyour personal data for 30 days after your order, and then we delete it.</p>\n<ul><li>letters — all of them</li>\n<li>“orders”</li></ul></body></html>\n',
  xml: '<?xml version="1.0" encoding="ENCODING"?>\n<article><title>Privacy Policy of Café Brücke</title>\n<para>🚲 We keep\nyour personal data for 30 days after your order, and then we delete it.</para>\n<itemizedlist><listitem><para>letters — all of them</para></listitem>\n<listitem><para>“orders”</para></listitem></itemizedlist></article>\n',
};

const expected = [
  'heading Privacy Policy of Café Brücke',
  'paragraph 🚲 We keep your personal data for 30 days after your order, and then we delete it.',
  'item letters — all of them',
  'item “orders”',
];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  );
/** Windows-1252 has no bicycle. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text.replace('🚲 ', '')), (letter) => beyond[letter] ?? letter.charCodeAt(0));
const beyond: Readonly<Record<string, number>> = { '—': 0x97, '“': 0x93, '”': 0x94 };
const latin = (text: string): Uint8Array => windows(text.replace(/[—“”]/g, '-'));

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with a mark': (text) => utf8(`\ufeff${text}`),
  'UTF-16 with a mark': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16 of the other order': (text) => utf16(`\ufeff${text}`, false),
};
const declared: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'windows-1252': windows,
  'iso-8859-1': latin,
};
const lineEnds = { LF: '\n', 'CR LF': '\r\n', CR: '\r', NEL: '\u0085' };

function assertRead(format: Format, content: Uint8Array, blocks: readonly string[]): void {
  const { doc, facts } = analyse({ uri: `file:///privacy.${format}`, format, content });
  assert.deepEqual(
    doc.blocks.map(({ kind, prose }) => `${kind} ${prose.text}`),
    blocks,
  );
  assert.deepEqual(doc.problems, []);
  assert.deepEqual(
    facts.retention.map(({ span }) => doc.text.slice(span.start, span.end)),
    ['30 days'],
  );
}

describe('a policy in another encoding', () => {
  for (const [format, policy] of Object.entries(policies) as [Format, string][]) {
    for (const [name, encode] of Object.entries(encodings)) {
      it(`is read in ${format} as ${name}`, () => {
        assertRead(format, encode(policy.replace('ENCODING', name.split(' ')[0] ?? '')), expected);
      });
    }
    for (const [name, end] of Object.entries(lineEnds)) {
      it(`is read in ${format} with lines that end in ${name}`, () => {
        assertRead(format, utf8(policy.replace('ENCODING', 'utf-8').replaceAll('\n', end)), expected);
      });
    }
  }

  for (const format of ['html', 'xml'] as const) {
    for (const [name, encode] of Object.entries(declared)) {
      it(`is read in ${format} as ${name}, which it declares`, () => {
        const blocks = expected.map((block) => block.replace('🚲 ', ''));
        const shown = name === 'windows-1252' ? blocks : blocks.map((block) => block.replace(/[—“”]/g, '-'));
        assertRead(format, encode(policies[format]?.replace('ENCODING', name) ?? ''), shown);
      });
    }
  }
});
