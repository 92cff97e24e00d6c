/**
 * What the cues of a clause and the place in which it stands say of a type, as places in tables of weights. The tables
 * are the same for all types: that a strong cue under a heading of another type says less than one under a heading of
 * its own was learned once, from all of them.
 */
import type { Reading, Scores } from './cues';
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

function stepOf(score = 0): number {
  let step = 0;
  for (const least of steps) if (score > least) step++;
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

/** For each type, the places in the tables that hold for it; of all types of which nothing speaks, the same list. */
export function circumstancesOf(standing: Standing): readonly Int32Array[] {
  const whole = wholeOf(standing);
  const { topic, wider, before, weighed } = standing;
  let silent: Int32Array | null = null;
  return topic.map((above, type) => {
    const speaks =
      above > 0 ||
      (whole.said[type] ?? 0) > 0 ||
      (wider[type] ?? 0) > 0 ||
      (before[type] ?? 0) > 0 ||
      (weighed[type] ?? 0) > 0 ||
      (whole.column[type] ?? 0) > 0;
    return speaks ? placesOf(standing, whole, type) : (silent ??= placesOf(standing, whole, type));
  });
}

function wholeOf({ place, topic, reading: { statements }, weighed, words }: Standing): Whole {
  const said = topic.map(() => 0);
  const column = topic.map(() => 0);
  const share = topic.map(() => 0);
  const total = statements.reduce((sum, each) => sum + each.length, 0) || 1;
  for (const statement of statements) {
    for (let type = 0; type < topic.length; type++) {
      const score = statement.scores[type] ?? 0;
      said[type] = Math.max(said[type] ?? 0, score);
      column[type] = Math.max(column[type] ?? 0, statement.column[type] ?? 0);
      share[type] = (share[type] ?? 0) + (score * statement.length) / total;
    }
  }
  return {
    place: Math.max(0, places.indexOf(place)),
    said,
    column,
    share,
    length: lengths.filter((least) => words >= least).length,
    crowd: Math.min(4, said.filter((score) => score >= threshold).length),
    named: Math.min(3, weighed.filter((score) => score >= threshold).length),
    best: Math.max(...weighed),
    mostSaid: mostOf(said),
    mostTopic: mostOf(topic),
  };
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
