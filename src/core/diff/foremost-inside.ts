/** What words inside a sentence tell before all: what their cues say, and what readers said of such words. */
import { silentReading, tooRare } from './foremost';
import { heardInside } from './heard-inside';
import type { Reading } from './readings';
import type { Side } from './side';
import type { Stretch } from './stretch';
import { taughtOfPhrase } from './taught-phrases';

/** From this probability on, words state nothing of their own, unless a reader of facts knows them. */
const surelySilent = 0.8;
/** From this one on a kind stands though no cue was heard. */
const surelySo = 0.6;
/** Of what readers would hardly ever say it, words do not tell that, whatever their cues say. */
const hardlyEver = 0.05;
/** What readers count beside cues, whose scores mostly lie between 1 and 3. */
const shareOfTaught = 3;
const mostOfCues = 2.5;
/** Both together, as loud as cues alone. */
const togetherToCues = 1 / 1.5;

/** The reading that speaks loudest, or undefined where none does. */
export function foremostInside(stretch: Stretch, side: Side): Reading | undefined {
  const heard = heardInside(stretch, side);
  const taught = taughtOfPhrase(stretch, side, heard);
  if ((taught.get('none') ?? 0) > surelySilent) return heard.find(({ facts }) => facts.length > 0);
  let best: Reading | undefined;
  let loudest = 0;
  for (const [kind, share] of taught) {
    if (kind === 'none') continue;
    const chance = tooRare.has(kind) && heard[0]?.kind === kind && heard[0].said > 0 ? 1 : share;
    const reading = heard.find((each) => each.kind === kind);
    if (reading ? chance < hardlyEver && reading.facts.length === 0 : chance < surelySo) continue;
    const together = Math.min(mostOfCues, reading?.score ?? 0) + shareOfTaught * chance;
    if (together <= loudest) continue;
    loudest = together;
    const score = Math.max(reading?.score ?? 0, together * togetherToCues);
    best = { ...(reading ?? silentReading(kind, stretch, side)), score };
  }
  return best;
}
