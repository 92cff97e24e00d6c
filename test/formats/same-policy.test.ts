import assert from 'node:assert/strict';
import { analyse, check, compare, type Format, type Policy, type Settings } from '../../src/core';
import { docxOf, listed, paragraph, run, styled, table } from './docx-builder';

const settings: Settings = { today: '2024-05-01', profiles: ['core'], rules: {}, editorial: false };

/** The invented policy as its parts: how they are written is for each format to say. */
type Part = readonly [kind: 'title' | 'heading' | 'paragraph' | 'items' | 'rows', first: string, ...string[]];

const policy: readonly Part[] = [
  ['title', 'Privacy Policy of Fenwick Kites'],
  ['paragraph', 'Last updated: 4 March 2024'],
  ['paragraph', 'Fenwick Kites Ltd is the controller of your personal data. Write to privacy@fenwick.example.'],
  ['heading', 'What we collect'],
  ['paragraph', 'We collect the following data:'],
  ['items', 'your name and e-mail address;', 'your IP address;', 'the kites that you order.'],
  ['heading', 'Who receives it'],
  ['paragraph', 'We share your data with the service providers below. We do not sell your personal information.'],
  ['rows', 'Vendor|Purpose|Country', 'Stripe|Payments|Ireland', 'Brook Hosting GmbH|Hosting|Germany'],
  ['heading', 'How long we keep it'],
  ['paragraph', 'We keep invoices for 6 years and delete your account data after 30 days.'],
  ['heading', 'Your rights'],
  ['paragraph', 'You have the right to access, correct and delete your personal data, and to complain to the ICO.'],
];

const markdown = policy
  .map(([kind, ...words]) => {
    switch (kind) {
      case 'title':
        return `# ${words[0]}\n`;
      case 'heading':
        return `## ${words[0]}\n`;
      case 'items':
        return words.map((item) => `- ${item}\n`).join('');
      case 'rows':
        return words
          .map((row, index) => `| ${row.replaceAll('|', ' | ')} |\n${index === 0 ? '|---|---|---|\n' : ''}`)
          .join('');
      case 'paragraph':
        return `${words[0]}\n`;
    }
  })
  .join('\n');

function akomaNtoso(): string {
  let isOpen = false;
  const parts = policy.map(([kind, ...words]) => {
    const [first] = words;
    switch (kind) {
      case 'title':
        return `<preface><p><docTitle>${first}</docTitle></p></preface><mainBody>`;
      case 'heading': {
        const closing = isOpen ? '</section>' : '';
        isOpen = true;
        return `${closing}<section><heading>${first}</heading>`;
      }
      case 'items':
        return `<ul>${words.map((item) => `<li><p>${item}</p></li>`).join('')}</ul>`;
      case 'rows':
        return `<table>${words
          .map(
            (row, index) =>
              `<tr>${row
                .split('|')
                .map((cell) => (index === 0 ? `<th><p>${cell}</p></th>` : `<td><p>${cell}</p></td>`))
                .join('')}</tr>`,
          )
          .join('')}</table>`;
      case 'paragraph':
        return `<p>${first}</p>`;
    }
  });
  return `<?xml version="1.0"?>\n<akomaNtoso><doc>${parts.join('\n  ')}</section></mainBody></doc></akomaNtoso>`;
}

const docx = docxOf(
  policy
    .map(([kind, ...words]) => {
      const [first] = words;
      switch (kind) {
        case 'title':
          return styled('Title', first);
        case 'heading':
          return styled('Heading1', first);
        case 'items':
          return words.map((item) => listed(item)).join('');
        case 'rows':
          return table(...words.map((row) => row.split('|')));
        case 'paragraph':
          return paragraph(run(first));
      }
    })
    .join(''),
);

const read = (format: Format, content: string | Uint8Array): Policy =>
  analyse({ uri: `privacy.${format}`, format, content });

const all: Readonly<Partial<Record<Format, Policy>>> = {
  markdown: read('markdown', markdown),
  xml: read('xml', akomaNtoso()),
  docx: read('docx', docx),
};

const typesOf = ({ clauses }: Policy) =>
  clauses.map(({ kind, prose, labels }) => `${kind} ${prose.text}: ${labels.map(({ type }) => type).join(', ')}`);
const factsOf = ({ facts }: Policy) =>
  Object.entries(facts).map(([kind, found]) => [kind, found.map(({ key, polarity }) => `${key} ${polarity}`)]);

describe('one policy in several formats', () => {
  const [first, ...others] = Object.values(all);
  it('has the same clauses with the same types, and states the same facts', () => {
    assert.ok(first);
    assert.ok(first.facts['third-party'].length >= 2 && first.facts.right.length >= 3);
    for (const other of others) {
      assert.deepEqual(typesOf(other), typesOf(first));
      assert.deepEqual(factsOf(other), factsOf(first));
    }
  });

  it('has no change between any two', () => {
    for (const before of Object.values(all)) {
      for (const after of Object.values(all)) {
        assert.deepEqual(compare(before, after, settings), { verdict: 'none', changes: [], findings: [] });
      }
    }
  });

  it('gets its date as an element in XML, and no edit of a text that is none in DOCX', () => {
    const undated = akomaNtoso().replace(/<p>Last updated[^<]*<\/p>/, '');
    const [missing] = check(read('xml', undated), settings).filter(({ rule }) => rule === 'missing-last-updated');
    const edit = missing?.fixes[0]?.edits[0];
    assert.ok(edit);
    const dated = undated.slice(0, edit.start) + edit.text + undated.slice(edit.end);
    assert.ok(dated.includes('<p>Last updated: 2024-05-01</p>\n  <p>Fenwick'));
    const rules = check(read('xml', dated), settings).map(({ rule }) => rule);
    assert.ok(!rules.includes('missing-last-updated'));
    assert.ok(all.docx && check(all.docx, settings).every(({ fixes }) => fixes.length === 0));
  });
});
