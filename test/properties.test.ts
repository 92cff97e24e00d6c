/** What holds of every comparison, shown on the revisions of all fixtures of change rules and on their mutations. */
import assert from 'node:assert/strict';
import { analyse, catalogue, compare, type Comparison, type Policy, type Settings } from '../src/core';
import { partOf, readFixtures, sourceOf } from './fixture';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };

interface Revisions {
  readonly name: string;
  readonly before: Policy;
  readonly after: Policy;
}

const revisions: readonly Revisions[] = readFixtures('rules').flatMap(({ id, cases }) =>
  cases
    .filter(({ title }) => !title.startsWith('(wanted)'))
    .map((each) => ({
      name: `${id}: ${each.title}`,
      before: analyse(sourceOf(partOf(each, 'before'))),
      after: analyse(sourceOf(partOf(each, 'after'))),
    })),
);

const judged = (before: Policy, after: Policy): Comparison => compare(before, after, settings);

describe('every comparison', function () {
  // Hundreds of revisions are read several times over.
  this.timeout(120_000);

  it('finds nothing between a policy and itself', () => {
    for (const { name, after } of revisions) {
      assert.deepEqual(judged(after, after), { verdict: 'none', changes: [], findings: [] }, name);
    }
  });

  it('finds nothing when white space and quotes alone change', () => {
    for (const { name, after } of revisions) {
      assert.deepEqual(rulesOf(judged(after, respaced(after))), [], name);
    }
  });

  it('says the opposite when the sides are swapped', () => {
    for (const { name, before, after } of revisions) {
      const there = rulesOf(judged(before, after)).map(mirrorOf).sort();
      assert.deepEqual(rulesOf(judged(after, before)).sort(), there, name);
    }
  });

  it('never calls a change and its opposite better, or worse, at once', () => {
    for (const { name, before, after } of revisions) {
      for (const { rule, effect } of judged(before, after).changes) {
        if (effect === 'neutral' || !isMirrored(rule)) continue;
        const opposites = judged(after, before).changes.filter((change) => change.rule === mirrorOf(rule));
        for (const opposite of opposites) assert.notEqual(opposite.effect, effect, `${name}: ${rule}`);
      }
    }
  });

  it('quotes words that stand where it says', () => {
    for (const { name, before, after } of revisions) {
      for (const change of judged(before, after).changes) {
        for (const [policy, place] of [
          [before, change.before],
          [after, change.after],
        ] as const) {
          if (!place) continue;
          assert.equal(policy.doc.text.slice(place.start, place.end), place.quote, name);
          assert.ok(place.quote.trim() !== '' && place.quote.split(/\s+/).length <= 62, name);
        }
        assert.ok(change.before ?? change.after, `${name}: a change stands somewhere.`);
        assert.ok(change.anchor.start <= change.anchor.end && change.anchor.end <= after.doc.text.length, name);
      }
    }
  });

  it('gives fingerprints that do not depend on where a change stands', () => {
    for (const { name, before, after } of revisions) {
      const prints = judged(before, after).changes.map(({ fingerprint }) => fingerprint);
      const moved = judged(respaced(before), respaced(after)).changes.map(({ fingerprint }) => fingerprint);
      assert.deepEqual(moved, prints, name);
      assert.equal(new Set(prints).size, prints.length, `${name}: one fingerprint to a change.`);
    }
  });

  it('obeys the levels that are set', () => {
    for (const { name, before, after } of revisions) {
      const rules = rulesOf(judged(before, after));
      const off = Object.fromEntries(rules.map((rule) => [rule, 'off' as const]));
      assert.deepEqual(rulesOf(compare(before, after, { ...settings, rules: off })), [], name);
      const info = Object.fromEntries(rules.map((rule) => [rule, 'info' as const]));
      for (const { level } of compare(before, after, { ...settings, rules: info }).changes) assert.equal(level, 'info');
    }
  });
});

/** Rules of all changes of meaning. */
const rulesOf = ({ changes }: Comparison): string[] =>
  changes.filter(({ severity }) => severity !== 'unread').map(({ rule }) => rule);

const isMirrored = (rule: string): boolean => catalogue.get(rule)?.mirror !== null;
const mirrorOf = (rule: string): string => catalogue.get(rule)?.mirror ?? rule;

/** The same policy with more blank lines and straight quotes. */
function respaced({ doc }: Policy): Policy {
  const content = `\n\n${doc.text.replace(/\n\n/g, '\n\n\n').replace(/[’]/g, "'")}\n\n`;
  return analyse({ uri: doc.uri, format: doc.format, content });
}
