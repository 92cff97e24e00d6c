/** What a whole sentence, item or row is about, by what careful readers said of others (`tools/learn-statements.ts`). */
import learned from '../lexicon/en/learned-statements.json';
import { remembered } from '../text/remembered';
import type { Passage } from './passages';
import { type Reading, readingsOf } from './readings';
import type { Side } from './side';
import { tellSigns } from './statement-signs';
import { wholeOf } from './stretch';
import { type Taught, weighing } from './weights';

/** What a whole passage is about: by its cues, likeliest first, and by the weights. */
export interface Judged {
  readonly heard: readonly Reading[];
  readonly taught: Taught;
}

/** A passage stands in one revision, and is asked by each of the edits in it and by each revision that comes after it. */
const known = remembered<Passage, { last: Judged | null }>(() => ({ last: null }));
const weighed = weighing(learned);

export function judgedWhole(passage: Passage, side: Side): Judged {
  const place = known(passage);
  if (place.last === null) {
    const heard = readingsOf(wholeOf(passage), side);
    place.last = {
      heard,
      taught: weighed((tell) => {
        tellSigns(passage, side, heard, tell);
      }),
    };
  }
  return place.last;
}
