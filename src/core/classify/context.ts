/** What a clause hands on to those that stand under it, with the words that say so. */
import type { Clause, Label, Span } from '../model';
import { toSpan } from '../text/prose';
import { noScores, subjects, typeNames, type Reading, type Scores } from './cues';
import { tellingWords } from './learned';
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
  /** By type, where they stand in the document; filled when asked for. */
  readonly spans: Map<number, readonly Span[]>;
}

export const noContext: Context = { scores: noScores, sources: [] };

export const contextOf = (clause: Clause, reading: Reading, scores: Scores): Context => ({
  scores,
  sources: [{ clause, reading, scores, spans: new Map() }],
});

export const weakened = ({ scores, sources }: Context, share: number): Context => ({
  scores: scores.map((score) => score * share),
  sources,
});

/** A section about cookies is about them whatever its own sections add. */
export function withSubjects(own: Context, above: Context): Context {
  if (!above.scores.some((score, type) => subjects[type] && score > (own.scores[type] ?? 0))) return own;
  return {
    scores: own.scores.map((score, type) => (subjects[type] ? Math.max(score, above.scores[type] ?? 0) : score)),
    sources: [...own.sources, ...above.sources],
  };
}

/** The types of a clause, strongest first, with its own words or else with those that stand around it. */
export function labelsOf(own: Context, around: Context): Label[] {
  return typesIn(own.scores).map(({ type, score }) => {
    const index = typeNames.indexOf(type);
    const cued = [own, around].map((context) => evidenceOf(context, index)).find((spans) => spans.length > 0);
    return { type, score, evidence: cued ?? tellingOf(own, index) };
  });
}

/** The types that have a score, strongest first. */
export function typesIn(scores: Scores): Pick<Label, 'type' | 'score'>[] {
  const types: Pick<Label, 'type' | 'score'>[] = [];
  for (const [index, score] of scores.entries()) {
    const type = typeNames[index];
    if (score >= threshold && type !== undefined) types.push({ type, score: Math.round(score * 100) / 100 });
  }
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
    const spans = spansOf(source, type);
    if (spans.length > 0) return spans;
  }
  return noSpans;
}

function spansOf({ clause, reading, scores, spans }: Spoken, type: number): readonly Span[] {
  if ((scores[type] ?? 0) < threshold) return noSpans;
  let found = spans.get(type);
  if (found === undefined) {
    found = (reading.evidence[type] ?? []).map(({ start, end }) => toSpan(clause.prose, start, end));
    spans.set(type, found);
  }
  return found;
}
