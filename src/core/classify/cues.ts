/**
 * What the words of one clause say of its types, by the cues of `clauses/*.json`. It depends on the words alone, and so
 * is remembered by them: after a keystroke only the clause that changed is read again.
 */
import type { Clause, Range, Word } from '../model';
import { clauseTypes, type ClauseType } from '../registry/clauses';
import { phraseBook, type PhraseBook, type PhraseHit } from '../text/phrases';
import { rememberedByWords } from '../text/remembered';
import { wordsOf } from '../text/words';

/** Scores from 0 to 1, in the order of `typeNames`. */
export type Scores = readonly number[];

export interface Statement {
  readonly scores: Scores;
  /** What the title of its column says. */
  readonly column: Scores;
  /** How much of the clause it takes, in words. */
  readonly length: number;
}

export interface Reading {
  /** Sentence by sentence, or cell by cell. */
  readonly statements: readonly Statement[];
  /** What a title inside the clause says, as in "Marketing: we use ...". */
  readonly title: Scores;
  /** By type, ranges of the clause's prose. */
  readonly evidence: readonly (readonly Range[])[];
}

export const typeNames = Object.keys(clauseTypes) as readonly ClauseType[];
/** Types whose headings name the document or a line of it ("Privacy Policy"), and say little of what stands below. */
export const framing: readonly boolean[] = typeNames.map((name) => 'frames' in clauseTypes[name]);
export const noScores: Scores = typeNames.map(() => 0);

/** What the clause's own sentences say. */
export const readSentences = rememberedByWords<Clause, Reading>(readBySentence);

/** What the words of a heading say of the section below it. */
export const readHeading = rememberedByWords<Clause, Reading>(readWhole);

/** A cue speaks for a type (by index in `typeNames`): alone, or only together with another. */
interface Cue {
  readonly type: number;
  readonly weight: number;
  /** Whether words of any kind may stand between its own. */
  readonly open: boolean;
}

const strongWeight = 0.7;
/** Of types whose cues are used for little else. */
const tellingWeight = 0.8;
const weakWeight = 0.33;
const overlapping = 0.85;

/** More than anyone reads in a hover. The last one is always kept: a list belongs to what is said last. */
const mostEvidence = 40;
const headingWeight = 1;

interface Books {
  readonly sentence: PhraseBook<Cue>;
  readonly heading: PhraseBook<Cue>;
}

let books: Books | null = null;

/** Laid at first use, not at start. */
function theBooks(): Books {
  if (books !== null) return books;
  const sentence: [string, Cue][] = [];
  const heading: [string, Cue][] = [];
  for (const [type, name] of typeNames.entries()) {
    const { headings, cues } = clauseTypes[name];
    const cue = (phrase: string, weight: number): [string, Cue] => [
      phrase,
      { type, weight, open: phrase.includes('...') },
    ];
    const strong = 'telling' in clauseTypes[name] ? tellingWeight : strongWeight;
    sentence.push(...cues.strong.map((phrase) => cue(phrase, strong)));
    sentence.push(...cues.weak.map((phrase) => cue(phrase, weakWeight)));
    heading.push(...headings.map((phrase) => cue(phrase, headingWeight)));
  }
  books = { sentence: phraseBook(sentence), heading: phraseBook(heading) };
  return books;
}

function readBySentence(clause: Clause): Reading {
  const evidence = typeNames.map((): Range[] => []);
  const { sentence, heading } = theBooks();
  const title = scoresOf(withoutContained(heading.find(clause.words, 0, runInTitleOf(clause))), clause.words, evidence);
  const statements = clause.sentences.map(({ from, to, column }) => ({
    scores: scoresOf(withoutContained(sentence.find(clause.words, from, to)), clause.words, evidence),
    column: column === '' ? noScores : readColumn(column),
    length: to - from,
  }));
  return { statements, title, evidence };
}

function readColumn(title: string): Scores {
  const words = wordsOf(title);
  return scoresOf(
    withoutContained(theBooks().heading.find(words)),
    words,
    typeNames.map(() => []),
  );
}

const longestRunInTitle = 9;

/** The number of words of a title that stands in the clause itself, as in "Marketing: we use ..."; 0 without one. */
function runInTitleOf({ words, prose, sentences }: Clause): number {
  for (let index = 0; index < Math.min(longestRunInTitle, words.length - 1); index++) {
    const between = prose.text.slice(words[index]?.end, words[index + 1]?.start);
    if (/[:–—]|\s-\s/.test(between)) return index + 1;
  }
  const first = sentences[0];
  return first !== undefined && sentences.length > 1 && first.to - first.from <= longestRunInTitle ? first.to : 0;
}

function readWhole(clause: Clause): Reading {
  const hits = withoutContained(theBooks().heading.find(clause.words));
  const evidence = typeNames.map((): Range[] => []);
  const scores = scoresOf(hits, clause.words, evidence);
  return { statements: [{ scores, column: noScores, length: clause.words.length }], title: noScores, evidence };
}

/** Cues are taken as independent: each leaves a part of the doubt that the others left. One said twice counts once. */
function scoresOf(hits: readonly PhraseHit<Cue>[], words: readonly Word[], evidence: Range[][]): Scores {
  const doubts = typeNames.map(() => 1);
  const reached = typeNames.map(() => 0);
  const counted = new Set<Cue>();
  for (const { meaning, from, to } of hits) {
    const { type, weight } = meaning;
    const shown = evidence[type];
    if (shown && shown.length >= mostEvidence) shown.pop();
    shown?.push({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 });
    const doubt = doubts[type] ?? 1;
    // Overlapping cues of one type are one statement, a little stronger than the stronger of them.
    if (from < (reached[type] ?? 0)) doubts[type] = Math.min(doubt, 1 - weight) * overlapping;
    else if (!counted.has(meaning)) doubts[type] = doubt * (1 - weight);
    counted.add(meaning);
    reached[type] = Math.max(reached[type] ?? 0, to);
  }
  return doubts.map((doubt) => 1 - doubt);
}

/**
 * A cue inside a longer one of another type says nothing of its own: "use the data we collect" is a purpose. A strong
 * one stays where the longer is loose and merely spans it.
 */
function withoutContained(hits: readonly PhraseHit<Cue>[]): readonly PhraseHit<Cue>[] {
  if (hits.length < 2) return hits;
  const inAny = containmentIn(hits);
  const inTight = containmentIn(hits.filter((hit) => !hit.meaning.open));
  return hits.filter((hit) => !inTight(hit) && (speaksAlone(hit.meaning) || !inAny(hit)));
}

const speaksAlone = ({ weight }: Cue): boolean => weight === strongWeight || weight === tellingWeight;

/** Whether a hit lies inside a longer one of these, which stand in the order of their beginning. */
function containmentIn(hits: readonly PhraseHit<Cue>[]): (hit: PhraseHit<Cue>) => boolean {
  const longestFrom = new Map<number, number>();
  for (const { from, to } of hits) longestFrom.set(from, Math.max(longestFrom.get(from) ?? 0, to));
  const furthestBefore = new Map<number, number>();
  let furthest = 0;
  for (const [from, to] of longestFrom) {
    furthestBefore.set(from, furthest);
    furthest = Math.max(furthest, to);
  }
  return ({ from, to }) => (furthestBefore.get(from) ?? 0) >= to || (longestFrom.get(from) ?? 0) > to;
}
