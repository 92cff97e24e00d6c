/** A framework of transfers comes and goes as one: with its extensions, and with the sentences that only rely on it. */
import extensions from '../lexicon/framework-extensions.json';
import type { FactChange } from '../model';

const frameworkOf: ReadonlyMap<string, string> = new Map(Object.entries(extensions));

/** The changes without those that another one has told: an extension with its framework, words with the safeguard. */
export function withoutRetold(changes: readonly FactChange[]): FactChange[] {
  const told = new Set(changes.filter(isSafeguard).filter(namesFact).map(idOf));
  const ops = new Set(
    changes
      .filter(isSafeguard)
      .filter(namesFact)
      .map(({ op }) => op),
  );
  return changes.filter((change) => {
    if (!isSafeguard(change)) return true;
    if (!namesFact(change)) return !ops.has(change.op);
    const framework = frameworkOf.get(change.key);
    return framework === undefined || !told.has(`${change.op} ${framework}`);
  });
}

const isSafeguard = ({ kind }: FactChange): boolean => kind === 'transfer-safeguard';
const namesFact = ({ beforeFact, afterFact }: FactChange): boolean => (beforeFact ?? afterFact) !== null;
const idOf = ({ op, key }: FactChange): string => `${op} ${key}`;
