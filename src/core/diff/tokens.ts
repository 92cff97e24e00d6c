/**
 * The words of a sentence as revisions are compared by: contractions written out, spellings and synonyms folded into
 * one, so that words which only look different do not differ.
 */
import wording from '../lexicon/en/wording.json';
import type { Word } from '../model';
import { durationsIn } from '../text/durations';
import { isNumberWord, numberOf } from '../text/numbers';
import { phraseBook } from '../text/phrases';
import { stemOf } from '../text/words';

export interface Token {
  /** What is compared. */
  readonly norm: string;
  /** Content words carry facts; function words carry none; guards turn the meaning of others. */
  readonly weight: 'content' | 'function' | 'guard';
  /** The range in the clause's prose. */
  readonly start: number;
  readonly end: number;
}

/**
 * The comparable tokens of a run of words.
 *
 * @param text the prose in which the words stand: addresses are told from words by what stands between them
 */
export function tokensOf(text: string, words: readonly Word[], from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const folded = foldedRuns(words, from, to);
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    const run = addressAt(text, words, at, to) ?? folded.get(at);
    if (run) {
      if (run.norm !== '')
        tokens.push({ norm: run.norm, weight: run.weight, start: word.start, end: words[run.to - 1]?.end ?? word.end });
      at = run.to - 1;
    } else {
      const counts = isNumberWord(word.text) && durationsIn(words, at, Math.min(at + 2, to)).length > 0;
      for (const part of partsOf(word.text)) {
        // "One month" is a figure, though "one" is mostly none.
        const weight = counts ? 'content' : part.weight;
        tokens.push({ norm: part.norm, weight, start: word.start, end: word.end });
      }
    }
  }
  return tokens;
}

type Part = Pick<Token, 'norm' | 'weight'>;

interface Run extends Part {
  readonly to: number;
}

const functionWords = new Set(wording.function.map(stemOf));
const guards = new Set(wording.guards);
const contractions: ReadonlyMap<string, string> = new Map(Object.entries(wording.contractions));
/** Phrases that mean the same meet in the first of their group; those that say nothing, in ''. */
const equivalents = phraseBook([
  ...wording.equivalents.flatMap((group) => group.map((phrase): [string, string] => [phrase, group[0] ?? phrase])),
  ...wording.silent.map((phrase): [string, string] => [phrase, '']),
]);

/** Longest equivalents win, and none inside another. */
function foldedRuns(words: readonly Word[], from: number, to: number): Map<number, Run> {
  const runs = new Map<number, Run>();
  for (const hit of equivalents.find(words, from, to)) {
    const known = runs.get(hit.from);
    if (known && known.to >= hit.to) continue;
    const norm = hit.meaning.split(' ').map(stemOf).join(' ');
    runs.set(hit.from, { norm, weight: weightOfPhrase(hit.meaning), to: hit.to });
  }
  return runs;
}

/** The norm of an address that a page hides from robots: it may be any. */
export const hiddenAddress = '@';

/**
 * An e-mail address is one word; where a link leads says nothing, and an address that a page hides from robots is the
 * address that it hides.
 */
function addressAt(text: string, words: readonly Word[], at: number, to: number): Run | null {
  let end = at + 1;
  while (end < to && isGlued(text, words[end - 1], words[end])) end++;
  if (end === at + 1) return null;
  const written = text.slice(words[at]?.start, words[end - 1]?.end).toLowerCase();
  if (/^https?:|^www\./.test(written)) return { norm: '', weight: 'function', to: end };
  if (/email.protected/.test(written)) return { norm: hiddenAddress, weight: 'content', to: end };
  return written.includes('@') ? { norm: written, weight: 'content', to: end } : null;
}

/** Whether two words stand side by side with only signs of an address between them. */
function isGlued(text: string, word: Word | undefined, next: Word | undefined): boolean {
  if (!word || !next || isOneSpace(text, word, next)) return false;
  const between = text.slice(word.end, next.start);
  const hidden = word.text === 'email' && next.text === 'protected';
  return hidden || (between.length <= 3 && /^[^\s,;()]+$/.test(between) && /[@:/.\][_=?&#%+-]/.test(between));
}

/** Most words are parted by one space, of which nothing more need be asked. */
const isOneSpace = (text: string, { text: written, end }: Word, { start }: Word): boolean =>
  start === end + 1 && text.charCodeAt(end) === 32 && written !== 'email';

const memo = new Map<string, readonly Part[]>();

function partsOf(word: string): readonly Part[] {
  const known = memo.get(word);
  if (known) return known;
  if (memo.size > 50_000) memo.clear();
  const parts = written(word)
    .split(' ')
    .map((part) => ({ norm: isNumberWord(part) ? part : stemOf(spelling(part)), weight: weightOf(part) }));
  memo.set(word, parts);
  return parts;
}

/** How a single word is compared. */
export const normOf = (word: string): string => partsOf(word)[0]?.norm ?? '';

function written(word: string): string {
  const whole = contractions.get(word);
  if (whole !== undefined) return whole;
  for (const tail of ["n't", "'re", "'ll", "'ve", "'d", "'m"]) {
    if (word.endsWith(tail)) return `${word.slice(0, -tail.length)} ${contractions.get(tail) ?? ''}`;
  }
  return word.replace(/'s$|'$/, '');
}

/** British and American spellings meet: organise, colour, cancelling, licence. */
function spelling(word: string): string {
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/yse(d|s|)$/, 'yze$1')
    .replace(/(?<=[a-z]{2})our(s|ed|ing|able|ite|)$/, 'or$1')
    .replace(/ll(ing|ed)$/, 'l$1')
    .replace(/^(licen|defen|offen)ce/, '$1se')
    .replace(/^(judg|acknowledg)ement/, '$1ment');
}

/** A phrase weighs what its weightiest word does. */
function weightOfPhrase(phrase: string): Token['weight'] {
  const weights = new Set(phrase.split(' ').map(weightOf));
  return weights.has('content') ? 'content' : weights.has('guard') ? 'guard' : 'function';
}

function weightOf(word: string): Token['weight'] {
  if (guards.has(word)) return 'guard';
  return functionWords.has(stemOf(word)) || word.length < 2 ? 'function' : 'content';
}

/** Whether a word is a number, or has one in it. */
export const hasFigure = ({ norm }: Token): boolean => numberOf(norm) !== null || /\d/.test(norm);

const negations = new Set(wording.negations.map(stemOf));

/** Whether a run of tokens denies what it speaks of. */
export const denies = (tokens: readonly Token[]): boolean => negationsIn(tokens) % 2 === 1;

/** How often a run of tokens negates: an odd number of words turns its meaning. */
export const negationsIn = (tokens: readonly Token[]): number =>
  tokens.reduce((count, token) => count + (negations.has(token.norm) ? 1 : 0), 0);
