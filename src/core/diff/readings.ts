/**
 * What a changed run of words is about. Most changes are phrases that no word list holds, so the kind comes from
 * where the phrase stands (the clause's type, the verb that governs it, the cue words around it), and facts that a
 * reader found inside it make it exact.
 */
import type { Fact, FactKind } from '../model';
import { kindOfCompany } from './company';
import { type Cue, cuesFor, kindsOfType, opensWithVerb } from './cues';
import type { Side } from './side';
import { factsIn, isClauseOfItsOwn, type Stretch } from './stretch';

export interface Reading {
  readonly kind: FactKind;
  /** All that speaks for the kind; below 1 it is a guess. */
  readonly score: number;
  /** The part of the score that the words themselves bring, and not the place where they stand. */
  readonly own: number;
  /** The part that cues inside the stretch bring. */
  readonly said: number;
  /** Facts of that kind in the stretch. */
  readonly facts: readonly Fact[];
  /** The cue that decided, in the text's own words. */
  readonly because: string;
}

interface Voices {
  score: number;
  own: number;
  said: number;
  loudest: number;
  because: string;
}

const weightOfFact = 0.7;
/** Kinds named in sentences about anything: that data or a use is mentioned makes no sentence one about it. */
const commonplace: ReadonlySet<FactKind> = new Set([
  'data-category',
  'purpose',
  'tracking',
  'recipient-category',
  'date',
]);
const weightOfCommonFact = 0.3;
const weightOfCompany = 0.6;
const weightOfTypesLater = 0.6;
const mostLabels = 3;

/** All kinds that a stretch may be about, likeliest first. */
export function readingsOf(stretch: Stretch, side: Side): Reading[] {
  const voices = new Map<FactKind, Voices>();
  const inside = factsIn(stretch, side);
  const ofTypes = goesOn(stretch) ? weightOfTypesLater : 1;
  for (const { type, score } of stretch.passage.clause.hints.slice(0, mostLabels)) {
    for (const [kind, weight] of kindsOfType.get(type) ?? []) hear(voices, kind, weight * score * ofTypes, 0, 0, '');
  }
  for (const cue of cuesFor(stretch, side.policy))
    hear(voices, cue.kind, cue.weight, ownOf(cue), cue.role === 'says' ? cue.weight : 0, cue.text);
  const company = kindOfCompany(stretch.passage.clause, side);
  if (company !== null) hear(voices, company, weightOfCompany, weightOfCompany, 0, '');
  // One voice a kind: many data categories in a sentence do not make it more about data.
  for (const kind of new Set(inside.map((fact) => fact.kind))) {
    const weight = commonplace.has(kind) ? weightOfCommonFact : weightOfFact;
    hear(voices, kind, weight, commonplace.has(kind) ? 0 : weight, 0, '');
  }
  if (opensWithVerb(stretch)) for (const kind of things) voices.delete(kind);
  return [...voices]
    .map(([kind, { score, own, said, because }]) => ({
      kind,
      score,
      own,
      said,
      because,
      facts: inside.filter((fact) => fact.kind === kind),
    }))
    .sort((first, second) => second.score - first.score);
}

/** Who gets data, and which, are things: what is done with them is neither. */
const things: readonly FactKind[] = ['data-category', 'recipient-category'];

/** An item is what its list is about; the sentences that go on in it need not be. */
const goesOn = (stretch: Stretch): boolean =>
  isClauseOfItsOwn(stretch) ||
  (stretch.passage.clause.kind === 'item' && stretch.passage.start !== stretch.passage.clause.sentences[0]?.start);

const ownOf = (cue: Cue): number => (cue.role === 'hints' ? 0 : cue.weight);

function hear(
  voices: Map<FactKind, Voices>,
  kind: FactKind,
  weight: number,
  own: number,
  said: number,
  because: string,
) {
  const voice = voices.get(kind) ?? { score: 0, own: 0, said: 0, loudest: 0, because: '' };
  const louder = because !== '' && weight > voice.loudest;
  voices.set(kind, {
    score: voice.score + weight,
    own: voice.own + own,
    said: voice.said + said,
    loudest: louder ? weight : voice.loudest,
    because: louder ? because : voice.because,
  });
}
