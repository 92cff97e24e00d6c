import { classifier } from './classify';
import { extractInParts } from './extract';
import type { Doc, LabelledClause, Policy } from './model';
import { outline } from './outline';
import { isToLetGo, lettingGo } from './text/remembered';
import { partsOf } from './text/stretches';

// In words: who repeats himself is read once, in ten megabytes as in one.
const mostKept = 400_000;

/**
 * Stages 2 to 4 of a very long document, which is labelled and read part by part, so that what was read of its
 * words need not be kept to the end. What comes of it is the same.
 *
 * @param makeRoom is called whenever something was let go
 */
export const analyseLong = (doc: Doc, makeRoom: () => void, most = mostKept): Policy => {
  const readAll = (): Policy => {
    const outlined = outline(doc);
    const holds = isToLetGo() ? 'one at a time' : 'all';
    const whole = { ...outlined, parts: () => partsOf(outlined, holds) };
    const clauses: LabelledClause[] = [];
    return extractInParts(whole, clauses, classifier(outlined, clauses));
  };
  return lettingGo(readAll, makeRoom, most);
};
