/**
 * What a clause is about, by weights that were learned from clauses labelled by careful readers
 * (`tools/learn-clause-types.ts`): the sum of what its cues say in its place, and of what single words say for and
 * against each type. The sum is the logarithm of the odds, so that each weight can be read for itself.
 */
import data from '../clauses/_learned.json';
import type { Clause, Range } from '../model';
import { rememberedByWords } from '../text/remembered';
import { wordsOf } from '../text/words';
import { tableNames, weightsOfCircumstances, type Standing } from './circumstances';
import { scoresOfEach, typeNames, type Scores } from './scores';
import { marksOf, mostWordsOfLeadIn, shareOfWord, tellWords, wordGroups, wordsOfClause } from './word-signs';
import type { Listener, WordGroup } from './word-signs';
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
  for (const group of wordGroups)
    for (const [sign, weights] of weightsOfSigns(group)) lay(signs[group], group, sign, weights);
  const all = learned.tables;
  const tables = Float64Array.from(tableNames.flatMap((name) => all[name] ?? []));
  const bias = Float64Array.from(typeNames, (name) => types[name]?.bias ?? 0);
  return (opened = { signs, tables, bias });
}

/** Of each sign of a group what it says of all types: most signs speak for or against several. */
function weightsOfSigns(group: WordGroup): Map<string, number[]> {
  const signs = new Map<string, number[]>();
  for (const [type, name] of typeNames.entries()) {
    const weights = learned.types[name]?.[group] ?? {};
    for (const sign of Object.keys(weights)) {
      const known = signs.get(sign);
      const weight = weights[sign] ?? 0;
      if (known === undefined) signs.set(sign, [type, weight]);
      else known.push(type, weight);
    }
  }
  return signs;
}

function lay({ one, two, apart }: Signs, group: WordGroup, sign: string, weights: number[]) {
  const isWhole = group === 'marks' || sign.startsWith('^');
  const [first = '', second, third] = isWhole ? [sign] : sign.split(' ');
  if (second === undefined) one.set(sign, weights);
  else mapIn(third === undefined ? two : apart, first).set(third ?? second, weights);
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
  wordsOfClause(clause, adding(signs.words, leaning, shareOfWord(clause.words.length)));
  if (clause.kind === 'row') addColumns(clause, adding(signs.columns, leaning, 1));
  marksOf(clause, adding(signs.marks, leaning, 1).one);
  return leaning;
});

function addColumns({ sentences }: Clause, { one }: Listener) {
  for (const column of new Set(sentences.map((sentence) => sentence.column)))
    if (column !== '') for (const { stem } of wordsOf(column)) one(stem);
}

const headingOfIt = rememberedByWords<Clause, Leaning>(({ words }) => titleLeaning(words, 'headings'));
const outerHeadingOfIt = rememberedByWords<Clause, Leaning>(({ words }) => titleLeaning(words, 'outer headings'));
const leadInOfIt = rememberedByWords<Clause, Leaning>(({ words }) =>
  titleLeaning(words.slice(-mostWordsOfLeadIn), 'lead-ins'),
);

function titleLeaning(words: Clause['words'], group: WordGroup): Leaning {
  const leaning = new Float64Array(typeNames.length);
  tellWords(words, adding(theLearned().signs[group], leaning, 1));
  return leaning;
}

/** Adds to a leaning what it is told of. Each sign counts once, however often it stands there. */
function adding({ one, two, apart }: Signs, leaning: Leaning, share: number): Listener {
  const found = new Set<Weights>();
  const note = (weights: Weights | undefined): void => {
    if (weights === undefined || found.has(weights)) return;
    found.add(weights);
    for (let index = 0; index < weights.length; index += 2)
      add(leaning, weights[index] ?? 0, (weights[index + 1] ?? 0) * share);
  };
  return {
    one: (sign) => {
      note(one.get(sign));
    },
    two: (first, second) => {
      note(two.get(first)?.get(second));
    },
    apart: (first, second) => {
      note(apart.get(first)?.get(second));
    },
  };
}

/** What stands above a clause: the headings, the nearest first, and what introduces it. */
export interface Above {
  readonly headings: readonly Clause[];
  readonly leadIn: Clause | undefined;
}

/** What headings and lead-in say by their words, each the same value each time for the same words. */
export interface LeaningAbove {
  readonly heading: Leaning;
  readonly outer: Leaning;
  readonly leadIn: Leaning;
}

const noLeaning: Leaning = new Float64Array(typeNames.length);

export const leaningAbove = ({ headings: [heading, outer], leadIn }: Above): LeaningAbove => ({
  heading: heading ? headingOfIt(heading) : noLeaning,
  outer: outer ? outerHeadingOfIt(outer) : noLeaning,
  leadIn: leadIn ? leadInOfIt(leadIn) : noLeaning,
});

/** The types of a clause with scores; of those that it does not have, 0. */
export function learnedTypes(clause: Clause, standing: Standing, { heading, outer, leadIn }: LeaningAbove): Scores {
  const { tables, bias } = theLearned();
  const words = wordsOfIt(clause);
  const circumstances = weightsOfCircumstances(standing, tables);
  const odds = scoresOfEach((type) => {
    const own = (bias[type] ?? 0) + (words[type] ?? 0);
    const weight = own + (heading[type] ?? 0) + (outer[type] ?? 0) + (leadIn[type] ?? 0) + (circumstances[type] ?? 0);
    return 1 / (1 + Math.exp(-weight / hundredths));
  });
  return decided(odds, standing);
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
  const scores = scoresOfEach((type) => {
    const share = odds[type] ?? 0;
    const least = !rare[type] ? likely : (weighed[type] ?? 0) >= threshold ? likelyIfCued : likelyIfRare;
    return share < least ? 0 : threshold + ((share - least) / (1 - least)) * (1 - threshold);
  });
  const best = Math.max(...odds);
  if (best < likeliest || words < fewWords || scores.some((score) => score > 0)) return scores;
  return scoresOfEach((type) => (odds[type] === best ? threshold : 0));
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
