import countries from '../lexicon/countries.json';
import regions from '../lexicon/regions.json';
import { hitsIn, phrasesOf, type Said } from './phrase-lists';
import { longestOnly } from './polarity';

/** A country or union named in a text. `key` is ISO 3166-1 alpha-2, EU or EEA. */
export interface Place {
  readonly key: string;
  readonly name: string;
  /** Indexes into the words, half-open. */
  readonly from: number;
  readonly to: number;
  /** Whether the name is also something else, so that only a word of place before it makes it a country. */
  readonly doubtful: boolean;
}

interface Meaning {
  readonly key: string;
  readonly name: string;
  readonly written: string;
}

/** Countries and unions among words[from, to), as far as they are written in capitals: "US" is one, "us" is not. */
export function placesIn(clause: Said, from: number, to: number): Place[] {
  const hits = hitsIn(names, clause, from, to);
  if (hits.length === 0) return [];
  return longestOnly(hits).flatMap((hit) => {
    const said = writtenAt(clause, hit);
    const { key, name, written } = hit.meaning;
    if (key === '' || !isWrittenAs(said, written)) return [];
    // Of "German servers" it is the adjective that names the place.
    const to = written in countries.adjectives.of ? hit.from + 1 : hit.to;
    return [{ key, name, from: hit.from, to, doubtful: doubtful.has(written) }];
  });
}

/** The same in a cell for places, where a code of two letters is a country: "DE / FR". */
export function placesInCell(clause: Said, from: number, to: number): Place[] {
  const named = placesIn(clause, from, to);
  const codes = clause.words.slice(from, to).flatMap((word, index): Place[] => {
    const key = clause.prose.text.slice(word.start, word.end);
    const place = /^[A-Z]{2}$/.test(key) ? places[key] : undefined;
    const at = from + index;
    if (!place || named.some((each) => at >= each.from && at < each.to)) return [];
    return [{ key, name: place.name, from: at, to: at + 1, doubtful: false }];
  });
  return [...named, ...codes].sort((one, other) => one.from - other.from);
}

/** States and provinces among words[from, to), as far as they are written in capitals. */
export const regionsIn = (clause: Said, from: number, to: number) =>
  hitsIn(namesOfRegions, clause, from, to).filter((hit) => writtenAt(clause, hit) === hit.meaning);

const namesOfRegions = phrasesOf(() => regions.names.map((name): [string, string] => [name, name]));

const writtenAt = ({ prose, words }: Said, { from, to }: { readonly from: number; readonly to: number }): string =>
  prose.text.slice(words[from]?.start, words[to - 1]?.end);

/** The name by which people know a key. */
export const placeName = (key: string): string => places[key]?.name ?? key;

const places: Readonly<Record<string, { readonly name: string; readonly names: readonly string[] }>> = countries.places;
const doubtful: ReadonlySet<string> = new Set(countries.needsContext.names);

// Short names are abbreviations, and mean what they mean in capitals only; a longer one may be set in capitals whole.
function isWrittenAs(said: string, written: string): boolean {
  if (written.length <= 4) return said.replaceAll('.', '') === written.replaceAll('.', '').replace(/\s/g, '');
  return /^\p{Lu}/u.test(said) || said === written;
}

const names = phrasesOf<Meaning>(() => [...namesOfPlaces(), ...adjectives(), ...fragments()]);

function* namesOfPlaces(): Iterable<readonly [string, Meaning]> {
  for (const [key, { name, names }] of Object.entries(places)) {
    for (const written of names) yield [exactly(written), { key, name, written }];
  }
}

function* adjectives(): Iterable<readonly [string, Meaning]> {
  const nouns = countries.adjectives.before.join('|');
  for (const [written, key] of Object.entries(countries.adjectives.of)) {
    yield [`${exactly(written)} (${nouns})`, { key, name: placeName(key), written }];
  }
}

function* fragments(): Iterable<readonly [string, Meaning]> {
  for (const written of countries.fragments.names) yield [exactly(written), { key: '', name: '', written }];
}

const exactly = (name: string): string =>
  name
    .replace(/[()|]/g, ' ')
    .split(/[\s-]+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `=${part}`)
    .join(' ');
