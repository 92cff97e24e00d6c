/**
 * What the words of one clause say of its types, by the cues of `clauses/*.json`. It depends on the words alone, and so
 * is remembered by them: after a keystroke only the clause that changed is read again.
 */
import type { Clause, Range, Word } from '../model';
import { clauseTypes, type ClauseType } from '../registry/clauses';
import { phraseBook, type PhraseBook, type PhraseHit } from '../text/phrases';

/** Scores from 0 to 1, in the order of `typeNames`. */
export type Scores = readonly number[];

export interface Reading {
  /** Of the whole clause: for each type its strongest sentence. */
  readonly scores: Scores;
  /** Of the last sentence: what introduces a list is the sentence before it. */
  readonly last: Scores;
  /** By type, ranges of the clause's prose. */
  readonly evidence: readonly (readonly Range[])[];
}

export const typeNames = Object.keys(clauseTypes) as readonly ClauseType[];
export const noScores: Scores = typeNames.map(() => 0);

/** What the clause's own sentences say. */
export function readSentences(clause: Clause): Reading {
  const columns = clause.sentences.map((sentence) => sentence.column).join('\t');
  return remembered(sentenceReadings, `${columns}\n${clause.prose.text}`, () => readBySentence(clause));
}

/** What the words of a heading say of the section below it. */
export function readHeading(clause: Clause): Reading {
  return remembered(headingReadings, clause.prose.text, () => readWhole(clause));
}

const sentenceReadings = new Map<string, Reading>();
const headingReadings = new Map<string, Reading>();
const maximumReadings = 20_000;

function remembered(readings: Map<string, Reading>, key: string, read: () => Reading): Reading {
  const known = readings.get(key);
  if (known !== undefined) return known;
  if (readings.size >= maximumReadings) readings.clear();
  const reading = read();
  readings.set(key, reading);
  return reading;
}

/** A cue speaks for a type (by index in `typeNames`): alone, or only together with another. */
interface Cue {
  readonly type: number;
  readonly weight: number;
}

const strongWeight = 0.7;
const weakWeight = 0.33;
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
    const [strong, weak, title] = [strongWeight, weakWeight, headingWeight].map((weight) => ({ type, weight }));
    if (!strong || !weak || !title) continue;
    for (const phrase of cues.strong) sentence.push([phrase, strong]);
    for (const phrase of cues.weak) sentence.push([phrase, weak]);
    for (const phrase of headings) heading.push([phrase, title]);
  }
  books = { sentence: phraseBook(sentence), heading: phraseBook(heading) };
  return books;
}

function readBySentence(clause: Clause): Reading {
  const scores = [...noScores];
  const evidence = typeNames.map((): Range[] => []);
  let last: Scores = noScores;
  for (const sentence of clause.sentences) {
    const hits = withoutContained(theBooks().sentence.find(clause.words, sentence.from, sentence.to));
    last = scoresOf(hits, clause.words, evidence);
    last.forEach((score, type) => (scores[type] = Math.max(scores[type] ?? 0, score)));
  }
  return { scores, last, evidence };
}

function readWhole(clause: Clause): Reading {
  const hits = withoutContained(theBooks().heading.find(clause.words));
  const evidence = typeNames.map((): Range[] => []);
  const scores = scoresOf(hits, clause.words, evidence);
  return { scores, last: scores, evidence };
}

/** Cues are taken as independent: each leaves a part of the doubt that the others left. */
function scoresOf(hits: readonly PhraseHit<Cue>[], words: readonly Word[], evidence: Range[][]): Scores {
  const doubts = typeNames.map(() => 1);
  const reached = typeNames.map(() => 0);
  for (const { meaning, from, to } of hits) {
    // Overlapping cues of one type are one statement.
    if (from < (reached[meaning.type] ?? 0)) {
      const doubt = doubts[meaning.type] ?? 1;
      if (doubt > 1 - meaning.weight) doubts[meaning.type] = 1 - meaning.weight;
    } else doubts[meaning.type] = (doubts[meaning.type] ?? 1) * (1 - meaning.weight);
    reached[meaning.type] = Math.max(reached[meaning.type] ?? 0, to);
    const range = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
    evidence[meaning.type]?.push(range);
  }
  return doubts.map((doubt) => 1 - doubt);
}

/** A cue inside a longer one of another type says nothing of its own: "use the data we collect" is a purpose. */
function withoutContained(hits: readonly PhraseHit<Cue>[]): readonly PhraseHit<Cue>[] {
  let furthest = 0;
  const longestAt = new Map<number, number>();
  for (const hit of hits) longestAt.set(hit.from, Math.max(longestAt.get(hit.from) ?? 0, hit.to));
  let begin = -1;
  let before = 0;
  return hits.filter((hit) => {
    if (hit.from !== begin) {
      before = furthest;
      begin = hit.from;
      furthest = Math.max(furthest, longestAt.get(hit.from) ?? 0);
    }
    const contained = hit.to <= before || hit.to < (longestAt.get(hit.from) ?? 0);
    return !contained || hit.meaning.weight === strongWeight;
  });
}
