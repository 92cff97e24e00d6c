/** Pages that nobody should write, and some that people do: nothing is thrown, no word is lost, time stays linear. */
import assert from 'node:assert/strict';
import { analyse, check, type Settings } from '../../src/core';
import { outline } from '../../src/core/outline';
import { read } from '../../src/core/read';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };
const reading = (content: string) => read({ uri: 'file:///policy.html', format: 'html', content });
const words = (content: string) => reading(content).blocks.map(({ prose }) => prose.text);

const policy = `<!doctype html><html><head><title>Privacy</title></head><body><main><h1>Privacy Policy</h1>
<p>Last updated: <time datetime="2026-05-03">3&nbsp;May&nbsp;2026</time></p>
<h2>What we keep</h2><p>We keep your name &amp; address for 30 days.</p><ul><li>names<li>letters</ul>
<table><tr><th>Name</th><th>Country</th></tr><tr><td>Nordwolke</td><td>Norway</td></tr></table>
<!-- policydiff-disable-file missing-contact --><p>We share them with nobody.</p></main></body></html>`;

describe('pages of HTML', () => {
  it('that are only a script have no words, and say what to do', () => {
    const page = '<!doctype html><html><body><div id="root"></div><script src="app.js"></script></body></html>';
    assert.deepEqual(words(page), []);
    assert.deepEqual(
      reading(page).problems.map(({ kind, message }) => [kind, /as the browser shows it/.test(message)]),
      [['unsupported', true]],
    );
  });

  it('are read to the end at any depth', () => {
    for (const piece of ['<div>', '<ul><li>', '<table><tr><td>', '<b>', '<nav>', '<a href=x>', '<dl><dd>', '<x-y>']) {
      const deep = piece.repeat(100_000);
      assert.deepEqual(words(`${deep}We keep your name.`), ['We keep your name.'], piece);
      outline(reading(`${piece}a`.repeat(10_000)));
    }
  }).timeout(60_000);

  it('are read to the end whatever is left open or closed twice', () => {
    const many = 100_000;
    const stray = `<b><table><td>${'<div>'.repeat(many)}${'</b>'.repeat(many)}We keep your name.`;
    assert.deepEqual(words(stray), ['We keep your name.']);
    for (const piece of ['<p>a', '<li>a', '<tr><td>a', '<td>a', '{{', '{% ', '<% ', '<!--', '</', '<', '&', '&amp']) {
      outline(reading(piece.repeat(20_000)));
      outline(reading(`<table>${piece.repeat(20_000)}`));
    }
  });

  it('may have an attribute of ten megabytes', () => {
    const huge = 'a '.repeat(5_000_000);
    for (const name of ['class', 'title', 'style', 'href', 'datetime', 'id']) {
      assert.deepEqual(words(`<div ${name}="${huge}">We keep <a ${name}='${huge}'>your</a> name.</div>`), [
        'We keep your name.',
      ]);
    }
  }).timeout(60_000);

  it('may end within a closing tag', () => {
    assert.deepEqual(words('<p>We keep it.</p'), ['We keep it.']);
    assert.deepEqual(words('<p>We keep it.</p yo'), ['We keep it.']);
    assert.deepEqual(words('<p>We keep it.</'), ['We keep it.</']);
  });

  it('may end anywhere', () => {
    const long = policy.repeat(20);
    for (let end = 0; end < long.length; end += 1000) outline(reading(long.slice(0, end)));
    for (let end = 0; end < policy.length; end += 7) {
      const { text, blocks } = reading(policy.slice(0, end));
      for (const { span } of blocks) assert.ok(span.start <= span.end && span.end <= text.length);
    }
  });

  it('keep positions behind characters of two units and in entities', () => {
    const page = '<p>🚲 We &amp; 🚲 keep&nbsp;30 days</p>';
    const { doc, facts } = analyse({ uri: 'file:///a.html', format: 'html', content: page });
    assert.equal(doc.blocks[0]?.prose.text, '🚲 We & 🚲 keep 30 days');
    for (const { span } of facts.retention) assert.equal(page.slice(span.start, span.end), '30 days');
  });
});

describe('dates of HTML', () => {
  const fixed = (page: string, rule: string) => {
    const read = analyse({ uri: 'file:///privacy.html', format: 'html', content: page });
    const fix = check(read, settings).find((finding) => finding.rule === rule)?.fixes[0];
    return [...(fix?.edits ?? [])]
      .sort((one, other) => other.start - one.start)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), page);
  };

  it('are set in the words and in the attribute, with the references between them', () => {
    const page =
      '<h1>Privacy</h1>\n<p>Last updated: <time datetime="2020-05-03T10:00Z">3&nbsp;May&nbsp;2020</time></p>';
    assert.equal(
      fixed(page, 'stale-last-updated'),
      '<h1>Privacy</h1>\n<p>Last updated: <time datetime="2026-11-22T10:00Z">22&nbsp;November&nbsp;2026</time></p>',
    );
  });

  it('are set in the attribute alone where there are no words', () => {
    const page = "<h1>Privacy</h1>\n<p>Last updated: <time datetime='2020-05-03'></time></p>";
    assert.equal(fixed(page, 'stale-last-updated'), page.replace('2020-05-03', '2026-11-22'));
  });

  it('are inserted behind the title, indented as it is', () => {
    const page =
      '<main>\r\n    <h1 class="t"><b>Privacy Policy</b></h1>\r\n    <p>We keep your name.</p>\r\n</main>\r\n';
    assert.equal(
      fixed(page, 'missing-last-updated'),
      page.replace('</h1>', '</h1>\r\n    <p>Last updated: 2026-11-22</p>'),
    );
  });

  it('are inserted on the line where all stands on one', () => {
    const page = '<main><h1>Privacy Policy</h1><p>We keep your name.</p></main>';
    assert.equal(fixed(page, 'missing-last-updated'), page.replace('</h1>', '</h1><p>Last updated: 2026-11-22</p>'));
  });

  it('are inserted behind the last words of the policy, outside a list and before the footer', () => {
    const page =
      '<h1>Privacy Policy</h1>\n<p>The date of this policy stands at the bottom of this page.</p>\n<ul>\n  <li>We keep names.</li>\n</ul>\n<footer><p>Mill Lane 3</p></footer>\n';
    assert.equal(fixed(page, 'dangling-date-promise'), page.replace('</ul>', '</ul>\n<p>Last updated: 2026-11-22</p>'));
  });

  it('are inserted before the first words where there is no title', () => {
    const page = '<div>\n  <p>We keep your name and your address for as long as you ride with us.</p>\n</div>\n';
    assert.equal(fixed(page, 'missing-last-updated'), page.replace('<p>', '<p>Last updated: 2026-11-22</p>\n  <p>'));
  });
});
