import assert from 'node:assert/strict';
import { outline } from '../src/core/outline';
import { read } from '../src/core/read';
import { sentencesOf } from '../src/core/text/sentences';

const outlined = (content: string) => outline(read({ uri: 'policy.md', format: 'markdown', content }));
const sentences = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the outline', () => {
  const document = [
    '### Updated 3 May 2024',
    '# Notice',
    'We bake.',
    '## Data',
    'We keep:',
    '* names',
    '### Orders',
    '| Name | Country |',
    '|---|---|',
    '| Nordwolke AS. It hosts. | Norway |',
    '## Rights',
    'Ask us.',
  ]
    .join('\n\n')
    .replace('|\n\n|', '|\n|')
    .replace('|\n\n|', '|\n|');

  it('gives each clause the path of its headings, but for headings that are dates', () => {
    const { clauses, title } = outlined(document);
    assert.equal(title, 'Notice');
    assert.deepEqual(
      clauses.map(({ path, prose }) => `${path.join(' > ')}: ${prose.text}`),
      [
        ': Updated 3 May 2024',
        ': Notice',
        'Notice: We bake.',
        'Notice: Data',
        'Notice > Data: We keep:',
        'Notice > Data: names',
        'Notice > Data: Orders',
        'Notice > Data > Orders: Nordwolke AS. It hosts.\tNorway',
        'Notice: Rights',
        'Notice > Rights: Ask us.',
      ],
    );
    assert.equal(clauses[clauses[7]?.heading ?? -1]?.prose.text, 'Orders');
    assert.equal(clauses[clauses[5]?.leadIn ?? -1]?.prose.text, 'We keep:');
  });

  it('makes sentences of cells, each with the title of its column', () => {
    const row = outlined(document).clauses[7];
    assert.deepEqual(
      row?.sentences.map(({ column, start, end }) => [column, row.prose.text.slice(start, end)]),
      [
        ['Name', 'Nordwolke AS.'],
        ['Name', 'It hosts.'],
        ['Country', 'Norway'],
      ],
    );
  });

  it('remembers a block by its words and not by its place', () => {
    const [first] = outlined('We keep your name.').clauses;
    const [, second] = outlined('# Notice\n\nWe keep your name.').clauses;
    assert.equal(first?.words, second?.words);
    assert.notDeepEqual(first?.span, second?.span);
  });
});

describe('sentences', () => {
  it('end at stops, questions and bullets', () => {
    assert.deepEqual(sentences('Who are we? A press. (We print.) “We bind.” We sell! * books * maps'), [
      'Who are we?',
      'A press.',
      '(We print.)',
      '“We bind.”',
      'We sell!',
      'books',
      'maps',
    ]);
  });

  it('go on after abbreviations, initials, numbers and addresses', () => {
    for (const text of [
      'We ask, e.g. Nordwolke, for it.',
      'Under Art. 6 of the law we may.',
      'Mr. J. Mill and Dr. A. Lane answer.',
      'See No. 5 of 3.5 million pages at mill.example/a.b for more.',
      'Nordwolke Inc. Oslo keeps it.',
      'In the U.S. Mill Co. Ltd. prints it.',
      '1. Names are kept.',
      'Search Books &. Maps here.',
    ]) {
      assert.deepEqual(sentences(text), [text]);
    }
  });

  it('end at an abbreviation when a new one plainly begins, and where the space was forgotten', () => {
    assert.deepEqual(sentences('We ask Nordwolke Inc. We pay them.'), ['We ask Nordwolke Inc.', 'We pay them.']);
    assert.deepEqual(sentences('We keep names, orders, etc. You may ask.'), [
      'We keep names, orders, etc.',
      'You may ask.',
    ]);
    assert.deepEqual(sentences('It is on our page.We add to it.'), ['It is on our page.', 'We add to it.']);
  });
});
