/**
 * Reads fixtures, which are documents first and tests second. A fixture is a Markdown file:
 *
 * - `##` opens a case; what stands between the fences is prose for people
 * - a fence's info string names the part and gives options: ```policy format=text today=2026-11-22
 * - a line of carets, `   ^^^^ label`, marks the words above it that must be found; it is taken out of the text.
 *   Several such lines may follow one another. No carets: nothing may be found.
 *
 * Options that every part knows: `format` (markdown), `eol=crlf`, `final-newline=no`, `uri`.
 * A span of no length is drawn as one caret; a span over several lines is drawn on its first line, to that line's end.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format, Source } from '../src/core/model';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Part {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** What is analysed: without the lines of carets. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface FixtureCase {
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface Fixture {
  /** The file's name without its extension: the id of the noun it is for. */
  readonly id: string;
  readonly cases: readonly FixtureCase[];
}

/** What a suite found: `labels` are all the names under which a fixture may expect it, the plainest first. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

/** All fixtures of a folder below `test`, such as `checks`. */
export function readFixtures(folder: string): Fixture[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ id: name.slice(0, -3), cases: readCases(readFileSync(join(path, name), 'utf8')) }));
}

/** Fails unless each noun has a fixture with at least one case, and each fixture its noun. */
export function assertSameNouns(fixtures: readonly Fixture[], ids: readonly string[]) {
  const withCases = fixtures.filter((fixture) => fixture.cases.length > 0).map((fixture) => fixture.id);
  assert.deepEqual(withCases, [...ids].sort(), 'Each noun has its fixture and each fixture its noun.');
}

/** The part of that name, or null. */
export function findPart(fixtureCase: FixtureCase, name: string): Part | null {
  return fixtureCase.parts.find((part) => part.name === name) ?? null;
}

/** The part of that name; a case without it is a mistake in the fixture. */
export function partOf(fixtureCase: FixtureCase, name: string): Part {
  const part = findPart(fixtureCase, name);
  assert.ok(part, `The case "${fixtureCase.title}" has no part "${name}".`);
  return part;
}

/** A part as the core takes it in. */
export function sourceOf(part: Part): Source {
  const format = (part.options['format'] ?? 'markdown') as Format;
  const extension = { markdown: 'md', text: 'txt', html: 'html', xml: 'xml', docx: 'docx' }[format];
  return { uri: part.options['uri'] ?? `file:///policy.${extension}`, format, content: part.text };
}

/** Fails, with both drawn under the text, unless exactly the marked words were found under the marked names. */
export function assertFound(part: Part, found: readonly Found[]) {
  const expected = part.marks.map((mark) => ({ ...placeOf(part.text, mark), label: mark.label }));
  const unmatched = [...expected];
  const actual = found.map((each) => {
    const place = placeOf(part.text, each);
    const at = unmatched.findIndex((mark) => samePlace(mark, place) && each.labels.includes(mark.label));
    const [match] = at < 0 ? [] : unmatched.splice(at, 1);
    return { ...place, label: match?.label ?? each.labels[0] ?? '' };
  });
  assert.equal(draw(part.text, actual), draw(part.text, expected));
}

export function readCases(markdown: string): FixtureCase[] {
  const cases: { title: string; parts: Part[] }[] = [];
  let fence: { mark: string; info: string; lines: string[] } | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    if (fence !== null) {
      if (line.startsWith(fence.mark) && line.trim() === fence.mark) {
        cases.at(-1)?.parts.push(readPart(fence.info, fence.lines));
        fence = null;
      } else fence.lines.push(line);
      continue;
    }
    const opening = /^(`{3,}|~{3,})(.*)$/.exec(line);
    if (opening?.[1]) fence = { mark: opening[1], info: opening[2]?.trim() ?? '', lines: [] };
    else if (line.startsWith('## ')) cases.push({ title: line.slice(3).trim(), parts: [] });
  }
  assert.equal(fence, null, 'A fence of the fixture is not closed.');
  return cases;
}

function readPart(info: string, lines: readonly string[]): Part {
  const [name = '', ...pairs] = info.split(/\s+/);
  const options = Object.fromEntries(
    pairs.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)] as const),
  );
  const newline = options['eol'] === 'crlf' ? '\r\n' : '\n';
  const marks: Mark[] = [];
  let text = '';
  let lineStart = 0;
  for (const line of lines) {
    const carets = /^(\s*)(\^+)(?:\s+(.*))?$/.exec(line);
    if (carets === null) {
      lineStart = text.length;
      text += line + newline;
      continue;
    }
    const start = lineStart + (carets[1]?.length ?? 0);
    marks.push({ start, end: start + (carets[2]?.length ?? 0), label: (carets[3] ?? '').trim() });
  }
  if (options['final-newline'] === 'no') text = text.slice(0, -newline.length);
  return { name, options, text, marks };
}

interface Drawn {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly label: string;
}

const samePlace = (one: Omit<Drawn, 'label'>, other: Omit<Drawn, 'label'>): boolean =>
  one.line === other.line && one.column === other.column && one.length === other.length;

function placeOf(text: string, span: { start: number; end: number }): Omit<Drawn, 'label'> {
  const lineStart = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const nextLine = text.indexOf('\n', span.start);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  return {
    line: text.slice(0, lineStart).split('\n').length,
    column: span.start - lineStart,
    length: Math.max(1, Math.min(span.end, lineEnd) - span.start),
  };
}

/** The text with carets under what was found, in an order that does not depend on the order of finding. */
function draw(text: string, marks: readonly Drawn[]): string {
  const drawn = text.split(/\r?\n/).flatMap((line, index) => [
    line,
    ...marks
      .filter((mark) => mark.line === index + 1)
      .map((mark) => `${' '.repeat(mark.column)}${'^'.repeat(mark.length)} ${mark.label}`)
      .sort(),
  ]);
  return drawn.join('\n');
}
