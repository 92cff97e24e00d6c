import { framing, noScores, readHeading, readSentences, typeNames, type Reading, type Scores } from './classify/cues';
import type { Clause, Label, Labelled, LabelledClause, Outline, Span } from './model';
import { toSpan } from './text/prose';
import { remembered } from './text/remembered';

/**
 * From this score on a clause has a type. A strong cue alone stands at 0.7, a weak one at 0.33; two weak ones, or a weak
 * one under a heading of its type, pass; a heading alone passes where the clause says nothing else.
 */
export const threshold = 0.5;

/** Stage 3. Gives each clause the types of what it says, with the words that say so. One pass, linear in the words. */
export function classify({ doc, title, clauses }: Outline): Labelled {
  const contexts: Context[] = [];
  const labelled: LabelledClause[] = [];
  for (const clause of clauses) {
    const { context, labels } = read(clause, clauses, contexts);
    contexts.push(context);
    labelled.push({ ...clause, labels });
  }
  return { doc, title, clauses: labelled };
}

/** What a clause hands on to those that stand under it. */
interface Context {
  readonly scores: Scores;
  readonly source: Spoken | null;
}

/** The words that say so. */
interface Spoken {
  readonly clause: Clause;
  readonly reading: Reading;
  readonly scores: Scores;
  /** By type, where they stand in the document; filled when asked for. */
  readonly spans: Map<number, readonly Span[]>;
}

const noContext: Context = { scores: noScores, source: null };

function read(clause: Clause, clauses: readonly Clause[], contexts: readonly Context[]) {
  if (clause.role === 'navigation' || clause.role === 'footer') return { context: noContext, labels: [] };
  if (clause.role === 'announcement') return readAnnouncement(clause);
  const above = contexts[clause.heading] ?? noContext;
  if (clause.kind === 'heading') return readTitle(clause, above, clauses[clause.heading]);
  return readBody(clause, above, contexts);
}

/** A banner about the policy may speak of its changes; what else it names stands in the policy itself. */
function readAnnouncement(clause: Clause) {
  const reading = readSentences(clause);
  const own = contextOf(clause, reading, typesOf(reading, noScores, headingAlone));
  return { context: noContext, labels: labelsOf(own, noContext).filter(({ type }) => type === 'changes') };
}

function readTitle(clause: Clause, above: Context, parent: Clause | undefined) {
  for (const reading of [readHeading(clause), readSentences(clause)]) {
    const context = contextOf(clause, reading, typesOfTitle(reading));
    if (passes(context.scores)) return { context, labels: labelsOf(context, noContext) };
  }
  // The title of the document says what it is, not what its sections are about.
  if (parent === undefined || parent.depth <= 1) return { context: noContext, labels: [] };
  const inherited = { scores: above.scores.map((score) => score * inheritedByHeading), source: above.source };
  return { context: inherited, labels: labelsOf(inherited, noContext) };
}

const typesOfTitle = remembered((reading: Reading) => typesOf(reading, noScores, 0));

const contextOf = (clause: Clause, reading: Reading, scores: Scores): Context => ({
  scores,
  source: { clause, reading, scores, spans: new Map() },
});

const inheritedByHeading = 0.8;
const headingAlone = 0.75;
const leadInAlone = 0.8;
const besideOthers = 0.3;
const support = 0.85;
const runInTitle = 0.7;

function readBody(clause: Clause, above: Context, contexts: readonly Context[]) {
  const reading = readSentences(clause);
  const leadIn = contexts[clause.leadIn];
  const around = leadIn !== undefined && passes(leadIn.scores) ? leadIn : above;
  const opens = clause.heading === clause.id - 1;
  const before = opens ? noScores : (contexts[clause.id - 1]?.scores ?? noScores);
  const place = { around: around.scores, before, alone: around === leadIn ? leadInAlone : headingAlone, opens };
  const { scores, introduced } = saidAt(place, clause, reading);
  const own = contextOf(clause, reading, scores);
  return { context: { scores: introduced, source: own.source }, labels: labelsOf(own, around) };
}

/** All that a clause's types depend on beside its own words. */
interface Place {
  readonly around: Scores;
  /** Scores of the clause before it in its section. */
  readonly before: Scores;
  readonly alone: number;
  /** Whether it is the first under its heading. */
  readonly opens: boolean;
}

interface Said extends Place {
  readonly scores: Scores;
  readonly introduced: Scores;
}

// The same clause mostly stands in the same place: after a keystroke, and in another revision.
const saidOf = remembered<Reading, Said[]>(() => []);
const mostPlaces = 4;

function saidAt(place: Place, clause: Clause, reading: Reading): Said {
  const known = saidOf(reading);
  const same = known.find((said) => isSame(said, place));
  if (same) return same;
  const { around, before, alone, opens } = place;
  const topic = around.map((score, type) => (framing[type] ? 0 : score));
  const types = typesOf(reading, topic, alone);
  const scores = passes(types) ? types : fallback(clause, reading, around, before, opens);
  const said = { ...place, scores, introduced: introduces(clause, reading, scores) };
  if (known.length >= mostPlaces) known.shift();
  known.push(said);
  return said;
}

