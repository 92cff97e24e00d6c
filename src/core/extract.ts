import type { Fact, FactKind, Facts, Labelled, Policy } from './model';
import { detect } from './detect';
import { factReaders } from './registry/facts';
import type { FactReader } from './fact';

/** Stage 4. Reads the facts that the clauses state. */
export function extract(labelled: Labelled): Policy {
  const facts = Object.fromEntries(factKinds.map((kind) => [kind, new Array<Fact>()]));
  for (const reader of Object.values(factReaders) as FactReader<FactKind>[]) {
    if (!canRead(reader.kind, labelled.doc.language)) continue;
    for (const fact of reader.read(labelled)) facts[reader.kind]?.push(fact);
  }
  return { ...labelled, facts: facts as unknown as Facts, detection: detect(labelled) };
}

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
