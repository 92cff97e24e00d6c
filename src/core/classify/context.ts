/** What a clause hands on to those that stand under it, with the words that say so. */
import type { Clause, Label, Span } from '../model';
import { toSpan } from '../text/prose';
import { subjects, type Reading } from './cues';
import { tellingWords } from './learned';
import { noScores, scoresOfEach, typeNames, type Scores } from './scores';
import { threshold } from './weigh';

export interface Context {
  readonly scores: Scores;
  /** The nearest first. */
  readonly sources: readonly Spoken[];
}

/** The words that say so. */
interface Spoken {
  readonly clause: Clause;
  readonly reading: Reading;
  readonly scores: Scores;
  /** Where they stand in the document, of the types that were asked for. */
  known: KnownSpans | null;
}

/** A chain, since of most clauses one or two types are asked for. */
interface KnownSpans {
  readonly type: number;
  readonly spans: readonly Span[];
  readonly next: KnownSpans | null;
}

export const noContext: Context = { scores: noScores, sources: [] };

export const contextOf = (clause: Clause, reading: Reading, scores: Scores): Context => ({
  scores,
  sources: [{ clause, reading, scores, known: null }],
});

export const weakened = ({ scores, sources }: Context, share: number): Context => ({
  scores: scoresOfEach((type) => (scores[type] ?? 0) * share),
  sources,
});

/** A section about cookies is about them whatever its own sections add. */
export function withSubjects(own: Context, above: Context): Context {
  if (!isSubjectOf(own.scores, above.scores)) return own;
  return {
    scores: scoresOfEach((type) => {
      const score = own.scores[type] ?? 0;
      return subjects[type] ? Math.max(score, above.scores[type] ?? 0) : score;
    }),
    sources: [...own.sources, ...above.sources],
  };
}

/** Whether what stands above is about a subject of which this says less. */
function isSubjectOf(own: Scores, above: Scores): boolean {
  if (above === noScores) return false;
  for (const type of subjectTypes) if ((above[type] ?? 0) > (own[type] ?? 0)) return true;
  return false;
}

const subjectTypes: readonly number[] = [...typeNames.keys()].filter((type) => subjects[type]);

/** The types of a clause, strongest first, with its own words or else with those that stand around it. */
export function labelsOf(own: Context, around: Context): Label[] {
  return typesIn(own.scores).map(({ type, score }) => {
    const index = indexOf.get(type) ?? -1;
    const cued = evidenceOf(own, index);
    return { type, score, evidence: cued.length > 0 ? cued : evidenceElse(own, around, index) };
  });
}

/** The same of types that cues alone need not speak for: whatever words of its own do is shown. */
export function labelsWith(types: readonly TypeWithScore[], own: Context, around: Context): Label[] {
  const [spoken] = own.sources;
  return types.map(({ type, score }) => {
    const index = indexOf.get(type) ?? -1;
    const cued = spoken === undefined ? noSpans : spansOf(spoken, index);
    return { type, score, evidence: cued.length > 0 ? cued : evidenceElse(own, around, index) };
  });
}

function evidenceElse(own: Context, around: Context, type: number): readonly Span[] {
  const cued = evidenceOf(around, type);
  return cued.length > 0 ? cued : tellingOf(own, type);
}

const indexOf: ReadonlyMap<Label['type'], number> = new Map(typeNames.map((type, index) => [type, index]));

export type TypeWithScore = Pick<Label, 'type' | 'score'>;

/** The types that have a score, strongest first. */
export function typesIn(scores: Scores): readonly TypeWithScore[] {
  const types: TypeWithScore[] = [];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0;
    const type = typeNames[index];
    if (score >= threshold && type !== undefined) types.push({ type, score: Math.round(score * 100) / 100 });
  }
  if (types.length < 2) return types.slice();
  types.sort((first, second) => second.score - first.score);
  const strongest = types[0]?.score ?? 0;
  return types.map((each) => (each.score === strongest ? each : { ...each, score: beside(each.score) }));
}

/** What a clause also says stays behind what it mainly says, for those who weigh its types. */
const beside = (score: number): number => Math.max(threshold, Math.round(score * shareBeside * 100) / 100);

const shareBeside = 0.5;

const noSpans: readonly Span[] = [];

/** Where no cue speaks, single words did. */
const tellingOf = ({ sources: [spoken] }: Context, type: number): readonly Span[] =>
  spoken?.clause.kind === 'heading' || spoken === undefined
    ? noSpans
    : tellingWords(spoken.clause, type).map(({ start, end }) => toSpan(spoken.clause.prose, start, end));

/** Where the words stand that speak for a type. */
function evidenceOf({ sources }: Context, type: number): readonly Span[] {
  for (const source of sources) {
    if ((source.scores[type] ?? 0) < threshold) continue;
    const spans = spansOf(source, type);
    if (spans.length > 0) return spans;
  }
  return noSpans;
}

function spansOf(spoken: Spoken, type: number): readonly Span[] {
  for (let known = spoken.known; known !== null; known = known.next) if (known.type === type) return known.spans;
  const ranges = spoken.reading.evidence[type] ?? noSpans;
  if (ranges.length === 0) return noSpans;
  const spans = ranges.map(({ start, end }) => toSpan(spoken.clause.prose, start, end));
  spoken.known = { type, spans, next: spoken.known };
  return spans;
}
