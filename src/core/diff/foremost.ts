/** What a whole sentence, item or row tells before all: what its cues say, and what readers said of such sentences. */
import type { FactKind } from '../model';
import type { Passage } from './passages';
import type { Reading } from './readings';
import type { Side } from './side';
import { factsIn, type Stretch, wholeOf } from './stretch';
import { judgedWhole } from './taught';
import { denies } from './tokens';

/** From this probability on, a sentence states nothing, whatever its cues say. */
const surelySilent = 0.6;
/** From this one on a kind stands though no cue was heard. */
const surelySo = 0.5;
/** Of what readers would hardly ever say it, a sentence does not tell that, whatever its cues say. */
const hardlyEver = 0.1;
/** What readers count beside cues, whose scores mostly lie between 1 and 3. */
const shareOfTaught = 1.5;
const mostOfCues = 2.5;
const leastTogether = 1.4;
/** What speaks for saying nothing speaks against all kinds. */
const shareOfSilence = 1;

/** Kinds of which readers were shown too few sentences to know them: where their cues are the loudest, these decide. */
export const tooRare: ReadonlySet<FactKind | 'none'> = new Set(['governing-law', 'automated-decision']);

/**
 * The reading that speaks loudest, or null where none does.
 *
 * @param speaks whether a reading by cues counts
 */
export function foremost(passage: Passage, side: Side, speaks: (reading: Reading) => boolean): Reading | null {
  const best = likeliest(passage, side, speaks);
  if (best !== null || !denies(passage.tokens)) return best;
  // What a company rules out is a promise, however seldom readers have met its like: its loss is told.
  const { heard } = judgedWhole(passage, side);
  return heard.find((reading) => ofPromises.has(reading.kind) && speaks(reading)) ?? null;
}

const ofPromises: ReadonlySet<FactKind> = new Set<FactKind>([
  'sale',
  'recipient-category',
  'security',
  'data-category',
]);

function likeliest(passage: Passage, side: Side, speaks: (reading: Reading) => boolean): Reading | null {
  const { heard, taught } = judgedWhole(passage, side);
  const silence = taught.get('none') ?? 0;
  if (silence > surelySilent) return null;
  let best: Reading | null = null;
  let loudest = leastTogether + shareOfSilence * silence;
  for (const [kind, share] of taught) {
    const chance = tooRare.has(kind) && heard[0]?.kind === kind && heard[0].said > 0 ? 1 : share;
    // Dates are compared as what they are, wherever they stand.
    if (kind === 'none' || kind === 'date' || chance < hardlyEver) continue;
    const reading = heard.find((each) => each.kind === kind);
    const counts = reading !== undefined && speaks(reading);
    const together = (counts ? Math.min(mostOfCues, reading.score) : 0) + shareOfTaught * chance;
    if (together < loudest || (!counts && chance < surelySo)) continue;
    loudest = together;
    best = reading ?? silentReading(kind, wholeOf(passage), side);
  }
  return best;
}

/** A kind of which no cue was heard. */
export const silentReading = (kind: FactKind, stretch: Stretch, side: Side): Reading => ({
  kind,
  score: 0,
  own: 0,
  said: 0,
  because: '',
  facts: factsIn(stretch, side).filter((fact) => fact.kind === kind),
});
