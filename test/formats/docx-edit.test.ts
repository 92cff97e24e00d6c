import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { analyse, ownDate, redate, trackEdit, type Policy, type TextEdit } from '../../src/core';
import { docxOf, listed, paragraph, run, styled, table } from './docx-builder';

const mark = { author: 'Dana "D" Fell & Co', date: '2026-11-22T09:00:00Z' };
const policyOf = (content: Uint8Array, revision: 'accepted' | 'rejected' = 'accepted'): Policy =>
  analyse({ uri: 'policy.docx', format: 'docx', content, revision });

const dating = (bytes: Uint8Array): TextEdit => {
  const [edit] = redate(policyOf(bytes), '2026-11-22');
  assert.ok(edit);
  return edit;
};

/** Dates a document anew and gives the copy, whose text before its tracked changes must be the text it had. */
function redated(bytes: Uint8Array): Uint8Array {
  const copy = trackEdit(bytes, dating(bytes), mark);
  assert.ok(copy);
  assert.equal(policyOf(copy, 'rejected').doc.text, policyOf(bytes, 'rejected').doc.text);
  return copy;
}

const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

const title = styled('Title', 'Privacy Policy of Heathfield');
const rest = paragraph(run('We collect your name.')) + table(['Vendor', 'Country'], ['Brook Ltd', 'Ireland']);

describe('a tracked edit of a DOCX', () => {
  it('puts a missing date below the title, as an insertion of its author', () => {
    const copy = redated(docxOf(title + rest));
    const { doc, clauses } = policyOf(copy);
    assert.equal(clauses[1]?.prose.text, 'Last updated: 2026-11-22');
    const [change, ...more] = doc.tracked ?? [];
    assert.deepEqual([change?.author, change?.date, more], [mark.author, mark.date, []]);
    assert.equal(doc.text.slice(change?.span.start, change?.span.end), 'Last updated: 2026-11-22');
  });

  it('sets a date that stands in one run, in several, and beside other words', () => {
    for (const inner of [
      run('Last updated: 1 May 2024'),
      run('Last updated: 1 ') + run('May ') + run('2024'),
      run('This policy was last updated on 1 May 2024 &amp; holds from then on.'),
      `<w:r><w:rPr><w:b/></w:rPr><w:t>Last updated: 1 May</w:t></w:r>${run(' 2024')}`,
    ]) {
      const bytes = docxOf(title + paragraph(inner) + rest);
      const copy = redated(bytes);
      assert.equal(ownDate(policyOf(copy))?.key, '2026-11-22');
      assert.equal(policyOf(copy).doc.text, policyOf(bytes).doc.text.replace('1 May 2024', '22 November 2026'));
      assert.match(documentOf(copy), /<w:delText xml:space="preserve">/);
    }
  });

  it('keeps every other part and byte', () => {
    const bytes = docxOf(title + listed('One thing') + rest, { 'word/media/logo.bin': 'not XML at all' });
    const [before, after] = [unzipSync(bytes), unzipSync(redated(bytes))];
    assert.deepEqual(Object.keys(after), Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml') assert.deepEqual(after[name], before[name]);
    const [one, other] = [documentOf(bytes), documentOf(redated(bytes))];
    const at = other.indexOf('<w:p><w:pPr><w:rPr><w:ins');
    assert.equal(other.slice(0, at) + other.slice(at + other.length - one.length), one);
  });

  it('gives its changes ids that the document does not have', () => {
    const inner = `${run('Last updated: ')}<w:ins w:id="7" w:author="A" w:date="2024-01-01T00:00:00Z">${run('1 May 2024')}</w:ins>`;
    const ids = [...documentOf(redated(docxOf(title + paragraph(inner) + rest))).matchAll(/w:id="(\d+)"/g)];
    assert.equal(new Set(ids.map(([, id]) => id)).size, ids.length);
  });

  it('leaves alone what it cannot edit for sure', () => {
    const footer = { 'word/footer1.xml': `<w:ftr xmlns:w="x">${paragraph(run('Last updated: 1 May 2024'))}</w:ftr>` };
    const inFooter = docxOf(title + rest, footer);
    assert.equal(ownDate(policyOf(inFooter))?.key, '2024-05-01');
    assert.equal(trackEdit(inFooter, dating(inFooter), mark), null);
    for (const broken of [new Uint8Array(), docxOf('<w:p>').slice(0, 300)]) {
      assert.equal(trackEdit(broken, { start: 0, end: 0, text: 'x' }, mark), null);
    }
  });

  it('is opened by another word processor, which sees what a reader is to see', function () {
    const office = officeProgram();
    if (office === null) return this.skip();
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'policy-diff-docx-'));
    try {
      const file = join(folder, 'policy.docx');
      writeFileSync(file, redated(docxOf(title + paragraph(run('Last updated: 1 May 2024')) + rest, packaging)));
      execFileSync(office, [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'odt',
        '--outdir',
        folder,
        file,
      ]);
      const content = strFromU8(unzipSync(readFileSync(join(folder, 'policy.odt')))['content.xml'] ?? new Uint8Array());
      assert.match(content, /<text:tracked-changes/);
      assert.match(content, /<text:insertion>.*Dana "?(?:&quot;)?D/s);
      assert.match(content, /<text:deletion>.*1 May 2024/s);
      assert.match(content, /22 November 2026/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function officeProgram(): string | null {
  const found = ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  return found ?? null;
}

const part = (name: string, type: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

/** What a word processor asks of a package, and our reader does without. */
const packaging = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('numbering', 'numbering')}</Types>`,
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
};
