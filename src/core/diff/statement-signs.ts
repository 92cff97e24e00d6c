/**
 * What a whole sentence, item or row shows to the learned weights: the cues that were heard in it, its words, and where
 * it stands.
 */
import type { Passage } from './passages';
import { introducesList, onlyIntroduces } from './introductions';
import type { Reading } from './readings';
import { elaborates, explains, refers } from './references';
import type { Side } from './side';
import { factsIn, wholeOf } from './stretch';
import type { Token } from './tokens';

/** Told once for each sign, with how strongly a passage shows it. */
export type Listener = (sign: string, strength: number) => void;

/** Words weigh less than what the cues make of them, and titles less than the words of the passage itself. */
const ofWord = 0.7;
const ofPlace = 0.5;
/** Cues that pile up say no more than these. */
const loudest = 3;
const mostOfType = 2;
const mostTypes = 3;
const longest = 6;
const wordsALength = 6;
const shortestOfTitle = 3;

/** The signs of a passage, given what its cues say. */
export function tellSigns(passage: Passage, side: Side, heard: readonly Reading[], tell: Listener) {
  tellHeard(heard, tell);
  tellWords(passage.tokens, wordsALength, tell);
  tellPlace(passage, side, leadIns, tell);
  for (const kind of new Set(factsIn(wholeOf(passage), side).map((fact) => fact.kind))) tell(`fact ${kind}`, 1);
  if (onlyIntroduces(passage) || introducesList(passage, side)) tell('introduces', 1);
  if (elaborates(passage)) tell('elaborates', 1);
  if (explains(passage)) tell('explains', 1);
  if (refers(passage)) tell('refers', 1);
  tell('always', 1);
}

/** What the cues say, likeliest first. */
export function tellHeard(heard: readonly Reading[], tell: Listener) {
  for (const { kind, score, own, said } of heard) {
    tell(`heard ${kind}`, Math.min(loudest, score));
    if (own > 0) tell(`own ${kind}`, Math.min(loudest, own));
    if (said > 0) tell(`said ${kind}`, Math.min(loudest, said));
  }
  if (heard[0]) tell(`loudest ${heard[0].kind}`, 1);
}

/** Words, one by one and two by two. `wordsALength`: how many more make them longer by one. */
export function tellWords(tokens: readonly Token[], wordsALength: number, tell: Listener) {
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

/** How many of the last words before a list count, and how much. */
export interface LeadIns {
  readonly last: number;
  readonly weight: number;
}

const leadIns: LeadIns = { last: 12, weight: ofPlace };

/** Where a passage stands. */
export function tellPlace({ clause }: Passage, { policy }: Side, { last, weight }: LeadIns, tell: Listener) {
  tell(`block ${clause.kind}`, 1);
  for (const { type, score } of clause.hints.slice(0, mostTypes)) tell(`type ${type}`, Math.min(mostOfType, score));
  const title = (clause.path.at(-1) ?? '').toLowerCase().split(/[^a-z]+/);
  for (const word of new Set(title)) if (word.length >= shortestOfTitle) tell(`title ${word}`, ofPlace);
  const leadIn = policy.clauses[clause.leadIn];
  if (!leadIn) return;
  tell('led', 1);
  for (const stem of new Set(leadIn.words.slice(-last).map((word) => word.stem))) tell(`leads ${stem}`, weight);
}
