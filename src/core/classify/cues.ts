/**
 * What the words of one clause say of its types, by the cues of `clauses/*.json`. It depends on the words alone, and so
 * is remembered by them: after a keystroke only the clause that changed is read again.
 */
import type { Clause, Range, Sentence, Word } from '../model';
import { clauseTypes, type ClauseType } from '../registry/clauses';
import { hitsIn, phrasesOf } from '../text/phrase-lists';
import { phraseBook, type PhraseBook, type PhraseHit } from '../text/phrases';
import { rememberedByWords } from '../text/remembered';
import { wordsOf } from '../text/words';
import { noScores, scoresOfEach, typeNames, type Scores } from './scores';

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
  /** By type, ranges of the clause's prose. */
  readonly evidence: readonly (readonly Range[])[];
}

/** Types whose headings name the document or a line of it ("Privacy Policy"), and say little of what stands below. */
export const framing: readonly boolean[] = typeNames.map((name) => 'frames' in clauseTypes[name]);
/** Types that all below their heading is about, whatever else it says. */
export const subjects: readonly boolean[] = typeNames.map((name) => 'subject' in clauseTypes[name]);
/** Types that say by what means something is done, and leave open what. */
export const means: readonly boolean[] = typeNames.map((name) => 'means' in clauseTypes[name]);
/** By type, the types that its clauses name without being about them. */
export const mentions: readonly (readonly number[])[] = typeNames.map((name) => {
  const { mentions: named } = clauseTypes[name] as { readonly mentions?: readonly string[] };
  return (named ?? []).map((each) => typeNames.indexOf(each as ClauseType));
});
const noRanges: readonly Range[] = [];
const noEvidence: Reading['evidence'] = typeNames.map(() => noRanges);

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

/** A clause type as its file tells it. */
interface ClauseFile {
  readonly headings: readonly string[];
  readonly telling?: boolean;
  readonly cues: Readonly<Record<'strong' | 'weak', readonly string[]>> &
    Readonly<Partial<Record<'opens' | 'quoted', readonly string[]>>>;
}

/** What speaks anywhere in a sentence. */
const inSentence = phrasesOf(() =>
  cuesOf((file) => [
    [file.cues.strong, strongIn(file)],
    [file.cues.weak, weakWeight],
  ]),
);
/** What speaks only at the beginning of an item or a cell, as in "To send you ...". */
const atOpening = phrasesOf(() => cuesOf((file) => [[file.cues.opens ?? [], strongIn(file)]]));
/** What speaks only right behind a term in quotes. */
const behindQuote = phrasesOf(() => cuesOf((file) => [[file.cues.quoted ?? [], strongIn(file)]]));

const strongIn = (file: ClauseFile): number => ('telling' in file ? tellingWeight : strongWeight);

type Weighed = readonly [phrases: readonly string[], weight: number];

/** Cues of all types, each with what it speaks for. */
function cuesOf(listsOf: (file: ClauseFile) => readonly Weighed[]): (readonly [string, Cue])[] {
  const found: (readonly [string, Cue])[] = [];
  for (const [type, name] of typeNames.entries()) {
    for (const [phrases, weight] of listsOf(clauseTypes[name]))
      for (const phrase of phrases) found.push([phrase, { type, weight, open: phrase.includes('...') }]);
  }
  return found;
}

let book: PhraseBook<Cue> | null = null;

/** Only headings, titles of columns and short introductions are read by it. */
const ofHeadings = (): PhraseBook<Cue> => (book ??= phraseBook(cuesOf(({ headings }) => [[headings, headingWeight]])));

function readBySentence(clause: Clause): Reading {
  const evidence = [...noEvidence];
  const quotes = quoteMark.test(clause.prose.text);
  const statements = clause.sentences.map((sentence, index) => {
    const { from, to, column } = sentence;
    const hits = hitsIn(inSentence, clause, from, to);
    const opening = opensAt(clause, index) ? openingHits(clause, sentence) : noHits;
    const placed = quotes ? [...opening, ...quotedHits(clause, sentence)] : opening;
    return {
      scores: scoresOf(withoutContained(inOrder(hits, placed)), clause.words, evidence),
      column: column === '' ? noScores : readColumn(column),
      length: to - from,
    };
  });
  return { statements, evidence };
}

const noHits: readonly never[] = [];

/** Whether an item or a cell begins with this sentence. */
const opensAt = ({ kind, sentences }: Clause, index: number): boolean =>
  (kind === 'item' || kind === 'row') && (index === 0 || sentences[index]?.column !== sentences[index - 1]?.column);

const longestOpening = 8;

const openingHits = (clause: Clause, { from, to }: Sentence): readonly PhraseHit<Cue>[] =>
  hitsIn(atOpening, clause, from, Math.min(to, from + longestOpening)).filter((hit) => hit.from === from);

