/** Suppressions that a fix inserts silence their finding, and leave what the page shows as it was. */
import assert from 'node:assert/strict';
import { analyse, check, compare, type Finding, type Policy, type Settings } from '../src/core';
import { suppressionFix } from '../src/core/suppress';
import { partOf, readFixtures, sourceOf } from './fixture';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };

const analysed = (content: string): Policy =>
  /^<(?!!--)/.test(content)
    ? analyse({ uri: 'file:///policy.html', format: 'html', content })
    : analyse({ uri: 'file:///policy.md', format: 'markdown', content });

const shown = ({ doc }: Policy) =>
  doc.blocks.map(({ kind, depth, prose, marker }) => [kind, depth, prose.text, marker]);

function suppressed(content: string, finding: Finding): string | null {
  const edit = suppressionFix(analysed(content).doc, finding.rule, finding)?.edits[0];
  return edit ? content.slice(0, edit.start) + edit.text + content.slice(edit.end) : null;
}

function assertSilenced(content: string, finding: Finding) {
  const text = suppressed(content, finding);
  if (text === null) return;
  const again = check(analysed(text), settings);
  assert.deepEqual(shown(analysed(text)), shown(analysed(content)), text);
  assert.ok(!again.some(({ rule }) => rule === 'unused-suppression'), text);
  const same = (one: Finding) => one.rule === finding.rule && one.fingerprint === finding.fingerprint;
  assert.ok(again.filter(same).length < check(analysed(content), settings).filter(same).length, text);
}

