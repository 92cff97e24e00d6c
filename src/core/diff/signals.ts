/** "We honour Do Not Track" that became "we do not respond to Do Not Track", or the reverse. */
import tracking from '../lexicon/en/tracking.json';
import type { Fact, FactChange } from '../model';
import type { Pair } from './align';
import { changeOfFact } from './naming';
import type { Sides } from './side';
import { factsIn, wholeOf } from './stretch';

const signals: ReadonlySet<string> = new Set(tracking.signals);
const isOfSignal = ({ kind, key }: Fact): boolean => kind === 'tracking' && signals.has(key);

/** A signal that one side of a pair obeys and the other does not; whatever words say so, that is one change. */
export function turnedSignal(pair: Pair, sides: Sides): FactChange | null {
  const before = wholeOf(pair.before);
  const after = wholeOf(pair.after);
  const was = factsIn(before, sides.before).find(isOfSignal);
  const signalsNow = factsIn(after, sides.after).filter(isOfSignal);
  // "We honour one signal" that became "we do not honour the other".
  const now = signalsNow.find(({ key }) => key === was?.key) ?? signalsNow[0];
  if (was === undefined || now === undefined || was.polarity === now.polarity) return null;
  return { ...changeOfFact(now, 'changed', { before, after, own: 'after' }, ''), beforeFact: was };
}
