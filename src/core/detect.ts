import elements from './lexicon/html-elements.json';
import titles from './lexicon/policy-titles.json';
import signs from './lexicon/en/policy-signs.json';
import type { Block, Clause, Doc, Outline, Policy } from './model';
import { outline } from './outline';
import { hitsIn, phrasesOf } from './text/phrase-lists';
import { remembered } from './text/remembered';
import { stretchesOf, type Stretch } from './text/stretches';

/**
 * Whether a document is a privacy policy. Silence on everything else matters more than a policy missed: a title alone
 * is not enough, nor are words about privacy; there must be promises to the reader, of several kinds.
 */
export function detect(outlined: Outline): Policy['detection'] {
  const score = scoreOf(observe(outlined));
  return { isPolicy: score >= leastScore, score: Math.round(score * 100) / 100 };
}

/** The same from the first words of a document, for those too long to put in order before knowing what they are. */
export function detectFromBeginning(doc: Doc): Policy['detection'] {
  return detect(outline({ ...doc, blocks: beginningOf(doc.blocks) }));
}

/** Of words: before the policy a page may have ten times as much of menus as is looked at. */
const longestBeginning = 200_000;

function beginningOf(blocks: readonly Block[]): readonly Block[] {
  let length = 0;
  const end = blocks.findIndex(({ prose }) => (length += prose.text.length) > longestBeginning);
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** In characters: where marks of code are looked for. */
const longestShown = 20_000;
const mostWords = 4_000;

/** From this score on a document is taken for a policy. */
const leastScore = 0.5;

/** What speaks for and against, each as a number that does not depend on the length of the document. */
interface Signs {
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
}

function observe(outlined: Outline): Signs {
  const { words, counts, kinds } = heardIn(outlined);
  const inHundred = (count: number) => (count * 100) / Math.max(words, 60);
  const name = outlined.doc.uri.slice(outlined.doc.uri.lastIndexOf('/') + 1).toLowerCase();
  const heads = titleLines(outlined);
  return {
    words,
    english: outlined.doc.language === 'en' || outlined.doc.language === 'und',
    titled: heads.some((line) => titles.titles.some((title) => line.includes(title))),
    titledOtherwise: heads.slice(0, 2).some((line) => titles.otherTitles.some((title) => hasWord(line, title))),
    named: titles.fileNames.some((part) => name.includes(part)),
    namedOtherwise: titles.otherFileNames.some((part) => name.includes(part)),
    kinds: kinds.size,
    promises: inHundred(counts.promises),
    contract: inHundred(counts.contract),
    talk: inHundred(counts.talk),
    code: codeIn(shownText(outlined)),
  };
}

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

/** What clauses say that speaks for a policy or against it. */
interface Heard {
  words: number;
  readonly counts: Record<Sort, number>;
  /** The kinds of promise. */
  readonly kinds: Set<number>;
}

const silence = (): Heard => ({ words: 0, counts: { promises: 0, contract: 0, talk: 0 }, kinds: new Set() });

/** What the beginning of a document says. */
function heardIn(outlined: Outline): Heard {
  const heard = silence();
  for (const { stretch } of stretchesOf(outlined)) {
    const whole = heardInStretch(stretch);
    if (heard.words + whole.words < mostWords) add(heard, whole);
    else {
      for (const clause of stretch.clauses) if (heard.words < mostWords) hear(heard, clause);
      break;
    }
  }
  return heard;
}

const heardInStretch = remembered(({ clauses }: Stretch): Heard => {
  const heard = silence();
  for (const clause of clauses) hear(heard, clause);
  return heard;
});

function hear(heard: Heard, clause: Clause): void {
  if (clause.role === 'navigation' || clause.role === 'footer') return;
  heard.words += clause.words.length;
  for (const { meaning } of hitsIn(promisesAndTalk, clause)) {
    heard.counts[meaning.sort]++;
    if (meaning.sort === 'promises') heard.kinds.add(meaning.index);
  }
}

function add(heard: Heard, { words, counts, kinds }: Heard): void {
  heard.words += words;
  for (const sort of sorts) heard.counts[sort] += counts[sort];
  for (const kind of kinds) heard.kinds.add(kind);
}

const headLines = 12;
const longestTitle = 14;

/** The title and the first short lines, lower-cased: a title often stands below the name of the site. */
function titleLines({ title, clauses }: Outline): string[] {
  const first: Clause[] = [];
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
function shownText({ doc, clauses }: Outline): string {
  if (doc.format === 'markdown') return withoutTags(doc.text.slice(0, longestShown));
  if (doc.format !== 'html' && doc.format !== 'xml') return doc.text.slice(0, longestShown);
  let text = '';
  for (const { prose } of clauses) {
    if (text.length >= longestShown) break;
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
