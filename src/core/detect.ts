import { classify } from './classify';
import elements from './lexicon/html-elements.json';
import titles from './lexicon/policy-titles.json';
import signs from './lexicon/en/policy-signs.json';
import type { ClauseType, Format, Labelled, LabelledClause, Policy, Source } from './model';
import { outline } from './outline';
import { read } from './read';
import { hitsIn, phrasesOf } from './text/phrase-lists';

/**
 * Whether a document is a privacy policy. Silence on everything else matters more than a policy missed: a title alone
 * is not enough, nor are words about privacy; there must be promises to the reader, of several kinds.
 */
export function detect(labelled: Labelled): Policy['detection'] {
  const score = scoreOf(observe(labelled));
  return { isPolicy: score >= leastScore, score: Math.round(score * 100) / 100 };
}

/** The same from the first 20 KB of a document, for those too large to read whole before knowing what they are. */
export function detectFromBeginning(source: Source): Policy['detection'] {
  // A zip cannot be read from its beginning.
  const content = source.format === 'docx' ? source.content : source.content.slice(0, beginningOf(source));
  return detect(classify(outline(read({ ...source, content }))));
}

const beginning = 20_000;
// Before its first words a page may have ten times as much of scripts and menus, and XML of what is about it.
const beginningOf = ({ format }: Source): number => (isMarkup(format) ? 10 * beginning : beginning);
const isMarkup = (format: Format): boolean => format === 'html' || format === 'xml';
const mostWords = 4_000;

/** From this score on a document is taken for a policy. */
const leastScore = 0.5;

/** What speaks for and against, each as a number that does not depend on the length of the document. */
export interface Signs {
  readonly words: number;
  readonly english: boolean;
  readonly titled: boolean;
  readonly titledOtherwise: boolean;
  readonly named: boolean;
  readonly namedOtherwise: boolean;
  /** How many kinds of promise are made, and how many promises in a hundred words. */
  readonly kinds: number;
  readonly promises: number;
  readonly contract: number;
  readonly talk: number;
  readonly code: number;
  readonly types: number;
}

export function observe(labelled: Labelled): Signs {
  const { clauses, words } = opening(labelled.clauses);
  const seen = new Set<number>();
  const counts = { promises: 0, contract: 0, talk: 0 };
  const types = new Set<ClauseType>();
  for (const clause of clauses) {
    for (const { meaning } of hitsIn(promisesAndTalk, clause)) {
      counts[meaning.sort]++;
      if (meaning.sort === 'promises') seen.add(meaning.index);
    }
    for (const { type, score } of clause.labels) if (score >= sure) types.add(type);
  }
  const inHundred = (count: number) => (count * 100) / Math.max(words, 60);
  const name = labelled.doc.uri.slice(labelled.doc.uri.lastIndexOf('/') + 1).toLowerCase();
  const heads = titleLines(labelled);
  return {
    words,
    english: labelled.doc.language === 'en' || labelled.doc.language === 'und',
    titled: heads.some((line) => titles.titles.some((title) => line.includes(title))),
    titledOtherwise: heads.slice(0, 2).some((line) => titles.otherTitles.some((title) => hasWord(line, title))),
    named: titles.fileNames.some((part) => name.includes(part)),
    namedOtherwise: titles.otherFileNames.some((part) => name.includes(part)),
    kinds: seen.size,
    promises: inHundred(counts.promises),
    contract: inHundred(counts.contract),
    talk: inHundred(counts.talk),
    code: codeIn(shownText(labelled)),
    types: types.size,
  };
}

const sure = 0.7;

