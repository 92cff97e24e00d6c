/** A mark at the beginning of a line names the types of the clause above it, strongest or not: `^ retention, rights`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify, threshold } from '../src/core/classify';
import { tableNames, tableSize } from '../src/core/classify/circumstances';
import learned from '../src/core/clauses/_learned.json';
import type { ClauseType, Labelled, Source } from '../src/core/model';
import { outline } from '../src/core/outline';
import { read } from '../src/core/read';
import { clauseTypes } from '../src/core/registry/clauses';
import { phraseBook } from '../src/core/text/phrases';
import { assertSameNouns, readFixtures, sourceOf, type Mark } from './fixture';

const labelledOf = (source: Source): Labelled => classify(outline(read(source)));
const fixtures = readFixtures('clauses');

function typesAt({ clauses }: Labelled, { start }: Mark): string {
  const clause = clauses.find(({ span }) => start < span.end);
  return (clause?.labels ?? [])
    .map(({ type }) => type)
    .sort()
    .join(', ');
}

describe('clause types', () => {
  it('have a fixture each', () => {
    assertSameNouns(fixtures, Object.keys(clauseTypes));
  });

  for (const { id, cases } of fixtures) {
    for (const { title, parts } of cases) {
      it(`${id}: ${title}`, () => {
        for (const part of parts) {
          const labelled = labelledOf(sourceOf(part));
          const lineOf = (mark: Mark) => part.text.slice(mark.start, part.text.indexOf('\n', mark.start));
          assert.deepEqual(
            part.marks.map((mark) => `${lineOf(mark)} -> ${typesAt(labelled, mark)}`),
            part.marks.map((mark) => `${lineOf(mark)} -> ${mark.label}`),
          );
        }
      });
    }
  }

  it('have phrases that can be laid, and no phrase twice', () => {
    for (const name of Object.keys(clauseTypes) as ClauseType[]) {
      const { headings, cues } = clauseTypes[name];
      for (const phrases of [headings, Object.values(cues).flat()]) {
        assert.equal(new Set(phrases).size, phrases.length, `${name} has a phrase twice`);
        for (const phrase of phrases) assert.doesNotThrow(() => phraseBook([[phrase, name]]), phrase);
      }
    }
  });

  it('have learned weights, one set for each type, and tables of the size that is asked for', () => {
    assert.deepEqual(Object.keys(learned.types).sort(), Object.keys(clauseTypes).sort());
    assert.deepEqual(Object.keys(learned.tables), tableNames);
    for (const name of tableNames) assert.equal(learned.tables[name].length, tableSize(name), name);
  });

  it('are not learned from the clauses by which they are measured', () => {
    const rowsIn = (name: string) =>
      readFileSync(join(import.meta.dirname, 'clauses', name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly file: string; readonly start: number; readonly end: number });
    const measured = rowsIn('wild-labels.jsonl');
    for (const { file, start } of rowsIn('learned-from.jsonl'))
      assert.ok(
        !measured.some((each) => file === `wild/${each.file}` && start >= each.start && start < each.end),
        file,
      );
  });

  it('mention only types that there are', () => {
    for (const [name, type] of Object.entries(clauseTypes)) {
      const { mentions = [] } = type as { readonly mentions?: readonly string[] };
      for (const each of mentions) assert.ok(each in clauseTypes && each !== name, `${name} mentions ${each}`);
      assert.equal(new Set(mentions).size, mentions.length, `${name} mentions a type twice`);
    }
  });

  it('come with scores above the threshold, strongest first, and evidence inside the document', () => {
    const parts = fixtures.flatMap(({ cases }) => cases).flatMap((each) => each.parts);
    for (const part of parts) {
      for (const { labels } of labelledOf(sourceOf(part)).clauses) {
        const scores = labels.map(({ score }) => score);
        assert.deepEqual(
          scores,
          [...scores].sort((one, other) => other - one),
        );
        for (const { score, evidence } of labels) {
          assert.ok(score >= threshold && score <= 1);
          for (const { start, end } of evidence) assert.ok(start >= 0 && start <= end && end <= part.text.length);
        }
      }
    }
  });

  it('are not given to navigation and footers', () => {
    const outlined = outline(read({ uri: 'file:///a.md', format: 'markdown', content: 'We collect your name.' }));
    for (const role of ['navigation', 'footer', 'announcement'] as const) {
      const clauses = outlined.clauses.map((clause) => ({ ...clause, role }));
      assert.deepEqual(
        classify({ ...outlined, clauses }).clauses.flatMap(({ labels }) => labels),
        [],
      );
    }
  });
});
