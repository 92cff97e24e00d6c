import assert from 'node:assert/strict';
import { analyse } from '../../src/core';
import type { Doc } from '../../src/core/model';
import { read } from '../../src/core/read';

const reading = (content: string | Uint8Array): Doc => read({ uri: 'policy.xml', format: 'xml', content });
const wordsOf = ({ blocks }: Doc): string[] => blocks.map(({ prose }) => prose.text);
const latin = (text: string): Uint8Array => Uint8Array.from(Array.from(text), (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

/** The dates that a document states, and the words of each where it stands. */
function datesOf(content: string): string[] {
  const { facts, doc } = analyse({ uri: 'policy.xml', format: 'xml', content });
  return facts.date.map(({ key, detail, span }) => `${detail.role} ${key} "${doc.text.slice(span.start, span.end)}"`);
}

describe('XML', () => {
  it('takes elements and attributes that name a time of update for dates', () => {
    assert.deepEqual(datesOf('<policy lastUpdated="2024-03-01"><p>We keep it.</p></policy>'), [
      'updated 2024-03-01 "2024-03-01"',
    ]);
    assert.deepEqual(
      datesOf('<p:policy><p:effective-date>1 May 2024</p:effective-date><p:p>We keep it.</p:p></p:policy>'),
      ['effective 2024-05-01 "1 May 2024"'],
    );
    assert.deepEqual(
      datesOf(
        '<topic><prolog><critdates><revised modified="2024-05-06"/></critdates></prolog><body><p>We keep it.</p></body></topic>',
      ),
      ['updated 2024-05-06 "2024-05-06"'],
    );
    assert.deepEqual(
      datesOf(
        '<html><head><meta name="last-modified" content="2024-05-07"/></head><body><p>We keep it.</p></body></html>',
      ),
      ['updated 2024-05-07 "2024-05-07"'],
    );
  });

  it('takes neither other attributes for dates nor those of a feed with many articles', () => {
    assert.deepEqual(datesOf('<policy born="2024-03-01" version="2.2024"><p>We keep it.</p></policy>'), []);
    const entry = '<entry><title>Notice</title><updated>2024-01-01</updated><content>We keep it.</content></entry>';
    assert.deepEqual(datesOf(`<feed>${entry}${entry.replace('2024', '2023')}</feed>`), []);
  });

  it('reads the encoding that the file declares', () => {
    const policy = '<?xml version="1.0" encoding="ISO-8859-1"?><p>Caf\u00e9 data stays here.</p>';
    assert.deepEqual(wordsOf(reading(latin(policy))), ['Caf\u00e9 data stays here.']);
    assert.deepEqual(reading(latin(policy)).problems, []);
    const doc = reading(new TextEncoder().encode(policy));
    assert.deepEqual(wordsOf(doc), ['Caf\u00e9 data stays here.']);
    assert.deepEqual(
      doc.problems.map(({ kind }) => kind),
      ['encoding'],
    );
    assert.deepEqual(wordsOf(reading(utf16(policy.replace('ISO-8859-1', 'UTF-16')))), ['Caf\u00e9 data stays here.']);
  });

  it('says where a document is not well-formed', () => {
    const cases: readonly (readonly [document: string, at: string, message: RegExp])[] = [
      ['<policy>\r\n<p>We keep it.\r\n</policy>', '</policy>', /Expected closing tag 'p'/],
      ['<policy><p>We keep it & more.</p></policy>', '& more', /'&' is not expected/],
      ['<policy><p>We keep it.</p>', '<policy>', /not closed|Unclosed/],
      ['<!DOCTYPE p [<!ENTITY a "b">]><p>We keep &a;.</p>', '<!DOCTYPE', /never expanded/],
    ];
    for (const [document, at, message] of cases) {
      const [problem] = reading(document).problems;
      assert.match(problem?.message ?? '', message);
      assert.equal(problem?.span.start, document.indexOf(at), document);
      assert.match(wordsOf(reading(document)).join(' '), /We keep/);
    }
  });

  it('never gives up on what no person writes', () => {
    const deep = reading(`<p>We keep it.</p>${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}`);
    assert.ok(deep.problems.some(({ message }) => message.includes('levels deep')));
    assert.deepEqual(wordsOf(deep), ['We keep it.']);
    assert.deepEqual(wordsOf(reading(`<p title="${'x'.repeat(1_000_000)}">We keep it.</p>`)), ['We keep it.']);
    for (const piece of ['<', '<!--', '<a ', '</a>', '<![CDATA[', '<a b="', '<?', '<br/>', '<!DOCTYPE [']) {
      assert.ok(Array.isArray(reading(piece.repeat(5000)).blocks));
    }
    const whole = `<policy>${'<clause title="Retention"><p>We keep &amp; <b>share</b> it.</p><!-- c --></clause>'.repeat(40)}</policy>`;
    for (let length = 0; length < whole.length; length += 61)
      assert.ok(reading(whole.slice(0, length)).blocks.length >= 0);
  });
});
