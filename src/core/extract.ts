import type { Fact, FactKind, Facts, Labelled, LabelledClause, Policy } from './model';
import { detect } from './detect';
import { factReaders } from './registry/facts';
import type { FactReader } from './fact';
import { letGo, readBeforeLettingGo } from './text/remembered';
import type { Part, Standing, Whole } from './text/stretches';

/** Stage 4. Reads the facts that the clauses state. */
export function extract(labelled: Labelled): Policy {
  const facts = noFacts();
  for (const reader of readersOf(labelled)) add(facts, reader, labelled);
  return { ...labelled, facts: facts as unknown as Facts, detection: detect(labelled) };
}

/**
 * The same of a very long document, part by part: what was read of the words of one is let go before the next.
 *
 * @param clauses to which `label` adds those of one stretch after the other
 */
export function extractInParts(
  whole: Whole,
  clauses: readonly LabelledClause[],
  label: (stretch: Standing) => void,
): Policy {
  const labelled: Labelled = { doc: whole.doc, title: whole.title, clauses };
  const facts = noFacts();
  const readers = readersOf(labelled);
  for (const stretches of whole.parts()) {
    const from = clauses.length;
    stretches.forEach(label);
    const part: Part = { ...labelled, whole, stretches };
    for (const reader of readers) if (reader.asks === undefined) add(facts, reader, part);
    for (let id = from; id < clauses.length; id++) readBeforeLettingGo(clauses[id]);
    letGo();
  }
  for (const reader of readers) if (reader.asks !== undefined) add(facts, reader, labelled);
  return { ...labelled, facts: facts as unknown as Facts, detection: detect(labelled) };
}

const noFacts = () => Object.fromEntries(factKinds.map((kind) => [kind, new Array<Fact>()]));

function add(facts: ReturnType<typeof noFacts>, reader: FactReader<FactKind>, read: Labelled): void {
  for (const fact of reader.read(read)) facts[reader.kind]?.push(fact);
}

const readersOf = ({ doc: { language } }: Labelled): readonly FactReader<FactKind>[] =>
  (Object.values(factReaders) as FactReader<FactKind>[]).filter(({ kind }) => canRead(kind, language));

/** Names, places and dates are much alike in all languages; everything else needs the words of its own. */
const canRead = (kind: FactKind, language: string): boolean =>
  language === 'en' || language === 'und' || anyLanguage.has(kind);

const anyLanguage: ReadonlySet<FactKind> = new Set<FactKind>(['third-party', 'transfer-country', 'date']);

const factKinds: readonly FactKind[] = [
  'third-party',
  'recipient-category',
  'transfer-country',
  'transfer-safeguard',
  'right',
  'data-category',
  'purpose',
  'legal-basis',
  'retention',
  'sale',
  'consent',
  'children',
  'security',
  'notice',
  'automated-decision',
  'contact',
  'governing-law',
  'tracking',
  'date',
  'modality',
  'scope',
  'other',
];
