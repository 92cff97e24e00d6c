/** A term that is called otherwise throughout is no change: the same words give way in sentence after sentence. */
import type { FactKind } from '../model';
import type { Edit } from './edits';
import type { Passage } from './passages';
import type { Side, Sides } from './side';
import { factsIn } from './stretch';

const systematic = 3;
/** Who, where and how to reach: another of these is another fact, however often it is named. */
const names: ReadonlySet<FactKind> = new Set(['third-party', 'transfer-country', 'contact', 'governing-law']);

/** The edits that do more than carry a term's new name through the document. */
export function withoutRenames(edits: readonly (readonly Edit[])[], sides: Sides): (readonly Edit[])[] {
  const renamed = new Map<string, Map<string, number>>();
  for (const edit of edits.flat()) {
    const [then, now] = namesOf(edit);
    if (then === '' || now === '') continue;
    const ways = renamed.get(then) ?? new Map<string, number>();
    renamed.set(then, ways.set(now, (ways.get(now) ?? 0) + 1));
  }
  return edits.map((ofPair) =>
    ofPair.filter((edit) => {
      const [then, now] = namesOf(edit);
      return (renamed.get(then)?.get(now) ?? 0) < systematic || /[\d@]/.test(then + now) || namesAnother(edit, sides);
    }),
  );
}

const namesAnother = ({ pair, before, after }: Edit, sides: Sides): boolean =>
  namesIn(pair.before, before, sides.before) && namesIn(pair.after, after, sides.after);

const namesIn = (passage: Passage, range: Edit['before'], side: Side): boolean =>
  factsIn({ passage, ...range }, side).some(({ kind }) => names.has(kind));

const longestTerm = 5;

/** What an edit lost and gained, as far as it may be a term and its new name. */
function namesOf({ lost, gained, guardsLost, guardsGained }: Edit): [string, string] {
  if (guardsLost.length + guardsGained.length > 0 || lost.length > longestTerm || gained.length > longestTerm)
    return ['', ''];
  const words = (tokens: Edit['lost']): string => tokens.map((token) => token.norm).join(' ');
  return [words(lost), words(gained)];
}
