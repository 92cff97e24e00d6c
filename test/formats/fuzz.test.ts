import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../src/core';
import { docxOf } from './docx-builder';
import { formats, fuzz, readToTheEnd } from './fuzzing';

describe('a document that nobody wrote', () => {
  for (const format of formats) {
    it(`is read to the end as ${format}`, () => {
      fuzz(format, 80, 1);
    });

    it(`is read as far as it goes when it is cut off, as ${format}`, () => {
      const whole = written(format);
      for (let length = 0; length <= whole.length; length += step) {
        readToTheEnd({ uri: `file:///privacy.${format}`, format, content: whole.slice(0, length) });
      }
    });
  }
});

/** Each 1,000th byte of a long policy would tell little of a short one. */
const step = 53;

function written(format: Format): Uint8Array {
  const names = { markdown: 'md', text: 'txt', html: 'html', xml: 'xml', docx: 'docx.xml' } as const;
  const text = readFileSync(join(import.meta.dirname, 'same', `before.${names[format]}`), 'utf8');
  return format === 'docx' ? docxOf(text) : new TextEncoder().encode(text);
}
