/**
 * What a clause is about, from what its sentences say and from what stands around it. The words speak first; what
 * stands around supports weak words, speaks where the words are silent, and stays the subject of the items it
 * introduces.
 */
import { columnsOf } from './columns';
import { framing, means, mentions, noScores, type Reading, type Scores, type Statement } from './cues';

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

export const passes = (scores: Scores): boolean => scores.some((score) => score >= threshold);

/** Whether some sentence has a strong cue. */
export const speaksClearly = ({ statements }: Reading): boolean =>
  statements.some(({ scores }) => scores.some((score) => score >= plain));

/** The types of a clause; of those that are not, 0. */
export function typesOf(reading: Reading, { place, topic, wider }: Around): Scores {
  const columns = place === 'row' ? columnsOf(reading.statements) : noScores;
  const titled = passes(columns);
  const near = titled ? noScores : topic.map((score, type) => Math.max(score, supportOf(wider, type)));
  const listed = place === 'list' || (place === 'row' && !titled);
  const heard = hear(reading, { near, columns, titled, least: listed ? leastInList(reading) : threshold });
  if (place === 'title') return heard;
  const around = near.map((score, type) => Math.max(score, columns[type] ?? 0));
  return withTopic(withoutMentions(withoutDoubtful(heard, around), around), titled ? noScores : topic, place);
}

const supportOf = (wider: Scores, type: number): number => (framing[type] ? 0 : (wider[type] ?? 0) * widerSupport);

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
  const scores = [...noScores];
  const lengths = [...noScores];
  let total = 0;
  for (const statement of statements) {
    const sum = hearStatement(statement, hearing);
    if (!passes(sum)) continue;
    total += statement.length;
    sum.forEach((score, type) => {
      if (score < threshold) return;
      scores[type] = Math.max(scores[type] ?? 0, score);
      lengths[type] = (lengths[type] ?? 0) + statement.length;
    });
  }
  return scores.map((score, type) =>
    (hearing.columns[type] ?? 0) >= threshold || (lengths[type] ?? 0) >= total * inPassing ? score : 0,
  );
}

const inPassing = 0.2;

/** Beside a clear word, weak ones say nothing, whatever stands around. */
function hearStatement({ scores: own, column }: Statement, { near, columns, titled, least }: Hearing): Scores {
  const said = titled
    ? own.map((score, type) => combine(score, columns[type] ? (column[type] ?? 0) * weightOfColumn : 0))
    : own;
  const strongest = Math.max(...said);
  const clearest = Math.max(...said.map((score, type) => (means[type] ? 0 : score)));
  const beside = leastBeside(strongest);
  return said.map((score, type) => {
    const around = near[type] ?? 0;
    if (around < threshold) return score >= Math.max(threshold, beside, least) ? score : 0;
    return score === 0 || (clearest >= plain && score < threshold) ? 0 : combine(score, around * support);
  });
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
  if (Math.max(...scores) < plain) return scores;
  return scores.map((score, type) => (score < plain && (around[type] ?? 0) < threshold ? 0 : score));
}

/** Some types are named in clauses of others: rights name grounds, changes name dates. */
function withoutMentions(scores: Scores, around: Scores): Scores {
  const kept = [...scores];
  for (const [type, score] of scores.entries()) {
    if (score < plain) continue;
    for (const other of mentions[type] ?? []) {
      if ((kept[other] ?? 0) <= score && (around[other] ?? 0) < threshold) kept[other] = 0;
    }
  }
  return kept;
}

/** What stands around speaks for a clause that is silent; an item also stays about what introduces it. */
function withTopic(said: Scores, topic: Scores, place: Place): Scores {
  const silent = !passes(said);
  const main = Math.max(...topic);
  return said.map((score, type) => {
    const above = topic[type] ?? 0;
    if (above < threshold) return score;
    if (silent) return Math.max(place === 'section' ? 0 : threshold, score, above * aloneInSection);
    return place === 'list' && above >= main - nearlyMain ? Math.max(threshold, score, above * besideWords) : score;
  });
}

const aloneInSection = 0.75;
const besideWords = 0.8;
const nearlyMain = 0.05;
