/** Change rules: their catalogue as a whole, and each by its fixture. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse, catalogue, compare, type JudgedChange, type Settings } from '../src/core';
import citations from '../src/core/lexicon/citations.json';
import type { ChangeOp, FactKind } from '../src/core/model';
import { ruleFiles } from '../src/core/registry/rules';
import { ruleFor } from '../src/core/judge/choice';
import type { ChangeRule, ReadChange } from '../src/core/rule';
import { assertFound, type FixtureCase, type Found, partOf, readFixtures, sourceOf } from './fixture';
import { rulesPage, writtenRules } from '../tools/docs';

const rules: readonly ChangeRule[] = Object.values(ruleFiles as Readonly<Record<string, readonly ChangeRule[]>>).flat();
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** What can happen to each kind of fact. */
const vocabulary: Readonly<Record<FactKind, readonly ChangeOp[]>> = {
  'third-party': ['added', 'removed'],
  'recipient-category': ['added', 'removed'],
  'transfer-country': ['added', 'removed'],
  'transfer-safeguard': ['added', 'removed'],
  right: ['added', 'removed', 'narrowed', 'widened'],
  'data-category': ['added', 'removed'],
  purpose: ['added', 'removed'],
  'legal-basis': ['added', 'removed', 'changed'],
  retention: ['added', 'removed', 'extended', 'shortened', 'changed'],
  sale: ['added', 'removed', 'changed'],
  consent: ['added', 'removed', 'weakened', 'strengthened'],
  children: ['added', 'removed', 'changed'],
  security: ['added', 'removed', 'weakened', 'strengthened'],
  notice: ['added', 'removed', 'changed'],
  'automated-decision': ['added', 'removed', 'changed'],
  contact: ['added', 'removed', 'changed'],
  'governing-law': ['added', 'removed', 'changed'],
  tracking: ['added', 'removed', 'changed'],
  date: ['added', 'removed', 'changed'],
  modality: ['softened', 'hardened'],
  scope: ['added', 'removed', 'changed'],
  other: ['added', 'removed', 'changed'],
};

describe('change rules', () => {
  describe('as a catalogue', () => {
    for (const [kind, ops] of Object.entries(vocabulary) as [FactKind, readonly ChangeOp[]][]) {
      for (const op of ops)
        it(`has a rule for each ${kind} ${op}`, () => {
          assertCovered(kind, op);
        });
    }
    it('mirrors each rule or says why not', () => {
      rules.forEach(assertMirrored);
    });
    it('speaks of people and not of machinery', () => {
      rules.forEach(assertPlain);
    });
    it('lets rules claim none but each other', () => {
      for (const { id, claims } of rules) for (const other of claims) assert.ok(byId.has(other), `${id}: ${other}`);
    });
    it('has one rule to an id, in the file of its pair', () => {
      assert.equal(byId.size, rules.length);
      for (const [name, [first]] of Object.entries<readonly ChangeRule[]>(ruleFiles)) {
        assert.equal(first?.id, name);
      }
    });
    it('shows no paragraph of the law that nobody has read', () => {
      const unread = Object.values(citations).filter((each) => !each.checked && each.full !== each.short);
      for (const { full } of unread) {
        for (const { id, citations: shown } of catalogue.values()) assert.ok(!shown.includes(full), `${id}: ${full}`);
      }
    });
    it('has its page written anew with npm run docs', () => {
      assert.equal(readFileSync(rulesPage, 'utf8'), writtenRules());
    });
    it('says where each paragraph was read', () => {
      for (const [id, { checked, where }] of Object.entries(citations)) if (checked) assert.notEqual(where, '', id);
    });
  });

  for (const { id, cases } of readFixtures('rules')) {
    describe(id, () => {
      it('is the file of a rule', () => {
        assert.ok(id in ruleFiles);
      });
      for (const each of cases) {
        // What the comparison cannot read yet is pending, and seen as such.
        if (each.title.startsWith('(wanted)')) it(each.title);
        else
          it(each.title, () => {
            assertJudged(each);
          });
      }
    });
  }
});

/** Whether the statement affirms or denies, a rule of the kind speaks, and not the one for what nobody knows. */
function assertCovered(kind: FactKind, op: ChangeOp) {
  for (const tags of [[], ['negated']]) {
    const { id } = ruleFor({ ...nothing, kind, op, tags });
    assert.ok(byId.get(id)?.kind === kind || byId.get(id)?.otherKinds.includes(kind), id);
  }
}

const nothing: ReadChange = {
  kind: null,
  op: 'changed',
  key: 'x',
  value: 'x',
  beforeFact: null,
  afterFact: null,
  before: null,
  after: null,
  anchor: null,
  types: [],
  because: '',
  tags: [],
  wordsBefore: '',
  wordsAfter: '',
  onlyFigures: false,
  daysBefore: null,
  daysAfter: null,
  day: '2026-11-22',
};

function assertMirrored({ id, mirror }: ChangeRule) {
  if (typeof mirror !== 'string') {
    assert.ok(mirror.none.length > 20, 'A waiver gives its reason.');
    return;
  }
  assert.equal(byId.get(mirror)?.mirror, id);
}

function assertPlain({ summary, why, id }: ChangeRule) {
  for (const sentence of [summary, why]) {
    assert.match(sentence, /^[A-Z“].*\.$/, id);
    assert.doesNotMatch(sentence, /\b(facts?|keys?|regex|parser)\b/i, id);
  }
}

/** What is gone is marked before, what is new after, what changed on both sides. A mark is labelled with its rule and, after a blank, any of effect, level and severity: `right-removed weakens error`. */
function assertJudged(each: FixtureCase) {
  const before = partOf(each, 'before');
  const after = partOf(each, 'after');
  const { profiles, today } = after.options;
  const settings: Settings = {
    today: today ?? '2026-11-22',
    profiles: ['core', ...((profiles?.split(',') ?? []) as Settings['profiles'])],
    rules: {},
    editorial: false,
  };
  const { changes } = compare(analyse(sourceOf(before)), analyse(sourceOf(after)), settings);
  const told = changes.filter((change) => change.severity !== 'unread');
  for (const [part, side] of [
    [before, 'before'],
    [after, 'after'],
  ] as const) {
    const found = told.flatMap((change): Found[] => {
      const place = change[side];
      return place ? [{ start: place.start, end: place.end, labels: labelsOf(change) }] : [];
    });
    assertFound(part, found);
  }
}

function labelsOf({ rule, effect, level, severity, message }: JudgedChange): string[] {
  assert.doesNotMatch(message, /\bundefined\b|\bfact\b|\bkey\b/);
  const words = [effect, level, severity];
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => `${rule} ${one} ${other}`));
  return [rule, ...words.map((word) => `${rule} ${word}`), ...pairs, `${rule} ${words.join(' ')}`];
}
