import assert from 'node:assert/strict';
import type { CatalogueEntry } from '../../src/core';
import type { Style } from '../../src/report/layout';
import type { ReportedChange, ReportedFinding, ReportedPlace } from '../../src/report/model';
import { textOutput } from '../../src/report/text';

const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
const same = (text: string) => text;
const plainStyle: Style = {
  bold: same,
  dim: same,
  red: same,
  green: same,
  yellow: same,
  blue: same,
  underline: same,
  width: 60,
};

const rule: CatalogueEntry = {
  id: 'kite-added',
  type: 'change',
  level: null,
  summary: 'a kite is named that was not named before',
  why: 'Whoever flies it learns where you live.',
  citations: ['Kite Act Art. 3'],
  kind: 'third-party',
  ops: ['added'],
  mirror: 'kite-removed',
  fixes: false,
};
const catalogue = new Map([[rule.id, rule]]);

const place = (quote: string): ReportedPlace => ({
  quote,
  start: 10,
  end: 10 + quote.length,
  line: 3,
  column: 7,
  section: ['Sharing', 'Kites'],
});

const change = (fields: Partial<ReportedChange>): ReportedChange => ({
  rule: rule.id,
  kind: 'third-party',
  op: 'added',
  value: 'Red Kite',
  effect: 'weakens',
  severity: 'material',
  level: 'warning',
  message: 'Red Kite is a new recipient.',
  citations: rule.citations,
  before: null,
  after: place('and with Red Kite'),
  fingerprint: '1',
  ...fields,
});

const finding: ReportedFinding = {
  ...place('Last updated'),
  rule: 'missing-kite',
  level: 'error',
  message: 'No kite is named, though the policy promises to name one at the end of the page.',
  citations: ['Kite Act Art. 1', 'Kite Act Art. 2'],
  fixes: [],
  fingerprint: '2',
};

describe('text output', () => {
  const output = textOutput(plainStyle, catalogue);

  it('shows a finding with its place, level, message, rule and citations, no wider than the terminal', () => {
    const text = output.check([{ uri: 'kites.md', isPolicy: true, language: 'en', findings: [finding] }]);
    assert.equal(
      text,
      [
        'kites.md',
        '  3:7  error    No kite is named, though the policy promises',
        '                to name one at the end of the page.',
        '                missing-kite',
        '                Kite Act Art. 1; Kite Act Art. 2',
        '',
        '1 error in 1 file.',
        '',
        'Not legal advice.',
        '',
      ].join('\n'),
    );
  });

  it('shows a change with its section, both sides, its reason and citations, and then the verdict', () => {
    const changes = [change({ op: 'changed', before: place('with Blue Kite') })];
    const text = output.diff({ verdict: 'material', changes, findings: [] }, { before: 'a.md', after: 'b.md' });
    assert.equal(
      text,
      [
        'a.md → b.md',
        '',
        'warning  Red Kite is a new recipient. (kite-added, material,',
        '         weakens)',
        '         in Kites',
        '         - with Blue Kite (3:7)',
        '         + and with Red Kite (3:7)',
        '         Whoever flies it learns where you live.',
        '         Kite Act Art. 3',
        '',
        '1 change of meaning, 1 material (1 warning).',
        '',
        'Verdict: material',
        '',
        'Not legal advice.',
        '',
      ].join('\n'),
    );
  });

  it('does not repeat a reason that the message has given', () => {
    const changes = [
      change({ message: 'Red Kite is a new recipient. Whoever flies it learns where you live; so beware.' }),
    ];
    const text = output.diff({ verdict: 'material', changes, findings: [] }, { before: 'a.md', after: 'b.md' });
    assert.equal(text.replace(/\s+/g, ' ').split('learns where you live').length, 2);
  });

  it('does not repeat a citation that the message has given', () => {
    const message = 'No kite is named. Asked for by Kite Act Art. 1.';
    const text = output
      .check([{ uri: 'a.md', isPolicy: true, language: 'en', findings: [{ ...finding, message }] }])
      .replace(/\s+/g, ' ');
    assert.equal(text.split('Kite Act Art. 1').length, 2);
    assert.equal(text.split('Kite Act Art. 2').length, 2);
  });

  it('puts errors first, and says the reason of a rule once', () => {
    const changes = [change({}), change({ level: 'error', message: 'Black Kite is a new recipient.' })];
    const text = output.diff({ verdict: 'material', changes, findings: [] }, { before: 'a.md', after: 'b.md' });
    assert.ok(text.indexOf('Black Kite') < text.indexOf('Red Kite'));
    assert.equal(text.split(rule.why).length, 2);
  });

  it('colours what is gone red and what is new green, sign and words', () => {
    const coloured = textOutput({ ...plainStyle, red: mark('red'), green: mark('green') }, catalogue);
    const changes = [change({ level: 'info', before: place('Blue') })];
    const text = coloured.diff({ verdict: 'none', changes, findings: [] }, { before: 'a.md', after: 'b.md' });
    assert.ok(text.includes('<red>-</red> <red>Blue</red>'));
    assert.ok(text.includes('<green>+</green> <green>and</green>'));
  });

  it('says that nothing was found', () => {
    assert.match(
      output.check([{ uri: 'a.md', isPolicy: true, language: 'en', findings: [] }]),
      /Nothing found in 1 file/,
    );
    const text = output.diff({ verdict: 'none', changes: [], findings: [] }, { before: 'a.md', after: 'b.md' });
    assert.match(text, /No change of meaning\.\n\nVerdict: none\n/);
  });

  it('lets no policy write to the terminal as it likes', () => {
    const changes = [change({ after: place('\u001b[2J\u202eRed\u0007\r\nKite') })];
    const text = output.diff({ verdict: 'none', changes, findings: [] }, { before: 'a.md', after: '\u001b]0;b' });
    assert.ok(text.includes('+ [2J Red Kite (3:7)'));
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u202e]/.test(text));
  });

  it('explains a rule with all that is known of it, and how to silence it', () => {
    const text = output.rule(rule);
    for (const part of [
      rule.summary,
      rule.why,
      'kite-removed',
      'third-party added',
      'Kite Act Art. 3',
      'kite-added=off',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.ok(!text.includes('policydiff-disable'));
    const ofCheck = output.rule({ ...rule, id: 'missing-kite', type: 'check' });
    assert.ok(ofCheck.includes('<!-- policydiff-disable-next-line missing-kite -- reason -->'));
  });
});
