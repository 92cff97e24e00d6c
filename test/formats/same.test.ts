/** One policy, and one revision of it, in several formats: what is read and what has changed does not depend on them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, compare, type Comparison, type Format, type Policy, type Settings } from '../../src/core';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };
const formats: Readonly<Partial<Record<Format, string>>> = { markdown: 'md', text: 'txt', html: 'html' };

interface Revision {
  readonly format: string;
  readonly before: Policy;
  readonly after: Policy;
}

const read = (format: string, extension: string, name: string): Policy =>
  analyse({
    uri: `file:///privacy.${extension}`,
    format: format as Format,
    content: readFileSync(join(import.meta.dirname, 'same', `${name}.${extension}`)),
  });

const revisions: readonly Revision[] = Object.entries(formats).map(([format, extension]) => ({
  format,
  before: read(format, extension, 'before'),
  after: read(format, extension, 'after'),
}));

/** What a policy states, without its places. */
const factsOf = ({ facts }: Policy): string[] =>
  Object.values(facts)
    .flat()
    .map(({ kind, key, polarity }) => `${kind} ${key} ${polarity}`)
    .sort();

/** The words of each clause of the policy with the type that it has before all others. */
const typesOf = ({ clauses }: Policy): string[] =>
  clauses
    .filter(({ role }) => role === 'policy')
    .map(({ prose, labels }) => `${labels[0]?.type ?? '-'}: ${prose.text.replaceAll('\t', ' ')}`);

const changesOf = ({ changes }: Comparison): string[] => changes.map(({ rule, value }) => `${rule} ${value}`).sort();

describe('one policy in several formats', () => {
  const [first] = revisions;
  assert.ok(first);
  for (const { format, before, after } of revisions) {
    it(`is the same policy in ${format}`, () => {
      assert.deepEqual(typesOf(before), typesOf(first.before));
      assert.deepEqual(factsOf(before), factsOf(first.before));
      assert.deepEqual(factsOf(after), factsOf(first.after));
      assert.equal(before.detection.isPolicy, true);
    });
  }

  for (const one of revisions) {
    for (const other of revisions) {
      it(`has not changed between ${one.format} and ${other.format}`, () => {
        assert.deepEqual(changesOf(compare(one.before, other.before, settings)), []);
        assert.deepEqual(changesOf(compare(one.after, other.after, settings)), []);
      });

      it(`has changed in the same way from ${one.format} to ${other.format}`, () => {
        const expected = changesOf(compare(first.before, first.after, settings));
        assert.ok(expected.length >= 5, expected.join('\n'));
        assert.deepEqual(changesOf(compare(one.before, other.after, settings)), expected);
      });
    }
  }
});
