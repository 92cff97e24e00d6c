import words from '../lexicon/en/retention.json';
import type { LabelledClause, Sentence, Word } from '../model';
import { hitsIn, phrasesOfSigns } from './_phrases';

// What is kept is named in a few words; more are a clause of its own.
const mostWords = 8;

/**
 * What a rule of retention is about, in lower case and without articles, or '': the first cell of a row, what stands
 * before the colon of an item, the object of "we keep", the subject of "is deleted".
 */
export function keptThing(clause: LabelledClause, sentence: Sentence): string {
  if (clause.kind === 'row') return cellText(clause);
  const verb = hitsIn(verbs, clause, sentence.from, sentence.to)[0];
  if (!verb) return titleOf(clause);
  const object = until(clause.words, verb.to, sentence.to, stops);
  const subject = until(clause.words, sentence.from, verb.from, auxiliaries);
  const found = bare(object) || bare(subject);
  return found === '' ? titleOf(clause) : found;
}

const cellText = ({ prose, sentences: [first] }: LabelledClause): string =>
  first ? prose.text.slice(first.start, first.end).trim().toLowerCase() : '';

function titleOf({ kind, prose }: LabelledClause): string {
  const title = kind === 'item' ? /^([^:–]{2,60})(?::|\s[–-])\s/.exec(prose.text)?.[1] : undefined;
  return title?.trim().toLowerCase() ?? '';
}

function until(all: readonly Word[], from: number, to: number, ends: ReadonlySet<string>): readonly Word[] {
  let at = from;
  while (at < to && at - from < mostWords && !ends.has(all[at]?.text ?? '')) at++;
  return all.slice(from, at);
}

const bare = (some: readonly Word[]): string =>
  some
    .map((word) => word.text)
    .filter((word) => !determiners.has(word))
    .join(' ');

const stops: ReadonlySet<string> = new Set(words.stops);
const auxiliaries: ReadonlySet<string> = new Set(words.auxiliaries);
const determiners: ReadonlySet<string> = new Set(words.determiners);

const verbs = phrasesOfSigns({ verb: words.rules.context });
