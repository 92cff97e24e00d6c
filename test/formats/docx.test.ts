import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { analyse, compare, type Policy, type Settings } from '../../src/core';
import type { Doc } from '../../src/core/model';
import { outline } from '../../src/core/outline';
import { read } from '../../src/core/read';
import { printed } from './cases';
import { docxOf, listed, paragraph, run, styled, table, wrapped } from './docx-builder';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };

const reading = (content: Uint8Array, revision: 'accepted' | 'rejected' = 'accepted'): Doc =>
  read({ uri: 'policy.docx', format: 'docx', content, revision });

function clausesOf(doc: Doc): string[] {
  const { clauses } = outline(doc);
  return clauses.map((clause) => printed(clause, clauses));
}

function assertSpansInside({ text, blocks }: Doc): void {
  for (const { span, prose } of blocks) {
    assert.ok(span.start >= 0 && span.end <= text.length && span.start < span.end);
    const words = prose.text.split(/\s/)[0] ?? '';
    assert.ok(text.slice(span.start, span.end).includes(words), `"${words}" stands in its block`);
  }
}

describe('DOCX', () => {
  it('reads styles, numbering, tables, links and fields as they print', () => {
    const doc = reading(
      docxOf(
        styled('Title', 'Mill Lane Privacy Policy') +
          styled('TOC1', 'Recipients 2') +
          styled('Heading1', 'Recipients') +
          paragraph(
            `${run('We share your ')}<w:r><w:t>name &amp; address</w:t></w:r>${run(' with ')}<w:hyperlink r:id="rId1">${run('Brook Ltd')}</w:hyperlink>${run('.')}`,
          ) +
          listed('our bank', '1') +
          listed('its bank', '1', 1) +
          listed('First', '2') +
          listed('Inner', '2', 1) +
          listed('Inner', '2', 1) +
          listed('Second', '2') +
          styled('Kopf', 'Vendors') +
          table(['Vendor', 'Country'], ['Brook Ltd', 'Ireland'], ['Heath GmbH', 'Germany']) +
          paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
              `${run('Page four')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>`,
          ),
      ),
    );
    assertSpansInside(doc);
    assert.deepEqual(clausesOf(doc), [
      'h1 Mill Lane Privacy Policy',
      'h2 Recipients',
      'p We share your name & address with Brook Ltd.',
      'i1 [•] our bank < We share your',
      'i2 [•] its bank < our bank',
      'i1 [1.] First < We share your',
      'i2 [(i)] Inner < First',
      'i2 [(ii)] Inner < First',
      'i1 [2.] Second < We share your',
      'h3 Vendors',
      'row Vendor: Brook Ltd | Country: Ireland',
      'row Vendor: Heath GmbH | Country: Germany',
      'p Page four',
    ]);
    assert.deepEqual(
      doc.blocks[2]?.links.map(({ target }) => target),
      ['https://brook.example'],
    );
  });

  it('takes lines that breaks part for paragraphs where a title or a list shows it', () => {
    const lines = (...words: readonly string[]) => words.join('<w:r><w:br/></w:r>');
    const title = '<w:r><w:rPr><w:b/></w:rPr><w:t>Overview</w:t></w:r>';
    const doc = reading(
      docxOf(
        paragraph(lines(title, run('We keep your name.'), run('We sell nothing.'))) +
          paragraph(lines(run('We keep'), '', run('- your name'), run('- your address'))),
      ),
    );
    assert.deepEqual(
      doc.blocks.map(({ kind, prose }) => `${kind} ${prose.text}`),
      [
        'heading Overview',
        'paragraph We keep your name. We sell nothing.',
        'paragraph We keep',
        'item your name',
        'item your address',
      ],
    );
  });

  it('shows comments below what they are on, and reads none of them', () => {
    const on = (id: string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const comment = (id: string, by: string, ...words: readonly string[]) =>
      `<w:comment w:id="${id}"${by}>${words.map((each) => paragraph(run(each))).join('')}</w:comment>`;
    const doc = reading(
      docxOf(
        styled('Title', 'Privacy Policy') +
          paragraph(
            `<w:commentRangeStart w:id="0"/>${run('We keep your name.')}<w:commentRangeEnd w:id="0"/>${on('0')}`,
          ) +
          `<w:tbl>${['Orders', 'Letters'].map((each) => `<w:tr><w:tc>${paragraph(run(each) + (each === 'Orders' ? on('1') : ''))}</w:tc><w:tc>${paragraph(run('Two years'))}</w:tc></w:tr>`).join('')}</w:tbl>` +
          paragraph(run('We sell nothing.') + on('9')),
        {
          'word/comments.xml': wrapped(
            'comments',
            comment(
              '0',
              ' w:author="A. &amp; B. Counsel" w:date="2024-03-01T09:00:00Z"',
              'Is this --> true?',
              'We share it with Stripe.',
            ) + comment('1', '', 'How long?'),
          ),
        },
      ),
    );
    assert.equal(
      doc.text,
      [
        '# Privacy Policy',
        'We keep your name.',
        '<!-- Comment by A. & B. Counsel, 2024-03-01: Is this \u2013> true? We share it with Stripe. -->',
        '| Orders | Two years |\n| Letters | Two years |\n\n<!-- Comment: How long? -->',
        'We sell nothing.\n\n',
      ].join('\n\n'),
    );
    assert.deepEqual(
      doc.blocks.map(({ prose }) => prose.text),
      ['Privacy Policy', 'We keep your name.', 'Orders\tTwo years', 'Letters\tTwo years', 'We sell nothing.'],
    );
    assert.deepEqual(doc.comments, []);
    const shown = analyse({ uri: 'policy.docx', format: 'docx', content: doc.text });
    assert.ok(!shown.clauses.some(({ prose }) => prose.text.includes('Stripe')));
  });

  it('knows what the document says of itself', () => {
    const core = (inner: string) => ({
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${inner}</cp:coreProperties>`,
    });
    const body = styled('Title', 'Privacy Policy');
    const given =
      '<dc:creator>A. &amp; B.</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-03-01T09:00:00Z</dcterms:created><cp:lastModifiedBy/>';
    assert.deepEqual(reading(docxOf(body, core(given))).properties, {
      ...{ title: '', author: 'A. & B.', created: '2024-03-01T09:00:00Z', changedBy: '', changed: '' },
    });
    assert.equal(reading(docxOf(body, core(''))).properties, null);
    assert.equal(reading(docxOf(body)).properties, null);
    const policy = analyse({ uri: 'policy.docx', format: 'docx', content: docxOf(body, core(given)) });
    assert.deepEqual(policy.facts.date, []);
  });

  it('reads footnotes, text boxes, headers and footers once, and comments never', () => {
    const doc = reading(
      docxOf(
        paragraph(
          `${run('We keep your name.')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
        {
          'word/footnotes.xml': wrapped(
            'footnotes',
            `<w:footnote w:id="2">${paragraph(run('The one on your account.'))}</w:footnote>`,
          ),
          'word/footer1.xml': wrapped('ftr', paragraph(run('Last updated: 1 March 2024'))),
          'word/footer2.xml': wrapped('ftr', paragraph(run('Last updated: 1 March 2024'))),
          'word/comments.xml': wrapped('comments', paragraph(run('Is this true?'))),
        },
      ),
    );
    assert.deepEqual(
      doc.blocks.map(({ prose }) => prose.text),
      ['We keep your name.', 'In a box.', 'The one on your account.', 'Last updated: 1 March 2024'],
    );
  });

  it('holds two revisions in its tracked changes', () => {
    const mark = 'w:id="1" w:author="A. Counsel" w:date="2024-03-01T09:00:00Z"';
    const bytes = docxOf(
      styled('Title', 'Privacy Policy') +
        paragraph(
          `${run('We keep your data for ')}<w:del ${mark}><w:r><w:delText>30 days</w:delText></w:r></w:del><w:ins ${mark}>${run('60 days')}</w:ins>${run('.')}`,
        ) +
        paragraph(run('We collect '), `<w:rPr><w:ins ${mark}/></w:rPr>`) +
        paragraph(run('your name.')) +
        `<w:tbl><w:tr><w:trPr><w:ins ${mark}/></w:trPr><w:tc>${paragraph(run('New'))}</w:tc><w:tc>${paragraph(run('row'))}</w:tc></w:tr></w:tbl>`,
    );
    assert.deepEqual(
      reading(bytes, 'rejected').blocks.map(({ prose }) => prose.text),
      ['Privacy Policy', 'We keep your data for 30 days.', 'We collect your name.'],
    );
    assert.deepEqual(
      reading(bytes).blocks.map(({ prose }) => prose.text),
      ['Privacy Policy', 'We keep your data for 60 days.', 'We collect', 'your name.', 'New\trow'],
    );
    const side = (revision: 'accepted' | 'rejected'): Policy =>
      analyse({ uri: 'policy.docx', format: 'docx', content: bytes, revision });
    const { changes } = compare(side('rejected'), side('accepted'), settings);
    assert.deepEqual(
      changes.filter(({ severity }) => severity === 'material').map(({ rule }) => rule),
      ['retention-lengthened'],
    );
  });

  it('says what is wrong with a file that it cannot read, and never throws', () => {
    const older = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
    assert.match(messageOf(older), /DOC\b/);
    assert.match(messageOf(Uint8Array.from([...older, ...name])), /password/);
    assert.match(messageOf(zipSync({ 'content.xml': strToU8('<a/>') })), /OpenDocument/);
    assert.match(
      messageOf(zipSync({ '../../word/document.xml': strToU8('<a>x</a>') })),
      /no? ?Word document|without a Word/,
    );
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(110_000_000) }, { level: 1 });
    assert.match(messageOf(bomb), /100 MB/);
    assert.match(messageOf(smallerThanItIs(bomb)), /100 MB/);
    const noise = Uint8Array.from({ length: 400_000 }, (_, index) => 97 + ((index * index * 31 + (index >> 3)) % 26));
    const large = zipSync({ 'word/document.xml': Buffer.concat([strToU8('<p><r><t>We keep it '), noise]) });
    assert.match(reading(large).text, /We keep it/);
  });

  it('takes no names of parts for paths, and tells of those that lead outside', () => {
    const policy = paragraph(run('We keep your name.'));
    for (const name of [
      '../../word/styles.xml',
      '/etc/word.xml',
      'word/..\\..\\header1.xml',
      'C:\\header1.xml',
      '..',
    ]) {
      const read = reading(docxOf(policy, { [name]: wrapped('hdr', paragraph(run('Elsewhere'))) }));
      assert.equal(read.text.trim(), 'We keep your name.', name);
      assert.match(read.problems.map(({ message }) => message).join(), /names lead out/, name);
    }
    assert.deepEqual(reading(docxOf(policy, { 'word/..notes.xml': 'x' })).problems, []);
  });

  it('reads what is cut off or broken as far as it goes', () => {
    const whole = docxOf(styled('Title', 'Privacy Policy') + paragraph(run('We keep your name.')).repeat(200));
    for (let length = 0; length < whole.length; length += 97) assert.notEqual(messageOf(whole.slice(0, length)), '');
    for (let at = 0; at < whole.length; at += 13) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 255;
      assertSpansInside(reading(broken));
    }
    assert.match(messageOf(docxOf('<w:p>'.repeat(1000))), /damaged/);
    const deep = reading(docxOf('<w:a>'.repeat(1000) + '</w:a>'.repeat(1000) + paragraph(run('We keep it.'))));
    assert.deepEqual([deep.text.trim(), deep.problems.length], ['We keep it.', 1]);
    assert.match(deep.problems[0]?.message ?? '', /levels deep/);
    const policy = listed('We keep your name.');
    for (const numbering of [
      '<w:numbering><w:num',
      '<w:numbering><w:num></w:numbering>',
      '<a>'.repeat(1000),
      '<__proto__/>',
    ])
      assert.match(messageOf(docxOf(policy, { 'word/numbering.xml': numbering })), /damaged/);
    assert.match(reading(docxOf(policy, { 'word/numbering.xml': '<w:num' })).text, /We keep your name/);
  });
});

/** The zip with a directory that says that its part unpacks to a few bytes. */
function smallerThanItIs(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const at = Array.from(bytes.keys()).findLast(
    (each) => each < bytes.length - 46 && view.getUint32(each, true) === 0x02014b50,
  );
  view.setUint32((at ?? 0) + 24, 500, true);
  return bytes;
}

const messageOf = (content: Uint8Array) =>
  reading(content)
    .problems.map(({ message }) => message)
    .join(' ');
