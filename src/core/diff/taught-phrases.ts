/** What words inside a sentence are about, by what careful readers said of others (`tools/learn-phrases.ts`). */
import learned from '../lexicon/en/learned-phrases.json';
import { tellPhraseSigns } from './phrase-signs';
import type { Reading } from './readings';
import type { Side } from './side';
import type { Stretch } from './stretch';
import { type Taught, weighing } from './weights';

const weighed = weighing(learned);

/** How likely a stretch tells each kind before all, given what its cues say, likeliest first. */
export const taughtOfPhrase = (stretch: Stretch, side: Side, heard: readonly Reading[]): Taught =>
  weighed((tell) => {
    tellPhraseSigns(stretch, side, heard, tell);
  });
