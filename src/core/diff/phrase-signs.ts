/**
 * What words inside a sentence show to the learned weights: the cues that were heard in them, the words themselves, those
 * around them, and where the sentence stands.
 */
import type { Reading } from './readings';
import type { Side } from './side';
import { type Listener, tellTitles } from './statement-signs';
import { factsIn, isClauseOfItsOwn, type Stretch, tokensIn } from './stretch';
import { judgedWhole } from './taught';

/** The words themselves weigh less than what the cues make of them, and those around them less still. */
const ofWord = 0.7;
const ofWordBefore = 0.6;
const ofWordAfter = 0.4;
const ofWordBeside = 0.3;
const ofLeadIn = 0.4;
const ofSentence = 2;
/** Cues that pile up say no more than these. */
const loudest = 3;
const loudestOfSentence = 2;
const leastOfSentence = 0.03;
const nearest = 4;
const lastOfLeadIn = 10;
const wordsALength = 3;
const longest = 6;
const mostTypes = 3;
const mostOfType = 2;

/** The signs of a stretch, given what its cues say, likeliest first. */
export function tellPhraseSigns(stretch: Stretch, side: Side, heard: readonly Reading[], tell: Listener) {
  for (const { kind, score, own, said } of heard) {
    tell(`heard ${kind}`, Math.min(loudest, score));
    if (own > 0) tell(`own ${kind}`, Math.min(loudest, own));
    if (said > 0) tell(`said ${kind}`, Math.min(loudest, said));
  }
  if (heard[0]) tell(`loudest ${heard[0].kind}`, 1);
  tellSentence(stretch, side, tell);
  tellWords(stretch, tell);
  tellAround(stretch, tell);
  tellPlace(stretch, side, tell);
  for (const kind of new Set(factsIn(stretch, side).map((fact) => fact.kind))) tell(`fact ${kind}`, 1);
  if (isClauseOfItsOwn(stretch)) tell('clause of its own', 1);
  tell('always', 1);
}

function tellSentence({ passage }: Stretch, side: Side, tell: Listener) {
  const { heard, taught } = judgedWhole(passage, side);
  for (const [kind, chance] of taught) if (chance > leastOfSentence) tell(`sentence ${kind}`, ofSentence * chance);
  for (const { kind, own } of heard) if (own > 0) tell(`sentence says ${kind}`, Math.min(loudestOfSentence, own));
}

function tellWords(stretch: Stretch, tell: Listener) {
  const tokens = tokensIn(stretch);
  const told = new Set<string>();
  const once = (sign: string) => {
    if (told.has(sign)) return;
    told.add(sign);
    tell(sign, ofWord);
  };
  let last = '';
  for (const { norm } of tokens) {
    once(`word ${norm}`);
    if (last !== '') once(`words ${last} ${norm}`);
    last = norm;
  }
  tell(`opens ${tokens[0]?.norm ?? ''}`, 1);
  tell(`length ${Math.min(longest, Math.floor(tokens.length / wordsALength))}`, 1);
}

function tellAround({ passage: { tokens }, from, to }: Stretch, tell: Listener) {
  for (let step = 1; step <= nearest; step++) {
    const before = tokens[from - step];
    if (before) tell(`before ${before.norm}`, ofWordBefore / Math.sqrt(step));
  }
  tell(`meets ${tokens[from - 1]?.norm ?? ''} ${tokens[from]?.norm ?? ''}`, ofWord);
  const after = tokens[to];
  if (after) tell(`after ${after.norm}`, ofWordAfter);
  else tell('ends', 1);
  tokens.forEach(({ norm, weight }, at) => {
    if (weight !== 'function' && (at < from || at >= to)) tell(`beside ${norm}`, ofWordBeside);
  });
}

function tellPlace({ passage: { clause } }: Stretch, { policy }: Side, tell: Listener) {
  tell(`block ${clause.kind}`, 1);
  for (const { type, score } of clause.hints.slice(0, mostTypes)) tell(`type ${type}`, Math.min(mostOfType, score));
  tellTitles(clause, tell);
  const leadIn = policy.clauses[clause.leadIn];
  if (!leadIn) return;
  tell('led', 1);
  for (const stem of new Set(leadIn.words.slice(-lastOfLeadIn).map((word) => word.stem)))
    tell(`leads ${stem}`, ofLeadIn);
}
