import type { Fact, FactKind, Facts, Labelled, Policy } from './model';
import { detect } from './detect';
import { factReaders } from './registry/facts';
import type { FactReader } from './fact';

/** Stage 4. Reads the facts that the clauses state. */
export function extract(labelled: Labelled): Policy {
  const facts = Object.fromEntries(factKinds.map((kind) => [kind, new Array<Fact>()]));
  for (const reader of Object.values(factReaders) as FactReader<FactKind>[]) {
    facts[reader.kind]?.push(...reader.read(labelled));
  }
  return { ...labelled, facts: facts as unknown as Facts, detection: detect(labelled) };
}

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