describe('suppressionFix', () => {
  for (const { id, cases } of readFixtures('checks')) {
    it(`silences ${id}`, () => {
      for (const each of cases) {
        const source = sourceOf(partOf(each, 'policy'));
        if (source.format !== 'markdown' || id === 'unused-suppression') continue;
        const text = source.content as string;
        for (const finding of check(analysed(text), settings)) assertSilenced(text, finding);
      }
    });
  }

  const gap = '[Company Name]';
  const places: Readonly<Record<string, string>> = {
    'the first item of a list': `We are:\n\n- ${gap}\n- somebody\n`,
    'the second item': `- somebody\n- ${gap}\n- nobody\n`,
    'a numbered item': `9. somebody\n10. ${gap}\n11. nobody\n`,
    'an item of a list inside a list': `- somebody\n  - else\n  - ${gap}\n- nobody\n`,
    'the first item inside an item': `- somebody\n  - ${gap}\n- nobody\n`,
    'a quotation': `Said:\n\n> We at ${gap} care.\n`,
    'a later row of a table': `Text\n\n| A | B |\n|---|---|\n| x | y |\n| z | ${gap} |\n`,
    'a heading': `Text\n\n## ${gap}\n\nMore\n`,
    'a paragraph below a heading': `## Title\n${gap}\n`,
    'an indented paragraph of a page': `<main>\n  <h1>Title</h1>\n  <p>We at ${gap} care.</p>\n</main>\n`,
    'an item of a page': `<ul>\n  <li>somebody</li>\n  <li><p>We at ${gap}</p></li>\n</ul>\n`,
    'a row of a page': `<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>x</td><td>y</td></tr>\n<tr><td>z</td><td>${gap}</td></tr></table>\n`,
    'a page on one line': `<p>Text</p><p>We at ${gap} care.</p><p>More</p>`,
    'words of a page in no paragraph': `<div>Text<br><br>We at ${gap} care.</div>`,
    'Windows line ends': `Text\r\n\r\n- a\r\n- ${gap}\r\n`,
  };
  for (const [place, text] of Object.entries(places)) {
    it(`leaves the page as it was: ${place}`, () => {
      const finding = check(analysed(text), settings).find(({ rule }) => rule === 'leftover-placeholder');
      assert.ok(finding, text);
      assert.notEqual(suppressed(text, finding), null);
      assertSilenced(text, finding);
    });
  }

  it('has no place in front matter and in plain text', () => {
    const text = '---\ntitle: Privacy\ndate: 2020-01-01\n---\n\nText\n';
    assert.equal(suppressionFix(analysed(text).doc, 'stale-last-updated', { start: 26, end: 36 }), null);
    const { doc } = analyse({ uri: 'file:///a.txt', format: 'text', content: gap });
    assert.equal(suppressionFix(doc, 'leftover-placeholder', { start: 0, end: 5 }), null);
  });

  it('stands in a comment that MDX understands', () => {
    const content = '# Privacy\n\nWe at [Company Name] care.\n';
    const policy = analyse({ uri: 'file:///privacy.mdx', format: 'markdown', content });
    const finding = check(policy, settings).find(({ rule }) => rule === 'leftover-placeholder');
    assert.ok(finding);
    const edit = suppressionFix(policy.doc, finding.rule, finding)?.edits[0];
    assert.equal(edit?.text, '{/* policydiff-disable-next-line leftover-placeholder */}\n');
    const text = content.slice(0, edit.start) + edit.text + content.slice(edit.end);
    const again = check(analyse({ uri: 'file:///privacy.mdx', format: 'markdown', content: text }), settings);
    assert.ok(!again.some(({ rule }) => rule === 'leftover-placeholder' || rule === 'unused-suppression'));
  });

  for (const [open, close] of [
    ['{# ', ' #}'],
    ['{{!-- ', ' --}}'],
    ['{% comment %}', '{% endcomment %}'],
    ['<%# ', ' %>'],
  ] as const) {
    it(`is understood in comments of templates: ${open}`, () => {
      const comment = `${open}policydiff-disable-next-line leftover-placeholder, missing-contact -- later${close}`;
      for (const text of [
        `# T\n\n${comment}\nWe at [Company Name].\n`,
        `<h1>T</h1>${comment}<p>We at [Company Name].</p>`,
      ]) {
        const found = check(analysed(text), settings);
        assert.ok(!found.some(({ rule }) => rule === 'leftover-placeholder'), text);
        const unused = found.find(({ rule }) => rule === 'unused-suppression')?.fixes[0]?.edits[0];
        assert.match(unused?.text ?? '', /disable-next-line leftover-placeholder -- later(?: |\{% endc)/);
      }
    });
  }

  it('holds each of hundreds of comments to its own place', () => {
    const pair = (at: number) =>
      `<!-- policydiff-disable leftover-placeholder -->\n\nWe at [Company Name] care for ${String(at)}.\n\n` +
      `<!-- policydiff-enable ${at % 2 === 0 ? 'leftover-placeholder' : 'missing-contact'} -->\n\nAnd [Your Name].\n\n`;
    const count = 400;
    const found = check(analysed(Array.from({ length: count }, (_, at) => pair(at)).join('')), settings);
    const rules = (rule: string) => found.filter((each) => each.rule === rule).length;
    // Of each second one only another rule is switched on again: its name stays silent.
    assert.equal(rules('leftover-placeholder'), count / 2);
    assert.equal(rules('unused-suppression'), 0);
  });

  describe('of a change between revisions', () => {
    const intro =
      '# Privacy Policy\n\nWe share your personal data with these service providers:\n\n- Lampwick Ltd, for letters\n';
    const added = '- Brasshaven Inc., for text messages\n';
    const comment = '<!-- policydiff-disable-next-line third-party-added -- told by letter -->\n';
    const rules = (after: string) =>
      compare(analysed(intro), analysed(after), settings).changes.map(({ rule }) => rule);

    it('leaves the change out', () => {
      assert.deepEqual(rules(intro + added), ['third-party-added']);
      assert.deepEqual(rules(intro + comment + added), []);
    });

    it('leaves others in, and is not called unused by a check of one document', () => {
      const other = comment.replace('third-party-added', 'right-removed');
      assert.deepEqual(rules(intro + other + added), ['third-party-added']);
      const unused = check(analysed(intro + comment + added), settings).filter(
        ({ rule }) => rule === 'unused-suppression',
      );
      assert.deepEqual(unused, []);
    });
  });
});
