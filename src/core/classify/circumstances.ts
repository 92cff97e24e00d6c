/**
 * What the cues of a clause and the place in which it stands say of a type, as places in tables of weights. The tables
 * are the same for all types: that a strong cue under a heading of another type says less than one under a heading of
 * its own was learned once, from all of them.
 */
import type { Reading } from './cues';
import { countFrom, noScores, raise, scoresOfEach, type Scores } from './scores';
import { threshold, type Place } from './weigh';

/** A clause among what stands around it. */
export interface Standing {
  readonly place: Place;
  readonly topic: Scores;
  readonly wider: Scores;
  readonly before: Scores;
  readonly reading: Reading;
  /** What cues and surroundings made of it. */
  readonly weighed: Scores;
  readonly words: number;
}

/** The tables, each with the numbers of steps of what it is asked by. */
const sizes = {
  cuesBesideOthers: [7, 7],
  cuesUnderTopic: [7, 7],
  topicAtPlace: [3, 7],
  cuesAtPlace: [3, 7],
  topicAtPlaceBesideCues: [3, 7, 7],
  topicBesideOthers: [7, 7],
  cuesInLength: [7, 5],
  topicInLength: [7, 5],
  precedingBesideCues: [7, 7],
  wider: [7],
  column: [7],
  weighed: [7],
  rank: [7],
  share: [6],
  firstSentence: [8],
  lastSentence: [8],
  cuesInCrowd: [5, 7],
} as const;

export type TableName = keyof typeof sizes;
export const tableNames = Object.keys(sizes) as readonly TableName[];

/** Where each table begins: they lie one behind the other. */
const start = {} as Record<TableName, number>;
let length = 0;
for (const name of tableNames) {
  start[name] = length;
  length += tableSize(name);
}

/** Numbers in all tables. */
export const lengthOfTables = length;

export function tableSize(name: TableName): number {
  return sizes[name].reduce<number>((product, size) => product * size, 1);
}

const places: readonly Place[] = ['section', 'list', 'row'];
const steps = [1e-9, 0.4, 0.6, 0.72, 0.85, 0.95];
const lengths = [8, 20, 50, 100];

/** How many of the steps a score passes. */
function stepOf(score = 0): number {
  let step = 0;
  while (score > (steps[step] ?? Infinity)) step++;
  return step;
}

/** What is the same for all types of a clause. */
interface Whole {
  readonly place: number;
  readonly said: Scores;
  readonly column: Scores;
  readonly share: Scores;
  readonly length: number;
  readonly crowd: number;
  readonly named: number;
  readonly best: number;
  readonly mostSaid: Most;
  readonly mostTopic: Most;
}

interface Most {
  readonly first: number;
  readonly second: number;
}

/** For each type, the places in the tables that hold for it. */
export function circumstancesOf(standing: Standing): readonly Int32Array[] {
  const whole = wholeOf(standing);
  return standing.topic.map((_, type) => placesOf(standing, whole, type));
}

/** For each type, the sum of the weights in the tables that hold for it; of all of which nothing speaks, the same sum. */
export function weightsOfCircumstances(standing: Standing, tables: Float64Array): readonly number[] {
  const whole = wholeOf(standing);
  let silent: number | null = null;
  return scoresOfEach((type) =>
    speaksOf(standing, whole, type)
      ? sumAt(tables, placesOf(standing, whole, type))
      : (silent ??= sumAt(tables, placesOf(standing, whole, type))),
  );
}

function sumAt(tables: Float64Array, at: Int32Array): number {
  let sum = 0;
  for (const place of at) sum += tables[place] ?? 0;
  return sum;
}

/** Whether the clause or anything around it speaks of a type. */
const speaksOf = ({ topic, wider, before, weighed }: Standing, { said, column }: Whole, type: number): boolean =>
  (topic[type] ?? 0) > 0 ||
  (said[type] ?? 0) > 0 ||
  (wider[type] ?? 0) > 0 ||
  (before[type] ?? 0) > 0 ||
  (weighed[type] ?? 0) > 0 ||
  (column[type] ?? 0) > 0;

function wholeOf({ place, topic, reading: { statements }, weighed, words }: Standing): Whole {
  const said = noScores.slice();
  const column = noScores.slice();
  const share = noScores.slice();
  let total = 0;
  for (const { length: part } of statements) total += part;
  for (const statement of statements) {
    if (statement.scores !== noScores) raise(said, statement.scores);
    if (statement.column !== noScores) raise(column, statement.column);
    if (statement.scores === noScores) continue;
    for (let type = 0; type < share.length; type++)
      share[type] = (share[type] ?? 0) + ((statement.scores[type] ?? 0) * statement.length) / (total || 1);
  }
  return {
    place: Math.max(0, places.indexOf(place)),
    said,
    column,
    share,
    length: stepsPassed(lengths, words),
    crowd: Math.min(4, countFrom(threshold, said)),
    named: Math.min(3, countFrom(threshold, weighed)),
    best: Math.max(...weighed),
    mostSaid: mostOf(said),
    mostTopic: mostOf(topic),
  };
}

function stepsPassed(leasts: readonly number[], value: number): number {
  let passed = 0;
  for (const least of leasts) if (value >= least) passed++;
  return passed;
}

function mostOf(scores: Scores): Most {
  let [first, second] = [0, 0];
  for (const score of scores) {
    if (score > first) [first, second] = [score, first];
    else if (score > second) second = score;
  }
  return { first, second };
}

/** The strongest of the other types. */
const besides = (score: number, { first, second }: Most): number => (score === first ? second : first);

function placesOf(standing: Standing, whole: Whole, type: number): Int32Array {
  const { topic, wider, before, weighed, reading } = standing;
  const { place, length: long, crowd } = whole;
  const said = whole.said[type] ?? 0;
  const cues = stepOf(said);
  const above = stepOf(topic[type]);
  const others = stepOf(besides(said, whole.mostSaid));
  const final = weighed[type] ?? 0;
  const several = reading.statements.length > 1;
  return Int32Array.of(
    start.cuesBesideOthers + cues * 7 + others,
    start.cuesUnderTopic + cues * 7 + above,
    start.topicAtPlace + place * 7 + above,
    start.cuesAtPlace + place * 7 + cues,
    start.topicAtPlaceBesideCues + (place * 7 + above) * 7 + others,
    start.topicBesideOthers + above * 7 + stepOf(besides(topic[type] ?? 0, whole.mostTopic)),
    start.cuesInLength + cues * 5 + long,
    start.topicInLength + above * 5 + long,
    start.precedingBesideCues + stepOf(before[type]) * 7 + others,
    start.wider + stepOf(wider[type]),
    start.column + stepOf(whole.column[type]),
    start.weighed + stepOf(final),
    start.rank + (final < threshold ? 0 : whole.named + (final >= whole.best ? 3 : 0)),
    start.share + Math.min(5, Math.floor((whole.share[type] ?? 0) * 5)),
    start.firstSentence + (several ? stepOf(reading.statements[0]?.scores[type]) : 7),
    start.lastSentence + (several ? stepOf(reading.statements[reading.statements.length - 1]?.scores[type]) : 7),
    start.cuesInCrowd + crowd * 7 + cues,
  );
}
