/** Titles and sentences that only say what follows. */
import wording from '../lexicon/en/wording.json';
import type { Passage } from './passages';
import type { Side } from './side';
import { proseRange, type Stretch } from './stretch';

/** Headings, titles that run into their paragraph, and sentences that only introduce a list state nothing themselves. */
export function onlyIntroduces({ clause, start, end, from, to }: Passage): boolean {
  if (clause.kind === 'heading') return true;
  const text = clause.prose.text.slice(start, end).trimEnd();
  const opens = start === clause.sentences[0]?.start && to < clause.words.length;
  const runsIn = opens && (to - from <= shortTitle || (to - from <= longestTitle && isTitled(text)));
  return text.endsWith(':') || (runsIn && clause.kind !== 'row');
}

/** "We collected the following categories of data" before a list, though no colon ends it. */
export function introducesList({ clause, tokens, end }: Passage, { policy }: Side): boolean {
  const isLast = end === clause.sentences.at(-1)?.end;
  return (
    isLast && policy.clauses[clause.id + 1]?.leadIn === clause.id && tokens.some(({ norm }) => announcing.has(norm))
  );
}

/** "We use your data for the following purposes" before a colon, in a sentence that goes on with a list. */
export function endsBeforeColon(stretch: Stretch): boolean {
  const { end } = proseRange(stretch);
  return /^\s?:/.test(stretch.passage.clause.prose.text.slice(end, end + 2));
}

/** What "following" and "below" are folded into. */
const announcing: ReadonlySet<string> = new Set(wording.announcing);

const shortTitle = 4;
const longestTitle = 9;

/** "Do-Not-Track Signals and Similar Mechanisms.": every word that is not small begins with a capital. */
const isTitled = (text: string): boolean =>
  text.split(/\s+/).every((word) => word.length < 5 || /^\P{L}*\p{Lu}/u.test(word));
