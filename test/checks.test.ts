/** A fixture for each check, in `checks/`; and what holds for the fixes of all of them. */
import assert from 'node:assert/strict';
import { analyse, check, compare, type Finding, type Fix, type Policy, type Profile, type Settings } from '../src/core';
import { checks } from '../src/core/registry/checks';
import { assertFound, assertSameNouns, findPart, partOf, readFixtures, sourceOf, type FixtureCase } from './fixture';

const fixtures = readFixtures('checks');

function settingsOf(options: Readonly<Record<string, string>>): Settings {
  const profiles = (options['profiles']?.split(',') ?? []) as Profile[];
  return { today: options['today'] ?? '2026-11-22', profiles: ['core', ...profiles], rules: {}, editorial: false };
}

function historyOf(options: Readonly<Record<string, string>>) {
  const [date, commit = '0000000000'] = options['changed']?.split('@') ?? [];
  return date === undefined ? null : { changedSinceItsDate: { date, commit } };
}

function findingsOf(fixtureCase: FixtureCase, policy: Policy): Finding[] {
  const { options } = partOf(fixtureCase, 'policy');
  const before = findPart(fixtureCase, 'before');
  const alone = check(policy, settingsOf(options), historyOf(options));
  return before ? [...alone, ...compare(analyse(sourceOf(before)), policy, settingsOf(options)).findings] : alone;
}

function apply(text: string, fix: Fix): string {
  return [...fix.edits]
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

describe('checks', () => {
  it('have a fixture each', () => {
    assertSameNouns(fixtures, Object.keys(checks));
  });

  for (const { id, cases } of fixtures) {
    describe(id, () => {
      for (const fixtureCase of cases) {
        const part = partOf(fixtureCase, 'policy');
        it(fixtureCase.title, () => {
          const policy = analyse(sourceOf(part));
          const own = findingsOf(fixtureCase, policy).filter((finding) => finding.rule === id);
          assertFound(
            part,
            own.map((finding) => ({ ...finding, labels: ['', finding.level, finding.message] })),
          );
          const fixed = findPart(fixtureCase, 'fixed');
          if (fixed) assert.equal(apply(part.text, own[0]?.fixes[0] ?? { ...noFix }), fixed.text);
          for (const finding of own) assertFixes(fixtureCase, policy, finding);
        });
      }
    });
  }
});

const noFix: Fix = { title: '', edits: [], preferred: false, safe: false };

/** A fix ends its finding, brings no other of its rule, and leaves every other byte where it was. */
function assertFixes(fixtureCase: FixtureCase, policy: Policy, finding: Finding) {
  const part = partOf(fixtureCase, 'policy');
  const count = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === finding.rule).length;
  assert.ok(finding.fixes.filter((fix) => fix.preferred).length <= 1, 'At most one fix is preferred.');
  for (const fix of finding.fixes) {
    const text = apply(policy.doc.text, fix);
    const again = findingsOf(fixtureCase, analyse({ ...sourceOf(part), content: text }));
    const unchanged = count(findingsOf(fixtureCase, policy));
    assert.ok(count(again) < unchanged, `"${fix.title}" does not end its finding:\n${text}`);
    assert.equal(/\r\n/.test(text), /\r\n/.test(policy.doc.text));
    assert.equal(/(?<!\r)\n/.test(text), /(?<!\r)\n/.test(policy.doc.text));
    assert.equal(text.endsWith('\n'), policy.doc.text.endsWith('\n'));
  }
}
