import { catalogue } from '../core';
import { wrongUsage, type Failure } from './failure';

/** Says that there is no such rule, and which ids are near. */
export function unknownRule(id: string): Failure {
  const likely = nearest(id, [...catalogue.keys()]);
  const hint = likely.length === 0 ? '`policy-diff rules` lists them all.' : `did you mean ${likely.join(' or ')}?`;
  return wrongUsage(`There is no rule "${id}": ${hint}`);
}

const most = 3;

/** The names that are most like a mistyped one, best first: those that share at least half of their letter pairs or a part. */
export function nearest(given: string, names: readonly string[]): string[] {
  const word = given.toLowerCase();
  return names
    .map((name) => ({ name, score: Math.max(likeness(word, name), sharedParts(word, name)) }))
    .filter(({ score }) => score >= 0.5)
    .sort((first, second) => second.score - first.score || (first.name < second.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Dice's coefficient of pairs of letters: 1 for equal words, 0 for words without a common pair. */
function likeness(first: string, second: string): number {
  const pairs = pairsOf(second);
  const total = pairs.length + Math.max(0, first.length - 1);
  let shared = 0;
  for (const pair of pairsOf(first)) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    pairs.splice(at, 1);
    shared++;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));

/** Ids are words joined by hyphens: "retention" is near to "retention-extended". */
function sharedParts(given: string, name: string): number {
  const parts = given.split(/[^a-z0-9]+/).filter((part) => part !== '');
  const own = new Set(name.split('-'));
  return parts.length === 0 ? 0 : parts.filter((part) => own.has(part)).length / Math.max(parts.length, 2);
}
