/**
 * What a clause is about, by weights that were learned from clauses labelled by careful readers
 * (`tools/learn-clause-types.ts`): the sum of what its cues say in its place, and of what single words say for and
 * against each type. The sum is the logarithm of the odds, so that each weight can be read for itself.
 */
import data from '../clauses/_learned.json';
import type { Clause, Range } from '../model';
import { rememberedByWords } from '../text/remembered';
import { wordsOf } from '../text/words';
import { circumstancesOf, tableNames, type Standing } from './circumstances';
import { typeNames, type Scores } from './cues';
import { marksOf, mostWordsOfLeadIn, shareOfWord, tellWords, wordGroups, wordsOfClause } from './word-signs';
import type { WordGroup } from './word-signs';
import { threshold } from './weigh';

/** For each type, how much speaks for it; in hundredths while it is summed. */
type Leaning = Float64Array;

/** Types by index and weights, alternating. */
type Weights = readonly number[];

/** Signs of two words lie under the first, so that none has to be put together to be looked up. */
interface Signs {
  readonly one: Map<string, number[]>;
  readonly two: Map<string, Map<string, number[]>>;
  readonly apart: Map<string, Map<string, number[]>>;
}

interface Learned {
  readonly signs: Readonly<Record<WordGroup, Signs>>;
  readonly tables: Float64Array;
  readonly bias: Leaning;
}

interface LearnedType extends Readonly<Partial<Record<WordGroup, Readonly<Record<string, number>>>>> {
  readonly bias: number;
}

const learned = data as unknown as {
  /** Types of a tenth of all clauses or more. */
  readonly common: readonly string[];
  readonly types: Readonly<Record<string, LearnedType>>;
  readonly tables: Readonly<Record<string, readonly number[]>>;
};

let opened: Learned | null = null;

/** Laid at first use, not at start. */
function theLearned(): Learned {
  if (opened !== null) return opened;
  const noSigns = (): Signs => ({ one: new Map(), two: new Map(), apart: new Map() });
  const signs = Object.fromEntries(wordGroups.map((group) => [group, noSigns()])) as Record<WordGroup, Signs>;
  const types = learned.types;
  for (const [type, name] of typeNames.entries())
    for (const group of wordGroups)
      for (const [sign, weight] of Object.entries(types[name]?.[group] ?? {}))
        lay(signs[group], group, sign, type, weight);
  const all = learned.tables;
  const tables = Float64Array.from(tableNames.flatMap((name) => all[name] ?? []));
  const bias = Float64Array.from(typeNames, (name) => types[name]?.bias ?? 0);
  return (opened = { signs, tables, bias });
}

function lay({ one, two, apart }: Signs, group: WordGroup, sign: string, type: number, weight: number) {
  const isWhole = group === 'marks' || sign.startsWith('^');
  const [first = '', second, third] = isWhole ? [sign] : sign.split(' ');
  if (second === undefined) weightsIn(one, sign).push(type, weight);
  else weightsIn(mapIn(third === undefined ? two : apart, first), third ?? second).push(type, weight);
}

function weightsIn(map: Map<string, number[]>, key: string): number[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}

function mapIn(map: Map<string, Map<string, number[]>>, key: string): Map<string, number[]> {
  const found = map.get(key) ?? new Map<string, number[]>();
  map.set(key, found);
  return found;
}

/** What the words of a clause say. */
const wordsOfIt = rememberedByWords<Clause, Leaning>((clause) => {
  const { signs } = theLearned();
  const leaning = new Float64Array(typeNames.length);
  const words = gather(signs.words);
  wordsOfClause(clause, words);
  words.addTo(leaning, shareOfWord(clause.words.length));
  const columns = gather(signs.columns);
  for (const column of new Set(clause.sentences.map((sentence) => sentence.column)))
    if (column !== '') for (const { stem } of wordsOf(column)) columns.one(stem);
  columns.addTo(leaning, 1);
  const marks = gather(signs.marks);
  marksOf(clause, marks.one);
  marks.addTo(leaning, 1);
  return leaning;
});

const headingOfIt = rememberedByWords<Clause, Leaning>(({ words }) => titleLeaning(words, 'headings'));
const outerHeadingOfIt = rememberedByWords<Clause, Leaning>(({ words }) => titleLeaning(words, 'outer headings'));
const leadInOfIt = rememberedByWords<Clause, Leaning>(({ words }) =>
  titleLeaning(words.slice(-mostWordsOfLeadIn), 'lead-ins'),
);

