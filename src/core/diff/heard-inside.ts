/** What words inside a sentence are about by the cues in them, in the light of what their whole sentence says. */
import { type Reading, readingsOf } from './readings';
import type { Side } from './side';
import { isClauseOfItsOwn, type Stretch } from './stretch';
import { judgedWhole } from './taught';

const shareOfWhole = 0.9;
/** Of a clause beside the others of its sentence ("..., and we tell you before"). */
const shareOfWholeBeside = 0.3;
const shareOfTaught = 0.7;

/** All kinds that the words may be about, likeliest first. */
export function heardInside(stretch: Stretch, side: Side): readonly Reading[] {
  const { heard, taught } = judgedWhole(stretch.passage, side);
  const ofWhole = new Map(heard.map((reading) => [reading.kind, reading]));
  const ofSentence = isClauseOfItsOwn(stretch) ? shareOfWholeBeside : shareOfWhole;
  return readingsOf(stretch, side)
    .map((reading) => ({
      ...reading,
      score:
        reading.score +
        ofSentence * Math.min(1, ofWhole.get(reading.kind)?.own ?? 0) +
        shareOfTaught * (taught.get(reading.kind) ?? 0),
    }))
    .sort((first, second) => second.score - first.score);
}
