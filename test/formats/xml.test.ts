import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, check, type Settings } from '../../src/core';
import type { Doc } from '../../src/core/model';
import { read } from '../../src/core/read';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };
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

/** The document after the first fix of a rule's first finding. */
function fixed(content: string, rule: string): string {
  const policy = analyse({ uri: 'privacy.xml', format: 'xml', content });
  const edits = check(policy, settings).find((finding) => finding.rule === rule)?.fixes[0]?.edits ?? [];
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), content);
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

  it('takes no date of running text for one of the document, and keeps its attribute in step', () => {
    const law = '<policy><p>We follow the law of <date date="2016-04-27">27 April 2016</date>.</p></policy>';
    assert.deepEqual(datesOf(law), ['other 2016-04-27 "27 April 2016"']);
    const page =
      '<policy>\n  <docTitle>Privacy Policy</docTitle>\n  <p>Last updated: <docDate date="2020-05-03">3&#160;May 2020</docDate></p>\n</policy>';
    assert.deepEqual(
      fixed(page, 'stale-last-updated'),
      page.replace('2020-05-03', '2026-11-22').replace('3&#160;May 2020', '22&#160;November 2026'),
    );
  });

  it('gets a missing date as an element', () => {
    const dated = readFileSync(join(import.meta.dirname, 'same', 'before.xml'), 'utf8');
    const undated = dated.replace(/\n *<p>Last updated[^\n]*|\n *<FRBRdate[^\n]*/g, '');
    const mended = fixed(undated, 'missing-last-updated');
    assert.ok(mended.includes('<mainBody>\n      <p>Last updated: 2026-11-22</p>\n'), mended);
    assert.equal(fixed(mended, 'missing-last-updated'), mended);
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
      ['<policy>\r\n<p>We keep it.\r\n</policy>', '<p>', /<p> is not closed/],
      ['<policy><p>We keep it & more.</p></policy>', '& more', /"&amp;"/],
      ['<policy><p>We keep 5 < 6 things.</p></policy>', '< 6', /"&lt;"/],
      ['<policy><p>We keep it.</p>', '<policy>', /<policy> is not closed/],
      ['<policy><p>We keep it.</p></b></policy>', '</b>', /<\/b> closes nothing/],
      ['<policy><p>We keep it.</p><//p></policy>', '<//p>', /closes nothing/],
      ['<policy><p id=a1>We keep it.</p></policy>', 'id=', /"id" has no value in quotation marks/],
      ['<policy><p>We keep it.</p><!-- note </policy>', '<!--', /never ends/],
      ['<policy><p>We keep it.</p><p title="x', '<p title', /never ends/],
      ['<p id="a" id="b">We keep it.</p>', 'id="b"', /the attribute "id" is given twice/],
      ['<p id="a"class="b">We keep it.</p>', 'class', /a space is missing before the attribute "class"/],
      ['Notice <p>We keep it.</p>', 'Notice', /words stand before the first element/],
      ['<p>We keep it.</p> Notice', 'Notice', /words stand behind the last element/],
      ['<p>We keep it.</p><p>More.</p>', '>More', /more than one outermost element/],
      ['<!DOCTYPE p [<!ENTITY a "b">]><p>We keep &a;.</p>', '<!DOCTYPE', /never expanded/],
    ];
    for (const [document, at, message] of cases) {
      const [problem] = reading(document).problems;
      assert.match(problem?.message ?? '', message);
      assert.equal(problem?.span.start, document.indexOf(at), document);
      assert.match(wordsOf(reading(document)).join(' '), /We keep/);
    }
  });

  it('finds nothing wrong with what is rare and well-formed', () => {
    const documents = [
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- a > b --><p>We keep it.</p>\n<!-- end -->\n',
      '<\u00e4:p xmlns:\u00e4="x" title=\'"5 > 4"\' note="it\'s">We keep it.</\u00e4:p >',
      '<p>We keep it &a-very.long_name-of-a-company; &#x2019; <![CDATA[<b> & ]]>\r\n<br/><br /></p>',
      '\ufeff<?xml version="1.0"?>\n<p\n  id="a"\n  class="b"\n>We keep it.</p>',
    ];
    for (const document of documents) assert.deepEqual(reading(document).problems, [], document);
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
