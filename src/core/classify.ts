import { noScores, readHeading, readSentences, typeNames, type Reading, type Scores } from './clauses/_cues';
import type { Clause, Label, Labelled, LabelledClause, Outline, Span } from './model';
import { toSpan } from './text/prose';

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

/** What a clause hands on to those that stand under it, and the words that say so. */
interface Context {
  readonly scores: Scores;
  readonly evidence: readonly (readonly Span[])[];
}

const noContext: Context = { scores: noScores, evidence: [] };

function read(clause: Clause, clauses: readonly Clause[], contexts: readonly Context[]) {
  if (clause.role === 'navigation' || clause.role === 'footer') return { context: noContext, labels: [] };
  if (clause.role === 'announcement') return readAnnouncement(clause);
  const above = contexts[clause.heading] ?? noContext;
  if (clause.kind === 'heading') return readTitle(clause, above, clauses[clause.heading]);
  return readBody(clause, above, contexts);
}

/** A banner about the policy may speak of its changes; what else it names stands in the policy itself. */
function readAnnouncement(clause: Clause) {
  const own = ownContext(clause, readSentences(clause));
  return { context: noContext, labels: labelsOf(own.scores, own, noContext).filter(({ type }) => type === 'changes') };
}

function readTitle(clause: Clause, above: Context, parent: Clause | undefined) {
  const title = ownContext(clause, readHeading(clause));
  if (passes(title.scores)) return { context: title, labels: labelsOf(title.scores, title, noContext) };
  const words = ownContext(clause, readSentences(clause));
  if (passes(words.scores)) return { context: words, labels: labelsOf(words.scores, words, noContext) };
  // The title of the document says what it is, not what its sections are about.
  if (parent === undefined || parent.depth <= 1) return { context: noContext, labels: [] };
  const inherited = { scores: above.scores.map((score) => score * inheritedByHeading), evidence: above.evidence };
  return { context: inherited, labels: labelsOf(inherited.scores, noContext, inherited) };
}

const inheritedByHeading = 0.8;
const headingAlone = 0.75;
const leadInAlone = 0.8;
const besideOthers = 0.3;
const support = 0.85;

function readBody(clause: Clause, above: Context, contexts: readonly Context[]) {
  const reading = readSentences(clause);
  const own = ownContext(clause, reading);
  const leadIn = contexts[clause.leadIn];
  const around = leadIn !== undefined && passes(leadIn.scores) ? leadIn : above;
  const alone = around === leadIn ? leadInAlone : passes(own.scores) ? besideOthers : headingAlone;
  const scores = own.scores.map((score, type) => combine(score, around.scores[type] ?? 0, alone));
  return { context: introduces(reading, scores, own), labels: labelsOf(scores, own, around) };
}

const combine = (own: number, around: number, alone: number): number =>
  own === 0 ? around * alone : 1 - (1 - own) * (1 - around * support);

/** A list belongs to the sentence just before it, or else to all that its lead-in says. */
function introduces(reading: Reading, scores: Scores, own: Context): Context {
  return { scores: passes(reading.last) ? reading.last : scores, evidence: own.evidence };
}

const passes = (scores: Scores): boolean => scores.some((score) => score >= threshold);

function ownContext(clause: Clause, reading: Reading): Context {
  const spans = reading.evidence.map((ranges) => ranges.map(({ start, end }) => toSpan(clause.prose, start, end)));
  return { scores: reading.scores, evidence: spans };
}

function labelsOf(scores: Scores, own: Context, around: Context): Label[] {
  const labels: Label[] = [];
  const least = leastBeside(Math.max(...scores));
  for (const [index, type] of typeNames.entries()) {
    const score = scores[index] ?? 0;
    if (score < threshold || score < least) continue;
    const ownWords = own.evidence[index] ?? [];
    const evidence = ownWords.length > 0 ? ownWords : (around.evidence[index] ?? []);
    labels.push({ type, score: Math.round(score * 100) / 100, evidence });
  }
  return labels.sort((first, second) => second.score - first.score);
}

/**
 * What a second type must reach beside the strongest. The strengths of cues add up in the logarithm of the doubt they
 * leave; a clause is also about what stands in it at this share of the strength of its main type.
 */
const leastBeside = (strongest: number): number => 1 - (1 - Math.min(strongest, 0.9999)) ** shareOfStrongest;

const shareOfStrongest = 0.7;
