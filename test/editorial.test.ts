/** Changes without a change of meaning: listed on demand alone, and each with its class. */
import assert from 'node:assert/strict';
import { analyse, compare, type Format, type JudgedChange, type Settings } from '../src/core';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: true };

const policy = `# Privacy Policy of Larkfield Ltd

Last updated: 4 May 2026

## 1. What we collect

We collect your name and your e-mail address. See the [list of fields](https://larkfield.example/fields).

## 2. Who receives it

We do not sell your "personal data". We share it with Stripe, which organises our payments.

## 3. How long we keep it

We keep your account for 12 months.

## 4. Contact

Write to us at privacy@larkfield.example.

---

© 2025 Larkfield Ltd. All rights reserved.
`;

const swap = (text: string, one: string, other: string): string => {
  assert.ok(text.includes(one), one);
  return text.replaceAll(one, other);
};

function changesOf(after: string, format: Format = 'markdown', editorial = true): readonly JudgedChange[] {
  const before = analyse({ uri: 'before.md', format: 'markdown', content: policy });
  const { changes, verdict } = compare(before, analyse({ uri: 'after', format, content: after }), {
    ...settings,
    editorial,
  });
  if (changes.every(({ severity }) => severity === 'editorial')) assert.equal(verdict, 'none');
  return changes;
}

const classesOf = (after: string): string[] =>
  changesOf(after).map(({ severity, value }) => (severity === 'editorial' ? value : `${severity} ${value}`));

const sections = policy.split(/(?=^## )/m);

const cases: readonly (readonly [name: string, after: string, classes: readonly string[]])[] = [
  ['the form of a date', swap(policy, '4 May 2026', 'May 4, 2026'), ['date-format']],
  ['quotation marks', swap(policy, '"personal data"', '“personal data”'), ['typography']],
  ['punctuation', swap(policy, 'Stripe, which', 'Stripe — which'), ['punctuation']],
  ['spelling', swap(policy, 'organises', 'organizes'), ['spelling']],
  ['capitals', swap(policy, 'What we collect', 'What We Collect'), ['capitals']],
  ['line breaks', swap(policy, 'We share it with Stripe,', 'We share it with\nStripe,'), ['reflow']],
  ['markup', swap(policy, 'with Stripe', 'with **Stripe**'), ['formatting']],
  [
    'numbers of sections',
    policy.replace(/^## (\d)/gm, (_all, number: string) => `## ${String(Number(number) + 1)}`),
    ['renumbering', 'renumbering', 'renumbering', 'renumbering'],
  ],
  ['targets of links', swap(policy, '/fields', '/data'), ['link-target']],
  ['a footer', swap(policy, '© 2025', '© 2026'), ['navigation']],
  ['other words for the same', swap(policy, 'We do not sell', 'We don’t sell'), ['wording']],
];

describe('editorial changes', () => {
  for (const [name, after, classes] of cases) {
    it(`names the class of a change of ${name}`, () => {
      assert.deepEqual(classesOf(after), classes);
    });
  }

  it('tells a section that moved once', () => {
    const [title = '', collect = '', receive = '', keep = '', contact = ''] = sections;
    const moved = changesOf(title + receive + keep + collect + contact);
    assert.deepEqual(
      moved.map(({ value }) => value),
      ['move'],
    );
    assert.match(moved[0]?.message ?? '', /next \d passages/);
  });

  it('is silent of passages whose meaning changed, and of those that did not change', () => {
    const changes = changesOf(swap(policy, '12 months', '24 months'));
    assert.deepEqual(
      changes.map(({ rule }) => rule),
      ['retention-lengthened'],
    );
    assert.deepEqual(classesOf(policy), []);
  });

  it('lists nothing unless asked', () => {
    for (const [, after] of cases) assert.deepEqual(changesOf(after, 'markdown', false), []);
  });

  it('can be switched off like any rule', () => {
    const after = analyse({ uri: 'a', format: 'markdown', content: swap(policy, 'organises', 'organizes') });
    const before = analyse({ uri: 'b', format: 'markdown', content: policy });
    assert.deepEqual(compare(before, after, { ...settings, rules: { 'editorial-change': 'off' } }).changes, []);
  });

  it('marks words of the revisions', () => {
    for (const [, text] of cases) {
      for (const { before, after } of changesOf(text)) {
        if (before) assert.equal(policy.slice(before.start, before.end), before.quote);
        if (after) assert.equal(text.slice(after.start, after.end), after.quote);
      }
    }
  });
});
