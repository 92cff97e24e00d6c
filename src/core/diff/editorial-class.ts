import type { Doc, EditorialClass, LabelledClause, Place } from '../model';
import { readDates } from '../text/dates';
import { toSpan } from '../text/prose';

/** A passage in one of the revisions. */
export interface Counterpart {
  readonly place: Place;
  readonly clause: LabelledClause;
  readonly doc: Doc;
}

/** A passage as it stands in both revisions. */
export interface Counterparts {
  readonly before: Counterpart;
  readonly after: Counterpart;
}

/** Words that gave way to the same other words in several passages. */
export type Renames = ReadonlySet<string>;

/** How the passage differs, the deepest difference first; null where it differs in nothing but its place. */
export function classOf({ before, after }: Counterparts, renames: Renames): EditorialClass | null {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one === other) return unsaidClass(before, after);
  if (spaced(one) === spaced(other)) return 'reflow';
  if (plain(one) === plain(other)) return 'typography';
  if (plain(one).toLowerCase() === plain(other).toLowerCase()) return 'capitals';
  if (bare(one) === bare(other)) return 'punctuation';
  if (withDates(one) === withDates(other)) return 'date-format';
  const [lost, gained] = difference(one, other);
  if (renames.has(`${lost}\n${gained}`)) return 'rename';
  return isSpelling(lost, gained) ? 'spelling' : 'wording';
}

/** The same words: what differs is their number, their links, or what surrounds them in the file. */
function unsaidClass(before: Counterpart, after: Counterpart): EditorialClass | null {
  const isFirst = before.place.span.start <= before.clause.span.start + longestMark;
  if (isFirst && before.clause.marker !== after.clause.marker) return 'renumbering';
  if (targetsOf(before) !== targetsOf(after)) return 'link-target';
  if (before.doc.format !== after.doc.format) return null;
  const [one, other] = [sourceOf(before), sourceOf(after)];
  if (one === other) return before.clause.kind === after.clause.kind ? null : 'formatting';
  return spaced(one) === spaced(other) ? 'reflow' : 'formatting';
}

/** A number, with marks of its heading and of emphasis before it. */
const longestMark = 30;

const sourceOf = ({ doc, place }: Counterpart): string => doc.text.slice(place.span.start, place.span.end);

function targetsOf({ clause, place }: Counterpart): string {
  const inside = clause.links.filter(({ range }) => {
    const { start, end } = toSpan(clause.prose, range.start, range.end);
    return start < place.span.end && end > place.span.start;
  });
  return inside.map(({ target }) => target).join('\n');
}

/** The passage without its markup: the sentence, item or row that stands there. */
function wordsOf({ clause, place }: Counterpart): string {
  const sentence = clause.sentences.find(
    ({ start, end }) => toSpan(clause.prose, start, end).start === place.span.start,
  );
  const isWhole = clause.kind === 'row' || sentence === undefined;
  return isWhole ? clause.prose.text : clause.prose.text.slice(sentence.start, sentence.end);
}

// ------------------------------------------------------------------------------------------- forms to compare

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const plain = (text: string): string =>
  spaced(
    text
      .normalize('NFKC')
      .replace(/[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g, "'")
      .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
      .replace(/[\u2010-\u2015\u2212]|--+/g, '-')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''),
  );

const bare = (text: string): string =>
  spaced(
    plain(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );

/** Dates by what they say instead of how. */
function withDates(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, key } of readDates(text)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), key);
    at = end;
  }
  return bare(parts.join(' ') + text.slice(at));
}

/** The words between those that both begin and both end with. */
function difference(one: string, other: string): [lost: string, gained: string] {
  const [before, after] = [bare(one).split(' '), bare(other).split(' ')];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [before.slice(start, before.length - end).join(' '), after.slice(start, after.length - end).join(' ')];
}

const mostLettersApart = 2;

/** The same words with a letter or two that differ, as in "colour" and "color". */
function isSpelling(lost: string, gained: string): boolean {
  const [before, after] = [lost.split(' '), gained.split(' ')];
  return before.length === after.length && before.every((word, at) => isSpelledAlike(word, after[at] ?? ''));
}

function isSpelledAlike(one: string, other: string): boolean {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
  let start = 0;
  while (start < shorter.length && longer[start] === shorter[start]) start++;
  let end = 0;
  while (end < shorter.length - start && longer.at(-1 - end) === shorter.at(-1 - end)) end++;
  return start > 0 && longer.length - start - end <= mostLettersApart;
}

// ---------------------------------------------------------------------------------------------------- renames

const systematic = 3;

export function renamesIn(pairs: readonly Counterparts[]): Renames {
  const counts = new Map<string, number>();
  for (const { before, after } of pairs) {
    const [one, other] = [wordsOf(before), wordsOf(after)];
    if (one === other) continue;
    const [lost, gained] = difference(one, other);
    if (lost !== '' && gained !== '') counts.set(`${lost}\n${gained}`, (counts.get(`${lost}\n${gained}`) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= systematic).map(([key]) => key));
}
