/** Gathers what rules ask of a change: its words on both sides, what they are about, what their sentences lost and gained. */
import { topicsOf, turnsOf } from '../diff/tags';
import durations from '../lexicon/en/durations.json';
import type { FactChange, Policy, PolicyDiff, Word } from '../model';
import type { ReadChange } from '../rule';
import { durationsIn } from '../text/durations';
import { isNumberWord } from '../text/numbers';
import { exceptionRead } from './exceptions';
import type { Pairs } from './pairs';
import { guardRead } from './guards';
import { isDenied, wordsAt } from './places';

export function readChange(change: FactChange, diff: PolicyDiff, pairs: Pairs, day: string): ReadChange {
  const before = wordsAt(diff.before, change.before);
  const after = wordsAt(diff.after, change.after);
  const sentences = pairs.around(change);
  const topics = topicsOf([...before.words, ...after.words]);
  const sentenceBefore = wordsAt(diff.before, sentences.before).words;
  const sentenceAfter = wordsAt(diff.after, sentences.after).words;
  const turns = turnsOf(sentenceBefore, sentenceAfter);
  const around = topicsOf([...sentenceBefore, ...sentenceAfter]).map((tag) => `around:${tag}`);
  const read = guardRead({
    ...change,
    tags: [
      ...new Set([
        ...statedTags(change, diff),
        ...topics,
        ...turns,
        ...around,
        ...pairs.tagsOf(change),
        ...periodTags(sentenceBefore, sentenceAfter),
      ]),
    ],
    wordsBefore: before.text,
    wordsAfter: after.text,
    onlyFigures: [...before.words, ...after.words].every(isFigure),
    daysBefore: onlyDaysIn(sentenceBefore),
    daysAfter: onlyDaysIn(sentenceAfter),
    day,
  });
  if (!opensException(before.words) && !opensException(after.words)) return read;
  const without = after.text === '' ? sentenceAfter : sentenceBefore;
  return read.tags.includes('kept-sentence') ? exceptionRead(read, topicsOf(without).includes('never')) : read;
}

/** Whether the sentence says how long or how soon, on one side alone. */
function periodTags(before: readonly Word[], after: readonly Word[]): readonly string[] {
  const [had, has] = [before, after].map((words) => durationsIn(words, 0, words.length).length > 0);
  return had === has ? [] : [had ? 'lost:period' : 'gained:period'];
}

const opening = 4;

/** Whether words begin with "except", "unless" or another word that excepts what follows. */
const opensException = (words: readonly Word[]): boolean => topicsOf(words.slice(0, opening)).includes('exception');

/** Whether a word is a number, a unit of time, or the article that stands for one of it. */
const isFigure = ({ text }: Word): boolean =>
  isNumberWord(text) ||
  articles.has(text) ||
  durationsIn(
    [
      { ...figureOne, text: '1' },
      { ...figureOne, text },
    ],
    0,
    2,
  ).length > 0;

const articles: ReadonlySet<string> = new Set(durations.articles);
const figureOne: Word = { text: '1', stem: '1', start: 0, end: 1 };

function onlyDaysIn(words: readonly Word[]): number | null {
  // Of a range, the longer time is the one that counts.
  const [first, ...others] = durationsIn(words, 0, words.length).filter(({ end }) => end !== 'lower');
  return first && others.length === 0 ? first.days : null;
}

/** A fact knows its own polarity; other words are denied where most of them stand under a negation. */
function statedTags(change: FactChange, diff: PolicyDiff): readonly string[] {
  if (change.afterFact ?? change.beforeFact) return change.tags;
  const others = change.tags.filter((tag) => tag !== 'negated');
  const gone = change.before && (change.op === 'removed' || !change.after);
  const denied = gone ? isDenied(diff.before, change.before) : isDenied(diff.after, change.after);
  return denied ? [...others, 'negated'] : others;
}

/** The day of the new revision: the latest of its own dates, where it has one. */
export function dayOf(after: Policy): string | null {
  const own = after.facts.date.filter((fact) => fact.detail.ofPolicy).map((fact) => fact.key);
  return own.sort().at(-1) ?? null;
}
