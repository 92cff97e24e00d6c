/**
 * What a changed run of words is about. Most changes are phrases that no word list holds, so the kind comes from
 * where the phrase stands (the clause's type, the verb that governs it, the cue words around it) and the value from
 * its own words; facts that a reader found inside it make both exact.
 */
import changeKinds from '../lexicon/en/change-kinds.json';
import type { ClauseType, Fact, FactKind, LabelledClause, Policy } from '../model';
import { phraseBook } from '../text/phrases';
import { toSpan } from '../text/prose';
import type { Passage } from './passages';

/** A run of a passage's tokens, half-open. */
export interface Stretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly kind: FactKind;
  /** How much speaks for the kind; below 1 it is a guess. */
  readonly score: number;
  /** Facts of that kind in the stretch. */
  readonly facts: readonly Fact[];
  /** The cue that decided, in the text's own words. */
  readonly because: string;
}

/** Facts by the clause that states them, prepared once a revision. */
export type FactsByClause = ReadonlyMap<number, readonly Fact[]>;

export function factsByClause(policy: Policy): FactsByClause {
  const byClause = new Map<number, Fact[]>();
  for (const facts of Object.values(policy.facts)) {
    for (const fact of facts) {
      const list = byClause.get(fact.clause);
      if (list) list.push(fact);
      else byClause.set(fact.clause, [fact]);
    }
  }
  return byClause;
}

/** Facts whose words overlap the stretch. */
export function factsIn(stretch: Stretch, facts: FactsByClause): readonly Fact[] {
  const { clause } = stretch.passage;
  const range = proseRange(stretch);
  const span = toSpan(clause.prose, range.start, range.end);
  return (facts.get(clause.id) ?? []).filter((fact) => fact.span.start < span.end && fact.span.end > span.start);
}

/** The characters of the clause's prose that a stretch covers. */
export function proseRange({ passage, from, to }: Stretch): { start: number; end: number } {
  const first = passage.tokens[Math.min(from, passage.tokens.length - 1)];
  const last = passage.tokens[Math.max(from, to - 1)];
  if (!first) return { start: passage.start, end: passage.end };
  return { start: first.start, end: to > from ? (last?.end ?? first.end) : first.start };
}

/** All kinds that a stretch may be about, likeliest first. */
export function readingsOf(stretch: Stretch, facts: FactsByClause): Reading[] {
  const scores = new Map<FactKind, { score: number; because: string }>();
  const speak = (kind: FactKind, weight: number, because: string) => {
    const known = scores.get(kind);
    scores.set(kind, { score: (known?.score ?? 0) + weight, because: known && known.score >= weight ? known.because : because });
  };
  const inside = factsIn(stretch, facts);
  for (const { type, score } of labelsOf(stretch.passage.clause)) {
    for (const [kind, weight] of kindsOfType.get(type) ?? []) speak(kind, weight * score * 1.5, '');
  }
  for (const cue of cuesAround(stretch)) speak(cue.kind, cue.weight, cue.text);
  for (const fact of distinct(inside)) speak(fact.kind, fact.kind === 'date' ? 0 : weightOfFact, '');
  return [...scores]
    .map(([kind, { score, because }]) => ({ kind, score, because, facts: inside.filter((fact) => fact.kind === kind) }))
    .sort((first, second) => second.score - first.score);
}

const weightOfFact = 0.7;

/** One fact a kind: many data categories in a sentence do not make it more about data. */
const distinct = (facts: readonly Fact[]): readonly Fact[] => [...new Map(facts.map((fact) => [fact.kind, fact])).values()];

const labelsOf = (clause: LabelledClause) => clause.labels.slice(0, 3);

type Kinds = typeof changeKinds;

const kindsOfType = new Map<ClauseType, [FactKind, number][]>();
for (const [kind, { types }] of Object.entries(changeKinds) as [FactKind, Kinds[keyof Kinds]][]) {
  for (const [type, weight] of Object.entries(types) as [ClauseType, number][]) {
    const list = kindsOfType.get(type);
    if (list) list.push([kind, weight]);
    else kindsOfType.set(type, [[kind, weight]]);
  }
}

interface Cue {
  readonly kind: FactKind;
  readonly governs: boolean;
}

const cueBook = phraseBook<Cue>(
  (Object.entries(changeKinds) as [FactKind, Kinds[keyof Kinds]][]).flatMap(([kind, { governs, says }]) => {
    const governing: Cue = { kind, governs: true };
    const saying: Cue = { kind, governs: false };
    return [
      ...governs.map((phrase): [string, Cue] => [phrase, governing]),
      ...says.map((phrase): [string, Cue] => [phrase, saying]),
    ];
  }),
);

/** Cues in the stretch, and the governing ones before it in the same sentence, nearer ones louder. */
function cuesAround(stretch: Stretch): { kind: FactKind; weight: number; text: string }[] {
  const { passage } = stretch;
  const { words, prose } = passage.clause;
  const range = proseRange(stretch);
  const first = wordAt(passage, range.start);
  const hits = cueBook.find(words, passage.from, wordAt(passage, range.end));
  const best = new Map<string, { kind: FactKind; weight: number; text: string }>();
  for (const hit of hits) {
    const inside = hit.to > first;
    if (!inside && !hit.meaning.governs) continue;
    const weight = inside ? (hit.meaning.governs ? 1.2 : 1) : 1.2 / (1 + (first - hit.to) / 8);
    const id = `${hit.meaning.kind}${hit.meaning.governs ? '<' : ''}`;
    if ((best.get(id)?.weight ?? 0) >= weight) continue;
    const text = prose.text.slice(words[hit.from]?.start, words[hit.to - 1]?.end);
    best.set(id, { kind: hit.meaning.kind, weight, text });
  }
  return [...best.values()];
}

/** Index of the first word of a passage that does not begin before `offset`. */
function wordAt({ clause, from, to }: Passage, offset: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clause.words[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
