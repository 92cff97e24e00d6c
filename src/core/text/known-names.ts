import countries from '../lexicon/countries.json';
import words from '../lexicon/en/names.json';
import processors from '../lexicon/processors.json';
import vendors from '../lexicon/vendors.json';

/** How sure the spelling alone makes it that a name is an organisation that handles data for others. */
export type Renown = 'known' | 'ordinary' | 'listed' | 'unknown' | 'none';

export interface Known {
  readonly name: string;
  readonly renown: Renown;
}

/** Letters and digits alone, in lower case: "Go Cardless" and "GoCardless" are one. */
export const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Browsers, shops, authorities, laws and places: named in policies, and given nothing. */
export const bystanders: readonly string[] = [...words.browsers, ...words.bodies, ...words.states, ...words.places];

let index: Map<string, Known> | null = null;

/** Known names by their letters, built once. Our own list comes last, so that it has the say over the borrowed one. */
export function known(): ReadonlyMap<string, Known> {
  if (index) return index;
  index = new Map();
  for (const name of vendors.names) index.set(squash(name), { name, renown: 'listed' });
  const ordinary = new Set(processors.ordinary.names);
  for (const [name, aliases] of Object.entries(processors.names as Record<string, readonly string[]>)) {
    for (const each of [name, ...aliases]) {
      index.set(squash(each), { name, renown: ordinary.has(each) ? 'ordinary' : 'known' });
    }
  }
  for (const name of [...bystanders, ...Object.values(countries.places).flatMap((place) => place.names)]) {
    if (!index.has(squash(name))) index.set(squash(name), { name, renown: 'none' });
  }
  return index;
}