const quoteMark = /["'”’»]/;

function quotedHits(clause: Clause, { from, to }: Sentence): readonly PhraseHit<Cue>[] {
  const { words, prose } = clause;
  return hitsIn(behindQuote, clause, from, to).filter(
    (hit) => hit.from > 0 && quoteMark.test(prose.text.slice(words[hit.from - 1]?.end, words[hit.from]?.start)),
  );
}

/** Both in the order of their beginning. */
const inOrder = (hits: readonly PhraseHit<Cue>[], placed: readonly PhraseHit<Cue>[]): readonly PhraseHit<Cue>[] =>
  placed.length === 0 ? hits : [...hits, ...placed].sort((one, other) => one.from - other.from);

function readColumn(title: string): Scores {
  const known = columns.get(title);
  if (known !== undefined) return known;
  const words = wordsOf(title);
  const scores = scoresOf(withoutContained(ofHeadings().find(words)), words, [...noEvidence]);
  if (columns.size >= mostColumns) columns.clear();
  columns.set(title, scores);
  return scores;
}

/** What the titles of columns say, which each cell below asks anew. */
const columns = new Map<string, Scores>();
const mostColumns = 1_000;

function readWhole(clause: Clause): Reading {
  const hits = withoutContained(ofHeadings().find(clause.words));
  const evidence = [...noEvidence];
  const scores = scoresOf(hits, clause.words, evidence);
  return { statements: [{ scores, column: noScores, length: clause.words.length }], evidence };
}

/** Cues are taken as independent: each leaves a part of the doubt that the others left. One said twice counts once. */
function scoresOf(hits: readonly PhraseHit<Cue>[], words: readonly Word[], evidence: (readonly Range[])[]): Scores {
  if (hits.length === 0) return noScores;
  const doubts = noScores.slice().fill(1);
  const reached = noScores.slice();
  const counted = new Set<Cue>();
  for (const { meaning, from, to } of hits) {
    const { type, weight } = meaning;
    evidence[type] = shownWith(evidence[type] ?? noRanges, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
    const doubt = doubts[type] ?? 1;
    // Overlapping cues of one type are one statement, a little stronger than the stronger of them.
    if (from < (reached[type] ?? 0)) doubts[type] = Math.min(doubt, 1 - weight) * overlapping;
    else if (!counted.has(meaning)) doubts[type] = doubt * (1 - weight);
    counted.add(meaning);
    reached[type] = Math.max(reached[type] ?? 0, to);
  }
  return scoresOfEach((type) => 1 - (doubts[type] ?? 1));
}

/** Evidence with one more range: the list is this clause's own from its first range on. */
function shownWith(shown: readonly Range[], start: number, end: number): readonly Range[] {
  if (shown === noRanges) return [{ start, end }];
  const own = shown as Range[];
  if (own.length >= mostEvidence) own.pop();
  own.push({ start, end });
  return own;
}

/**
 * A cue inside a longer one of another type says nothing of its own: "use the data we collect" is a purpose. A strong
 * one stays where the longer is loose and merely spans it.
 *
 * @param hits in the order of their beginning
 */
function withoutContained(hits: readonly PhraseHit<Cue>[]): readonly PhraseHit<Cue>[] {
  if (hits.length < 2) return hits;
  const kept: PhraseHit<Cue>[] = [];
  // How far hits have reached that began before: all of them, and those that are not loose.
  let furthest = 0;
  let furthestTight = 0;
  for (let at = 0; at < hits.length;) {
    const { end, longest, longestTight } = beginningTogether(hits, at);
    for (; at < end; at++) {
      const hit = hits[at];
      if (hit === undefined) continue;
      const inTight = longestTight > hit.to || (longestTight > 0 && furthestTight >= hit.to);
      const inAny = furthest >= hit.to || longest > hit.to;
      const stays = speaksAlone(hit.meaning) ? !inTight || !isOutspoken(hit, hits) : !inTight && !inAny;
      if (stays) kept.push(hit);
    }
    furthest = Math.max(furthest, longest);
    furthestTight = Math.max(furthestTight, longestTight);
  }
  return kept;
}

/** The hits from `at` on that begin with the same word: where they end in the list, and how far they reach. */
function beginningTogether(hits: readonly PhraseHit<Cue>[], at: number) {
  const from = hits[at]?.from ?? -1;
  let longest = 0;
  let longestTight = 0;
  let end = at;
  for (; end < hits.length; end++) {
    const hit = hits[end];
    if (hit?.from !== from) break;
    longest = Math.max(longest, hit.to);
    if (!hit.meaning.open) longestTight = Math.max(longestTight, hit.to);
  }
  return { end, longest, longestTight };
}

/** Whether a longer cue, not a loose one, takes the word from one inside it. A weaker one of the same type does not. */
const isOutspoken = (hit: PhraseHit<Cue>, hits: readonly PhraseHit<Cue>[]): boolean =>
  hits.some(
    ({ meaning, from, to }) =>
      from <= hit.from &&
      to >= hit.to &&
      !meaning.open &&
      to - from > hit.to - hit.from &&
      (meaning.type !== hit.meaning.type || meaning.weight >= hit.meaning.weight),
  );

const speaksAlone = ({ weight }: Cue): boolean => weight === strongWeight || weight === tellingWeight;
