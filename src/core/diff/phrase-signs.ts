/**
 * What words inside a sentence show to the learned weights: the cues that were heard in them, the words themselves, those
 * around them, and where the sentence stands.
 */
import type { Reading } from './readings';
import type { Side } from './side';
import { type LeadIns, type Listener, tellHeard, tellPlace, tellWords } from './statement-signs';
import { factsIn, isClauseOfItsOwn, type Stretch, tokensIn } from './stretch';
import { judgedWhole } from './taught';

/** The words around a stretch weigh less than its own, and those far from it less still. */
const ofMeeting = 0.7;
const ofWordBefore = 0.6;
const ofWordAfter = 0.4;
const ofWordBeside = 0.3;
const ofSentence = 2;
const loudestOfSentence = 2;
const leastOfSentence = 0.03;
const nearest = 4;
const wordsALength = 3;
const leadIns: LeadIns = { last: 10, weight: 0.4 };

/** The signs of a stretch, given what its cues say, likeliest first. */
export function tellPhraseSigns(stretch: Stretch, side: Side, heard: readonly Reading[], tell: Listener) {
  tellHeard(heard, tell);
  tellSentence(stretch, side, tell);
  tellWords(tokensIn(stretch), wordsALength, tell);
  tellAround(stretch, tell);
  tellPlace(stretch.passage, side, leadIns, tell);
  for (const kind of new Set(factsIn(stretch, side).map((fact) => fact.kind))) tell(`fact ${kind}`, 1);
  if (isClauseOfItsOwn(stretch)) tell('clause of its own', 1);
  tell('always', 1);
}

function tellSentence({ passage }: Stretch, side: Side, tell: Listener) {
  const { heard, taught } = judgedWhole(passage, side);
  for (const [kind, chance] of taught) if (chance > leastOfSentence) tell(`sentence ${kind}`, ofSentence * chance);
  for (const { kind, own } of heard) if (own > 0) tell(`sentence says ${kind}`, Math.min(loudestOfSentence, own));
}

function tellAround({ passage: { tokens }, from, to }: Stretch, tell: Listener) {
  for (let step = 1; step <= nearest; step++) {
    const before = tokens[from - step];
    if (before) tell(`before ${before.norm}`, ofWordBefore / Math.sqrt(step));
  }
  tell(`meets ${tokens[from - 1]?.norm ?? ''} ${tokens[from]?.norm ?? ''}`, ofMeeting);
  const after = tokens[to];
  if (after) tell(`after ${after.norm}`, ofWordAfter);
  else tell('ends', 1);
  tokens.forEach(({ norm, weight }, at) => {
    if (weight !== 'function' && (at < from || at >= to)) tell(`beside ${norm}`, ofWordBeside);
  });
}