/** Many kinds of promise make a policy; a title makes up for few. Contracts, lessons and code speak otherwise. */
function scoreOf(signs: Signs): number {
  if (!signs.english) return scoreOfForeign(signs);
  const kinds = 0.55 * Math.min(1, signs.kinds / 8);
  const promises = 0.15 * Math.min(1, signs.promises / 2);
  const title = (signs.titled ? 0.2 : 0) + (signs.named ? 0.05 : 0);
  const contract = 1.2 * Math.max(0, shareOf(signs.contract, signs.promises) - (signs.titled ? 0.35 : 0.2));
  const talk = 1.2 * Math.max(0, shareOf(signs.talk, signs.promises) - (signs.titled ? 0.4 : 0.3));
  const otherwise = signs.titledOtherwise && !signs.titled ? 0.3 : 0;
  const name = signs.namedOtherwise && !signs.titled ? 0.2 : 0;
  const code = 0.4 * Math.min(1, Math.max(0, signs.code - 2.5) / 4);
  return within(kinds + promises + title - contract - talk - otherwise - name - code);
}

const fewestForeignWords = 60;

/** Of a language whose words are not known only the title and the absence of code can be judged. */
function scoreOfForeign({ titled, titledOtherwise, named, namedOtherwise, words, code }: Signs): number {
  if (words < fewestForeignWords || code > 3) return 0;
  return within((titled ? 0.6 : 0) + (named ? 0.2 : 0) - (titledOtherwise || namedOtherwise ? 0.3 : 0));
}

const shareOf = (part: number, rest: number): number => part / Math.max(part + rest, 0.01);
const within = (score: number): number => Math.min(1, Math.max(0, score));

function opening(all: readonly LabelledClause[]) {
  const clauses: LabelledClause[] = [];
  let words = 0;
  for (const clause of all) {
    if (clause.role === 'navigation' || clause.role === 'footer') continue;
    clauses.push(clause);
    words += clause.words.length;
    if (words >= mostWords) break;
  }
  return { clauses, words };
}

const headLines = 12;
const longestTitle = 14;

/** The title and the first short lines, lower-cased: a title often stands below the name of the site. */
function titleLines({ title, clauses }: Labelled): string[] {
  const first: LabelledClause[] = [];
  for (const clause of clauses) {
    const { kind, words } = clause;
    if (first.length >= headLines) break;
    if (words.length === 0 || words.length > longestTitle) continue;
    if (kind === 'heading' || kind === 'paragraph') first.push(clause);
  }
  return [title, ...first.map(({ prose }) => prose.text)].map((line) => line.toLowerCase().replace(/\s+/g, ' ').trim());
}

function hasWord(line: string, words: string): boolean {
  const at = line.indexOf(words);
  return at >= 0 && !/\p{L}/u.test(line.charAt(at - 1)) && !/\p{L}/u.test(line.charAt(at + words.length));
}

/** The beginning of the text; of markup, what is shown of it. */
function shownText({ doc, clauses }: Labelled): string {
  if (doc.format === 'markdown') return withoutTags(doc.text.slice(0, beginning));
  if (!isMarkup(doc.format)) return doc.text.slice(0, beginning);
  let text = '';
  for (const { prose } of clauses) {
    if (text.length >= beginning) break;
    text += `${prose.text}\n`;
  }
  return text;
}

const proseTag = new RegExp(`</(?:${[...elements.closeParagraph, ...elements.inline].join('|')})\\s*>`, 'gi');

/** Many a policy in Markdown is written in HTML throughout: outside fences its tags are no code. */
const withoutTags = (text: string): string =>
  text
    .split(/^(?:```|~~~)/m)
    .map((part, index) => (index % 2 === 0 ? part.replace(proseTag, '') : part))
    .join('```');

/** Marks of code in a thousand characters. */
function codeIn(text: string): number {
  const marks = text.match(/`|[;{]\s*$|=>|\(\)|<\/|--\w/gm)?.length ?? 0;
  return (marks * 1000) / Math.max(text.length, 500);
}

type Sort = keyof typeof signs;
interface Sign {
  readonly sort: Sort;
  readonly index: number;
}

const sorts = Object.keys(signs) as Sort[];
const promisesAndTalk = phrasesOf(() =>
  sorts.flatMap((sort) => signs[sort].map((phrase, index): [string, Sign] => [phrase, { sort, index }])),
);