function titleLeaning(words: Clause['words'], group: WordGroup): Leaning {
  const { signs } = theLearned();
  const leaning = new Float64Array(typeNames.length);
  const found = gather(signs[group]);
  tellWords(words, found);
  found.addTo(leaning, 1);
  return leaning;
}

/** Each sign counts once, however often it stands there. */
function gather({ one, two, apart }: Signs) {
  const found = new Set<Weights>();
  const note = (weights: Weights | undefined): void => {
    if (weights !== undefined) found.add(weights);
  };
  return {
    one: (sign: string) => {
      note(one.get(sign));
    },
    two: (first: string, second: string) => {
      note(two.get(first)?.get(second));
    },
    apart: (first: string, second: string) => {
      note(apart.get(first)?.get(second));
    },
    addTo: (leaning: Leaning, share: number) => {
      for (const weights of found)
        for (let index = 0; index < weights.length; index += 2) {
          const type = weights[index] ?? 0;
          leaning[type] = (leaning[type] ?? 0) + (weights[index + 1] ?? 0) * share;
        }
    },
  };
}

/** What stands above a clause: the headings, the nearest first, and what introduces it. */
export interface Above {
  readonly headings: readonly Clause[];
  readonly leadIn: Clause | undefined;
}

/** What headings and lead-in say by their words, the same list each time for the same words. */
export function leaningsAbove({ headings, leadIn }: Above): readonly Leaning[] {
  const [heading, outer] = headings;
  return [
    ...(heading ? [headingOfIt(heading)] : []),
    ...(outer ? [outerHeadingOfIt(outer)] : []),
    ...(leadIn ? [leadInOfIt(leadIn)] : []),
  ];
}

/** The types of a clause with scores; of those that it does not have, 0. */
export function learnedTypes(clause: Clause, standing: Standing, above: readonly Leaning[]): Scores {
  const { tables, bias } = theLearned();
  const sum = Float64Array.from(bias);
  for (const leaning of [wordsOfIt(clause), ...above])
    for (let type = 0; type < sum.length; type++) add(sum, type, leaning[type] ?? 0);
  const sums = new Map<Int32Array, number>();
  for (const [type, places] of circumstancesOf(standing).entries()) {
    let all = sums.get(places);
    if (all === undefined) sums.set(places, (all = places.reduce((total, place) => total + (tables[place] ?? 0), 0)));
    add(sum, type, all);
  }
  return decided(
    [...sum].map((weight) => 1 / (1 + Math.exp(-weight / hundredths))),
    standing,
  );
}

const hundredths = 100;

function add(leaning: Leaning, type: number, weight: number) {
  leaning[type] = (leaning[type] ?? 0) + weight;
}

/**
 * From which probability on a clause has a type. The model has seen little of rare types and is shy of them: there it
 * needs less, and least where the cues say the same. A clause that would have no type has its likeliest.
 */
const likely = 0.4;
const likelyIfRare = 0.25;
const likelyIfCued = 0.2;
const likeliest = 0.2;
const fewWords = 4;

/** Scores from the threshold up to 1. */
export function decided(odds: readonly number[], { weighed, words }: Pick<Standing, 'weighed' | 'words'>): Scores {
  const scores = odds.map((share, type) => {
    const least = !rare[type] ? likely : (weighed[type] ?? 0) >= threshold ? likelyIfCued : likelyIfRare;
    return share < least ? 0 : threshold + ((share - least) / (1 - least)) * (1 - threshold);
  });
  const best = Math.max(...odds);
  if (best < likeliest || words < fewWords || scores.some((score) => score > 0)) return scores;
  return odds.map((share) => (share === best ? threshold : 0));
}

/** Types of fewer than a tenth of all clauses. */
const rare: readonly boolean[] = typeNames.map((name) => !learned.common.includes(name));

/** The words that speak most for a type, for those who ask why. */
export function tellingWords({ words }: Clause, type: number): readonly Range[] {
  const signs = theLearned().signs.words.one;
  const weightOf = (stem: string): number => {
    const weights = signs.get(stem) ?? [];
    const at = weights.findIndex((each, index) => index % 2 === 0 && each === type);
    return at < 0 ? 0 : (weights[at + 1] ?? 0);
  };
  const most = words.reduce((best, { stem }) => Math.max(best, weightOf(stem)), 0);
  return most <= 0 ? [] : words.filter(({ stem }) => weightOf(stem) === most).slice(0, mostTelling);
}

const mostTelling = 5;
