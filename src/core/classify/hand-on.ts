import type { Clause, Range } from '../model';
import { framing, type Reading } from './cues';
import { noScores, scoresOfEach, type Scores } from './scores';
import { threshold } from './weigh';

/** A list belongs to what its lead-in says last ("We use what we collect to:"), or else to all that it says. */
export function handOn({ sentences, prose }: Clause, reading: Reading, scores: Scores): Scores {
  const last = sentences[sentences.length - 1];
  if (last === undefined || scores === noScores) return scores;
  const remark = endRemark(prose.text);
  const ends = scoresOfEach((type) =>
    (scores[type] ?? 0) >= threshold && !framing[type] ? lastEnd(reading.evidence[type] ?? [], remark) : 0,
  );
  const furthest = Math.max(...ends);
  if (furthest <= last.start) return scores;
  return scoresOfEach((type) => (ends[type] === furthest ? (scores[type] ?? 0) : 0));
}

/** Where the last few of these ranges end that end before a place. */
function lastEnd(ranges: readonly Range[], before: number): number {
  let furthest = 0;
  for (const { end } of ranges.slice(-lastFew)) if (end <= before && end > furthest) furthest = end;
  return furthest;
}

const lastFew = 20;

/** Where a remark in parentheses ends the clause, as in "We collect the following (legal basis: Art. 6):". */
function endRemark(text: string): number {
  const close = text.lastIndexOf(')');
  return close >= 0 && /^\)[\s:…]*$/.test(text.slice(close)) ? text.lastIndexOf('(', close) : text.length;
}
