import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Doc, Format } from '../src/core/model';
import { outline } from '../src/core/outline';
import { formatOf, read } from '../src/core/read';
import { casesOf } from './formats/cases';
import { assertSound, randomFrom } from './formats/sound';

const folder = join(import.meta.dirname, 'formats');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => casesOf(join(folder, name)));

const reading = (format: Format, content: string | Uint8Array): Doc => read({ uri: 'policy', format, content });
const bytes = (...values: number[]) => Uint8Array.from(values);
const shapes = (doc: Doc): string[] =>
  doc.blocks.map(({ kind, depth, prose }) => `${kind}${String(depth)} ${prose.text}`);

describe('reading', () => {
  it('keeps positions in every fixture', () => {
    for (const { format, document } of cases) assertSound(reading(format, document));
  });

  it('survives mutations of every fixture', () => {
    const random = randomFrom(7);
    const noise = [
      '\n',
      '\r',
      '\t',
      '|',
      '*',
      '<',
      '>',
      '[',
      ']',
      '(',
      '&',
      '#',
      '-',
      '`',
      '\\',
      '\ud800',
      '\0',
      '<!--',
      '---\n',
      '  ',
    ];
    for (const { document } of cases) {
      for (let round = 0; round < 6; round++) {
        let text = document;
        for (let edit = 0; edit < 12; edit++) {
          const at = Math.floor(random() * text.length);
          const piece = noise[Math.floor(random() * noise.length)] ?? '';
          text = text.slice(0, at) + piece + text.slice(at + Math.floor(random() * 4));
        }
        for (const format of ['markdown', 'text', 'html', 'xml'] as const) assertSound(reading(format, text));
      }
    }
  });

  it('takes over what it read before without a difference', () => {
    const whole = cases
      .filter(({ format }) => format === 'markdown')
      .map(({ document }) => document)
      .join('\n\n');
    const random = randomFrom(11);
    let text = whole;
    for (let round = 0; round < 40; round++) {
      const at = Math.floor(random() * text.length);
      text = text.slice(0, at) + (['x', '\n\n', '* ', '**', '|', ''][round % 6] ?? '') + text.slice(at + (round % 3));
      const after = reading('markdown', text);
      // A text that shares nothing with the others pushes them out of the memory.
      for (let other = 0; other < 5; other++) reading('markdown', `${String(round)} ${String(other)}`.repeat(40));
      assert.deepEqual(shapes(after), shapes(reading('markdown', text)));
      reading('markdown', text);
    }
  });

  it('gives the same clauses when paragraphs are wrapped', () => {
    for (const { format, document } of cases.filter(
      // Strokes that rule a table may not be wrapped with its words.
      (each) => each.format === 'text' && !/[\t\f\r|]|-{20}/.test(each.document),
    )) {
      for (const width of [72, 80, 100]) {
        const wrapped = document.split('\n').map((line) => (line.length > width ? wrap(line, width) : line));
        assert.deepEqual(shapes(reading(format, wrapped.join('\n'))), shapes(reading(format, document)), document);
      }
    }
  });

  it('gives the same clauses when everything is indented', () => {
    for (const { format, document } of cases.filter((each) => each.format === 'text')) {
      const indented = document.split('\n').map((line) => (line === '' ? line : `  ${line}`));
      assert.deepEqual(shapes(reading(format, indented.join('\n'))), shapes(reading(format, document)), document);
    }
  });

  it('gives the same clauses with line ends of all kinds', () => {
    for (const { format, document } of cases.filter((each) => !each.document.includes('\r'))) {
      for (const end of ['\r\n', '\r']) {
        assert.deepEqual(
          shapes(reading(format, document.replaceAll('\n', end))),
          shapes(reading(format, document)),
          document,
        );
      }
    }
  });
});

function wrap(line: string, width: number): string {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + 1 + word.length > width) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open].join('\n');
}

