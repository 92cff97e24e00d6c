/**
 * Sentences that were split or merged: a long run of words that one passage lost may be what another passage gained,
 * or a passage of its own. Such runs are aligned once more, as passages, with what the first alignment left over.
 */
import { type Alignment, align } from './align';
import { type Edit, editsOf } from './edits';
import type { Passage } from './passages';
import type { Token } from './tokens';

export interface Settled {
  /** Edits of each reworded pair, without the runs that met elsewhere. */
  readonly edits: readonly (readonly Edit[])[];
  readonly added: readonly Passage[];
  readonly removed: readonly Passage[];
}

const shortestFragment = 5;

/** Meets long runs with what was left over. */
export function settle(alignment: Alignment): Settled {
  const edits = alignment.reworded.map(editsOf);
  const all = edits.flat();
  const lost = all.filter((edit) => edit.lost.length >= shortestFragment);
  const gained = all.filter((edit) => edit.gained.length >= shortestFragment);
  const fromLost = new Map(lost.map((edit) => [fragmentOf(edit.pair.before, edit.before), edit]));
  const fromGained = new Map(gained.map((edit) => [fragmentOf(edit.pair.after, edit.after), edit]));
  const before = numbered([...alignment.removed, ...fromLost.keys()]);
  const after = numbered([...alignment.added, ...fromGained.keys()]);
  const second = align([...before.keys()], [...after.keys()]);
  const met = [...second.equal, ...second.reworded].filter(
    (pair) =>
      fromLost.has(before.get(pair.before) ?? pair.before) || fromGained.has(after.get(pair.after) ?? pair.after),
  );
  const settled = new Set<Passage | Edit>();
  for (const pair of met) {
    const lostIn = before.get(pair.before) ?? pair.before;
    const gainedIn = after.get(pair.after) ?? pair.after;
    for (const each of [lostIn, gainedIn, fromLost.get(lostIn), fromGained.get(gainedIn)]) if (each) settled.add(each);
  }
  return {
    edits: [...edits.map((list) => list.filter((edit) => !settled.has(edit))), ...met.map(editsOf)],
    added: alignment.added.filter((passage) => !settled.has(passage)),
    removed: alignment.removed.filter((passage) => !settled.has(passage)),
  };
}

/** The passages with ids of their own order, and the passage that each was. */
const numbered = (passages: readonly Passage[]): Map<Passage, Passage> =>
  new Map(passages.map((passage, id) => [{ ...passage, id }, passage]));

function fragmentOf(passage: Passage, { from, to }: { from: number; to: number }): Passage {
  const tokens = passage.tokens.slice(from, to);
  const content = tokens.filter((token: Token) => token.weight === 'content').map((token) => token.norm);
  return {
    ...passage,
    start: tokens[0]?.start ?? passage.start,
    end: tokens.at(-1)?.end ?? passage.end,
    tokens,
    key: tokens.map((token) => token.norm).join(' '),
    content: new Set(content),
  };
}
