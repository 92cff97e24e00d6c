/**
 * What a clause is about, from what its sentences say and from what stands around it. The words speak first; what
 * stands around supports weak words, speaks where the words are silent, and stays the subject of the items it
 * introduces.
 */
import { columnsOf } from './columns';
import { framing, means, mentions, type Reading, type Statement } from './cues';
import { countFrom, noScores, scoresOfEach, stronger, strongestIn, type Scores } from './scores';

/**
 * From this score on a clause has a type. A strong cue alone stands at 0.7, a weak one at 0.33; two weak ones, or a weak
 * one under a heading of its type, pass where nothing speaks clearly.
 */
export const threshold = 0.5;

/** Where a clause stands: as a title, in a section, in a list that something introduces, or in a table. */
export type Place = 'title' | 'section' | 'list' | 'row';

export interface Around {
  readonly place: Place;
  /** What the clause belongs to: its lead-in, or else the heading above it. */
  readonly topic: Scores;
  /** What else stands above, and supports the same words. */
  readonly wider: Scores;
}

export const passes = (scores: Scores): boolean => scores !== noScores && countFrom(threshold, scores) > 0;

/** Whether some sentence has a strong cue. */
export const speaksClearly = ({ statements }: Reading): boolean =>
  statements.some(({ scores }) => strongestIn(scores) >= plain);

/** The types of a clause; of those that are not, 0. */
export function typesOf(reading: Reading, { place, topic, wider }: Around): Scores {
  const columns = place === 'row' ? columnsOf(reading.statements) : noScores;
  const titled = passes(columns);
  const near = titled ? noScores : supported(topic, wider);
  const listed = place === 'list' || (place === 'row' && !titled);
  const heard = hear(reading, { near, columns, titled, least: listed ? leastInList(reading) : threshold });
  if (place === 'title') return heard;
  const around = stronger(near, columns);
  return withTopic(withoutMentions(withoutDoubtful(heard, around), around), titled ? noScores : topic, place);
}

/** What stands nearest, with what stands farther away where that is stronger. */
function supported(topic: Scores, wider: Scores): Scores {
  if (wider === noScores) return topic;
  return scoresOfEach((type) => Math.max(topic[type] ?? 0, framing[type] ? 0 : (wider[type] ?? 0) * widerSupport));
}

const widerSupport = 0.85;

/** A long item says much beside what its list is about. */
const leastInList = ({ statements }: Reading): number =>
  statements.reduce((sum, { length }) => sum + length, 0) > mostWordsOfShortItem ? 0.85 : plain;

const mostWordsOfShortItem = 20;
/** What one strong cue says. */
const plain = 0.7;

interface Hearing {
  /** What stands around and supports words of the same type. */
  readonly near: Scores;
  readonly columns: Scores;
  /** Whether the columns have titles that say something. */
  readonly titled: boolean;
  /** What words must reach that nothing around supports. */
  readonly least: number;
}

/** What the statements say; what takes too little of them is said in passing. */
function hear({ statements }: Reading, hearing: Hearing): Scores {
  const scores = noScores.slice();
  const lengths = noScores.slice();
  let total = 0;
  for (const statement of statements) {
    const sum = hearStatement(statement, hearing);
    if (!passes(sum)) continue;
    total += statement.length;
    for (let type = 0; type < sum.length; type++) {
      const score = sum[type] ?? 0;
      if (score < threshold) continue;
      scores[type] = Math.max(scores[type] ?? 0, score);
      lengths[type] = (lengths[type] ?? 0) + statement.length;
    }
  }
  if (total === 0) return noScores;
  for (let type = 0; type < scores.length; type++)
    if ((hearing.columns[type] ?? 0) < threshold && (lengths[type] ?? 0) < total * inPassing) scores[type] = 0;
  return scores;
}

const inPassing = 0.2;

/** Beside a clear word, weak ones say nothing, whatever stands around. */
function hearStatement({ scores: own, column }: Statement, { near, columns, titled, least }: Hearing): Scores {
  if (own === noScores && !titled) return noScores;
  const said = titled ? withColumns(own, column, columns) : own;
  const { strongest, clearest } = loudestIn(said);
  const alone = Math.max(threshold, leastBeside(strongest), least);
  return scoresOfEach((type) => {
    const score = said[type] ?? 0;
    if (score === 0) return 0;
    const around = near[type] ?? 0;
    if (around < threshold) return score >= alone ? score : 0;
    return clearest >= plain && score < threshold ? 0 : combine(score, around * support);
  });
}

const withColumns = (own: Scores, column: Scores, columns: Scores): Scores =>
  scoresOfEach((type) => combine(own[type] ?? 0, columns[type] ? (column[type] ?? 0) * weightOfColumn : 0));

/** The strongest score, and the strongest of a type that is no mere means. */
function loudestIn(scores: Scores) {
  let strongest = 0;
  let clearest = 0;
  for (let type = 0; type < scores.length; type++) {
    const score = scores[type] ?? 0;
    if (score > strongest) strongest = score;
    if (score > clearest && !means[type]) clearest = score;
  }
  return { strongest, clearest };
}

const weightOfColumn = 0.8;
const support = 0.85;

/** Each leaves a part of the doubt that the other left. */
const combine = (one: number, other: number): number => 1 - (1 - one) * (1 - other);

/**
 * What a second type must reach beside the strongest. The strengths of cues add up in the logarithm of the doubt they
 * leave; a sentence is also about what stands in it at this share of the strength of its main type.
 */
const leastBeside = (strongest: number): number => 1 - (1 - Math.min(strongest, 0.98)) ** shareOfStrongest;

const shareOfStrongest = 0.75;

/** Weak words alone say nothing in a clause that speaks clearly of something else. */
function withoutDoubtful(scores: Scores, around: Scores): Scores {
  if (strongestIn(scores) < plain) return scores;
  return scoresOfEach((type) => {
    const score = scores[type] ?? 0;
    return score < plain && (around[type] ?? 0) < threshold ? 0 : score;
  });
}

/** Some types are named in clauses of others: rights name grounds, changes name dates. */
function withoutMentions(scores: Scores, around: Scores): Scores {
  if (strongestIn(scores) < plain) return scores;
  const kept = scores.slice();
  for (let type = 0; type < scores.length; type++) {
    const score = scores[type] ?? 0;
    if (score < plain) continue;
    for (const other of mentions[type] ?? []) {
      if ((kept[other] ?? 0) <= score && (around[other] ?? 0) < threshold) kept[other] = 0;
    }
  }
  return kept;
}

/** What stands around speaks for a clause that is silent; an item also stays about what introduces it. */
function withTopic(said: Scores, topic: Scores, place: Place): Scores {
  if (!passes(topic)) return said;
  const silent = !passes(said);
  const main = strongestIn(topic);
  return scoresOfEach((type) => {
    const score = said[type] ?? 0;
    const above = topic[type] ?? 0;
    if (above < threshold) return score;
    if (silent) return Math.max(place === 'section' ? 0 : threshold, score, above * aloneInSection);
    return place === 'list' && above >= main - nearlyMain ? Math.max(threshold, score, above * besideWords) : score;
  });
}

const aloneInSection = 0.75;
const besideWords = 0.8;
const nearlyMain = 0.05;
