/** One policy, and one revision of it, in several formats: what is read and what has changed does not depend on them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf } from './docx-builder';
import { analyse, compare, type Comparison, type Format, type Policy, type Settings } from '../../src/core';

const settings: Settings = { today: '2026-11-22', profiles: ['core'], rules: {}, editorial: false };
/** The fixture of each format; of DOCX it is the body of the document inside. */
const formats: Readonly<Record<Format, string>> = {
  markdown: 'md',
  text: 'txt',
  html: 'html',
  xml: 'xml',
  docx: 'docx.xml',
};

interface Revision {
  readonly format: string;
  readonly before: Policy;
  readonly after: Policy;
}

function read(format: string, ending: string, name: string): Policy {
  const bytes = readFileSync(join(import.meta.dirname, 'same', `${name}.${ending}`));
  const content = format === 'docx' ? docxOf(bytes.toString()) : bytes;
  return analyse({ uri: `file:///privacy.${ending}`, format: format as Format, content });
}

const revisions: readonly Revision[] = Object.entries(formats).map(([format, ending]) => ({
  format,
  before: read(format, ending, 'before'),
  after: read(format, ending, 'after'),
}));

/** What a policy states, without its places: a date that is given to machines as well is the same statement. */
const factsOf = ({ facts }: Policy): string[] => [
  ...new Set(
    Object.values(facts)
      .flat()
      .map(({ kind, key, polarity }) => `${kind} ${key} ${polarity}`)
      .sort(),
  ),
];

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

describe('a date that the file gives to machines', () => {
  const shown = '# Privacy Policy of Larkfield Ltd\n\nLast updated: 1 March 2025\n\nWe value your privacy.\n';
  const said = (day: string) => analysed(`---\ndate: ${day}\nlastUpdated: ${day}\n---\n\n${shown}`);
  const analysed = (content: string) => analyse({ uri: 'file:///privacy.md', format: 'markdown', content });

  it('is no change where the other side prints the same', () => {
    assert.deepEqual(changesOf(compare(said('2025-03-01'), analysed(shown), settings)), []);
    assert.deepEqual(changesOf(compare(analysed(shown), said('2025-03-01'), settings)), []);
  });

  it('is compared with what the other side gives to machines, and is one change', () => {
    const changes = changesOf(compare(said('2025-03-01'), said('2026-06-04'), settings));
    assert.deepEqual(changes, ['last-updated-changed 2026-06-04']);
  });
});