describe('decoding', () => {
  const policy = 'We keep your na\u00efve name \u2013 always.';
  const utf16 = (text: string) =>
    Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);

  it('reads UTF-8 with and without a mark, UTF-16 with one', () => {
    const utf8 = new TextEncoder().encode(policy);
    assert.equal(reading('text', utf8).text, policy);
    assert.equal(reading('text', bytes(0xef, 0xbb, 0xbf, ...utf8)).text, policy);
    assert.equal(reading('text', bytes(0xff, 0xfe, ...utf16(policy))).text, policy);
    assert.equal(reading('text', `\ufeff${policy}`).text, policy);
  });

  it('takes the encoding that a page names where its bytes are no UTF-8', () => {
    const page = (charset: string) => [...new TextEncoder().encode(`<meta charset="${charset}"><p>We keep your na`)];
    const words = (charset: string) =>
      reading('html', bytes(...page(charset), 0xef, 0x96, 0x76)).blocks.map(({ prose }) => prose.text);
    assert.deepEqual(words('windows-1252'), ['We keep your naï–v']);
    assert.deepEqual(words('ISO-8859-1'), ['We keep your naï–v']);
    assert.deepEqual(words('windows-1251'), ['We keep your naп–v']);
    assert.deepEqual(words('no-such-thing'), ['We keep your naï–v']);
    const utf8 = new TextEncoder().encode('<meta charset="iso-8859-1"><p>naïve');
    assert.deepEqual(
      reading('html', utf8).blocks.map(({ prose }) => prose.text),
      ['naïve'],
    );
  });

  it('takes bytes that are no UTF-8 for Windows-1252, and says so', () => {
    const doc = reading('text', bytes(...new TextEncoder().encode('We keep your na'), 0xef, 0x96, 0x76));
    assert.equal(doc.text, 'We keep your naï–v');
    assert.deepEqual(
      doc.problems.map(({ kind }) => kind),
      ['encoding'],
    );
  });

  it('says no to what is no text, by name where it can', () => {
    const pdf = reading('markdown', '%PDF-1.7 ...');
    const old = reading('text', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const zip = reading('text', bytes(0x50, 0x4b, 3, 4, 0, 0xff));
    const other = reading('text', bytes(65, 0, 66, 0xff));
    for (const doc of [pdf, old, zip, other, reading('text', 'a\0b')]) {
      assert.deepEqual(
        doc.problems.map(({ kind }) => kind),
        ['binary'],
      );
      assert.equal(doc.blocks.length, 0);
    }
    assert.match(pdf.problems[0]?.message ?? '', /PDF/);
    assert.match(reading('html', 'bplist00 ...').problems[0]?.message ?? '', /web archive/);
    assert.match(reading('text', '{\\rtf1 a}').problems[0]?.message ?? '', /RTF/);
    assert.match(reading('text', bytes(0x89, 0x50, 0x4e, 0x47)).problems[0]?.message ?? '', /picture/);
    assert.match(old.problems[0]?.message ?? '', /DOC\b/);
  });

  it('says of an empty document that it is', () => {
    for (const content of ['', ' \n\t\n', '\ufeff', '---\ntitle: x\n---\n']) {
      assert.deepEqual(
        reading('markdown', content).problems.map(({ kind }) => kind),
        ['empty'],
        JSON.stringify(content),
      );
    }
  });

  it('reads long and odd texts to the end', () => {
    const odd = [
      '![a](',
      '[a](b ',
      '**a*',
      '<a ',
      '| a ',
      '> ',
      '- ',
      '`a ',
      '\ud800',
      '&amp;',
      '_a',
      '(1) ',
      'a  b\n',
      '[[a]](',
      'A\n\n',
    ];
    for (const piece of odd) {
      for (const format of ['markdown', 'text', 'html', 'xml'] as const) outline(reading(format, piece.repeat(4000)));
    }
  });
});

describe('the format of a name', () => {
  it('is told by its ending', () => {
    assert.equal(formatOf('file:///a/PRIVACY.MD'), 'markdown');
    assert.equal(formatOf('privacy.txt'), 'text');
    for (const name of ['privacy.html', 'index.HTM', 'a.xhtml']) assert.equal(formatOf(name), 'html');
    assert.equal(formatOf('privacy.pdf'), null);
    assert.equal(formatOf('privacy'), null);
  });
});

describe('front matter', () => {
  const values = (content: string) => {
    const doc = reading('markdown', content);
    return doc.frontMatter?.entries.map(({ key, span }) => [key, doc.text.slice(span.start, span.end)]);
  };

  it('gives each value its place, without its quotes', () => {
    assert.deepEqual(
      values('---\r\ntitle: "Privacy: all"\r\ndate: 2024-05-03 # old\r\ntags: [a]\r\n---\r\nWe bake.\r\n'),
      [
        ['title', 'Privacy: all'],
        ['date', '2024-05-03'],
      ],
    );
    assert.deepEqual(values('+++\ntitle = "Privacy"\nupdated = 2024-05-03\n[extra]\nx = 1\n+++\nWe bake.\n'), [
      ['title', 'Privacy'],
      ['updated', '2024-05-03'],
    ]);
  });

  it('leaves alone what is no plain value on one line', () => {
    const nested =
      'a:\n  b: 1\nc: |\n  d: 2\ne:\n- f: 3\ng: [h,\n  i]\nj: &k 4\nl: "m\\n"\nn: "o\n  p"\nq: r\n  s\nt: ~\n';
    assert.deepEqual(values(`---\n${nested}date: '2024-05-03'\n---\nWe bake.\n`), [['date', '2024-05-03']]);
    assert.deepEqual(reading('markdown', `---\n${nested}---\nWe bake.\n`).problems, []);
  });

  it('reads what stands around a line that is no YAML, and says which line it is', () => {
    const content = '---\ntitle: Privacy: all\ndate: 2024-05-03\n---\nWe bake.\n';
    assert.deepEqual(values(content), [['date', '2024-05-03']]);
    const { problems } = reading('markdown', content);
    assert.deepEqual(
      problems.map(({ kind, span }) => [kind, content.slice(span.start, span.end)]),
      [['front-matter', 'title: Privacy: all']],
    );
  });

  it('is none where no keys follow', () => {
    assert.equal(reading('markdown', '---\nWe bake bread.\n---\n').frontMatter, null);
    assert.equal(reading('markdown', 'We bake.\n---\na: b\n---\n').frontMatter, null);
  });
});

describe('the language of a document', () => {
  const languageOf = (text: string) => reading('text', text).language;

  it('is that of most of its words', () => {
    assert.equal(languageOf('We keep the name and the address of everyone who has ordered a book from us.'), 'en');
    assert.equal(
      languageOf('Wir speichern den Namen und die Anschrift aller, die bei uns ein Buch bestellt haben.'),
      'de',
    );
    assert.equal(
      languageOf('Nous gardons le nom et l’adresse de tous ceux qui ont commandé un livre dans la maison.'),
      'fr',
    );
    assert.equal(
      languageOf('Guardamos el nombre y la dirección de todos los que nos han pedido un libro por correo.'),
      'es',
    );
    assert.equal(languageOf('Wij bewaren de naam en het adres van iedereen die bij ons een boek heeft besteld.'), 'nl');
  });

  it('is unknown where there is too little of it', () => {
    assert.equal(languageOf('Birch Press'), 'und');
    assert.equal(
      languageOf('Oslo Bergen Nordwolke Briefpost Zahlwerk Birch Press Elm Road Harbour Lane Mill Cellar'),
      'und',
    );
  });
});
