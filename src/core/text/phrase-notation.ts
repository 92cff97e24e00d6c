/** Takes phrases apart as people write them; what the signs mean is told in `phrases.ts`. */
import { wordsOf } from './words';

/** A word of a phrase, or the choices of a pair of parentheses. */
export type Group = string | readonly string[];

/** The ways to say a group; a plain word has one way. */
export const waysOf = (group: Group): string[][] =>
  typeof group === 'string' ? [stepsOf(group)] : group.flatMap(ways);

/** All ways to say one choice; parentheses inside it are multiplied out. */
function ways(choice: string): string[][] {
  if (!choice.includes('(')) return [stepsOf(choice)];
  return groupsOf(choice).reduce<string[][]>(
    (heads, group) => {
      const tails = waysOf(group);
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    },
    [[]],
  );
}

/** A phrase cut at its outermost parentheses: plain words, and the choices of each pair. */
export function groupsOf(phrase: string): Group[] {
  const groups: Group[] = [];
  let choices: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= phrase.length; at++) {
    const sign = phrase[at];
    if (sign === ')' && --depth === 0) {
      groups.push([...choices, phrase.slice(from, at)]);
      from = at + 1;
    } else if (sign === '|' && depth === 1) {
      choices.push(phrase.slice(from, at));
      from = at + 1;
    } else if (sign === '(' || sign === undefined) {
      if (depth === 0 && phrase.slice(from, at).trim() !== '') groups.push(...plainWords(phrase.slice(from, at)));
      if (depth === 0) from = at + 1;
      if (depth === 0) choices = [];
      if (sign === '(') depth++;
    }
    if (depth < 0 || (sign === '|' && depth === 0)) break;
    if (at === phrase.length && depth === 0) return groups;
  }
  throw new Error(`Unbalanced parentheses: "${phrase}"`);
}

/** Words are cut as the text's own words are, so that "opt-out" in a phrase meets "opt-out" in a text. */
function stepsOf(text: string): string[] {
  if (/^[a-z]+$/.test(text)) return [text];
  return plainWords(text).flatMap((part) => {
    if (/^[a-z]+$/.test(part)) return [part];
    if (part === '...' || part === '#') return [part];
    if (part.startsWith('=')) return wordsOf(part.slice(1)).map((word) => `=${word.text}`);
    return wordsOf(part).map((word) => (word.text.endsWith("'s") ? word.text.slice(0, -2) : word.text));
  });
}

const plainWords = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '');