const isSame = (one: Place, other: Place): boolean =>
  one.alone === other.alone &&
  one.opens === other.opens &&
  equal(one.around, other.around) &&
  equal(one.before, other.before);

const equal = (one: Scores, other: Scores): boolean =>
  one === other || one.every((score, type) => score === other[type]);

/** A clause that says nothing of its own goes on with what stood before it in its section, or else with its title. */
function fallback(clause: Clause, reading: Reading, around: Scores, before: Scores, opens: boolean): Scores {
  if (clause.words.length < fewWords && !opens) return noScores;
  for (const scores of [sumOf(reading), before, typesOf(reading, around, headingAlone)]) {
    const best = Math.max(...scores);
    if (best > 0) return scores.map((score) => (score === best ? threshold : 0));
  }
  return noScores;
}

const sumOf = ({ statements }: Reading): Scores =>
  statements.reduce((sum, { scores }) => sum.map((score, type) => score + (scores[type] ?? 0)), noScores);

const fewWords = 4;

/**
 * What a clause is about: each sentence says one thing, or a few that are equally strong, in the light of what stands
 * above the clause. What takes too little of a long clause is said in passing.
 *
 * @param alone the share of the context that is left where a clause says nothing of its own
 */
function typesOf({ statements, title }: Reading, around: Scores, alone: number): Scores {
  const scores = [...noScores];
  const lengths = [...noScores];
  let total = 0;
  for (const { scores: said, column, length } of statements) {
    const inherited = Math.max(...said) >= plain ? besideOthers : alone;
    const sum = said.map((own, type) => {
      const near = Math.max(title[type] ?? 0, column[type] ?? 0);
      return combine(own, near, around[type] ?? 0, inherited);
    });
    const strongest = Math.max(...sum);
    if (strongest < threshold) continue;
    const least = leastBeside(strongest);
    total += length;
    sum.forEach((score, type) => {
      if (score < threshold || score < least) return;
      scores[type] = Math.max(scores[type] ?? 0, score);
      lengths[type] = (lengths[type] ?? 0) + length;
    });
  }
  return scores.map((score, type) => ((lengths[type] ?? 0) >= total * inPassing ? score : 0));
}

/** What one strong cue says: less does not speak against the section's own type. */
const plain = 0.7;
const inPassing = 0.35;

const combine = (own: number, near: number, around: number, alone: number): number =>
  own === 0 && near === 0 ? around * alone : 1 - (1 - own) * (1 - near * runInTitle) * (1 - around * support);

/**
 * What a second type must reach beside the strongest. The strengths of cues add up in the logarithm of the doubt they
 * leave; a sentence is also about what stands in it at this share of the strength of its main type.
 */
const leastBeside = (strongest: number): number => 1 - (1 - Math.min(strongest, 0.9999)) ** shareOfStrongest;

const shareOfStrongest = 0.9;

/**
 * A list belongs to what its lead-in says last ("We use what we collect to:"), or else to all that it says.
 */
function introduces({ sentences }: Clause, reading: Reading, scores: Scores): Scores {
  const last = sentences[sentences.length - 1];
  const ends = reading.evidence.map((ranges, type) =>
    (scores[type] ?? 0) >= threshold ? Math.max(0, ...ranges.slice(-lastFew).map(({ end }) => end)) : 0,
  );
  const furthest = Math.max(...ends);
  if (last === undefined || furthest <= last.start) return scores;
  return scores.map((score, type) => (ends[type] === furthest ? score : 0));
}

const lastFew = 20;

const passes = (scores: Scores): boolean => scores.some((score) => score >= threshold);

const noSpans: readonly Span[] = [];

/** Where the words stand that speak for a type. */
function evidenceOf({ source }: Context, type: number): readonly Span[] {
  if (source === null || (source.scores[type] ?? 0) < threshold) return noSpans;
  let spans = source.spans.get(type);
  if (spans === undefined) {
    const { prose } = source.clause;
    spans = (source.reading.evidence[type] ?? []).map(({ start, end }) => toSpan(prose, start, end));
    source.spans.set(type, spans);
  }
  return spans;
}

function labelsOf(own: Context, around: Context): Label[] {
  const labels: Label[] = [];
  for (let index = 0; index < typeNames.length; index++) {
    const score = own.scores[index] ?? 0;
    const type = typeNames[index];
    if (score < threshold || type === undefined) continue;
    const ownWords = evidenceOf(own, index);
    const evidence = ownWords.length > 0 ? ownWords : evidenceOf(around, index);
    labels.push({ type, score: Math.round(score * 100) / 100, evidence });
  }
  return labels.sort((first, second) => second.score - first.score);
}
