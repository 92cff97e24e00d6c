import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/transfer-country.json';
import wording from '../lexicon/en/wording.json';
import type { Fact, Labelled, LabelledClause, Sentence } from '../model';
import type { PhraseHit } from '../text/phrases';
import { namesOfClause } from '../text/names';
import { placesIn, placesInCell, type Place } from '../text/places';
import { polarityAt } from '../text/polarity';
import { hitsAround, surroundings, titleOfColumn, whole } from './_around';
import { factsOfEach } from './_clauses';
import { distinct, rangeOf } from './_concepts';
import { hitsIn, phrasesOfSigns, wordAt } from './_phrases';

const reader: FactReader<'transfer-country'> = {
  kind: 'transfer-country',
  read: factsOfEach((clause, labelled) => countriesOf(labelled, clause)),
};

export default reader;

type Sign = keyof typeof words;

const signs = phrasesOfSigns<Sign>(words);
type Hits = readonly PhraseHit<Sign>[];

// A country counts as named by a word that stands at most so many words before it.
const reach = 4;

function countriesOf(labelled: Labelled, clause: LabelledClause): Fact<'transfer-country'>[] {
  if (clause.kind === 'heading') return [];
  return clause.sentences.flatMap((sentence) =>
    distinct(countriesIn(labelled, clause, sentence), (fact) => `${fact.key} ${fact.polarity}`),
  );
}

function countriesIn(labelled: Labelled, clause: LabelledClause, sentence: Sentence): Fact<'transfer-country'>[] {
  const column = clause.kind === 'row' && isLocation(labelled, clause, sentence);
  const find = column ? placesInCell : placesIn;
  const places = find(clause, sentence.from, sentence.to);
  const hits = hitsIn(signs, clause, sentence.from, sentence.to);
  const wide = hits.filter((hit) => hit.meaning === 'worldwide' && !isConfined(hit, places, hits));
  if (places.length === 0 && wide.length === 0) return [];
  const use = column ? 'storage' : useOf(labelled, clause, sentence, hits);
  const beside = besideNames(clause, places, hits);
  if (use === null && beside.length === 0) return [];
  const named = column
    ? places.map((place) => ({ ...place, outside: false }))
    : use === null
      ? beside
      : destinations(clause, sentence, places, hits, beside);
  const found = [
    ...named.map((place) => (place.outside ? { ...place, key: 'WORLDWIDE' } : place)),
    ...(use === null ? [] : wide).map((hit) => ({ key: 'WORLDWIDE', name: '', from: hit.from, to: hit.to })),
  ];
  return found.map((place) =>
    factAt('transfer-country', clause, rangeOf({ clause, ...place }), {
      key: place.key,
      value: place.key === 'WORLDWIDE' ? 'worldwide' : place.name,
      polarity: polarityAt(clause, sentence, place.from),
      detail: { use: use ?? 'transfer' },
    }),
  );
}

/** "Other countries within the EU" are those of the EU and no others. */
function isConfined(wide: PhraseHit<Sign>, places: readonly Place[], hits: Hits): boolean {
  return hits.some(
    (hit) =>
      hit.meaning === 'within' &&
      hit.from < wide.to &&
      hit.to > wide.from &&
      places.some((place) => place.from >= hit.to && place.from - hit.to <= 1),
  );
}

/** Whether data is stored or transferred here at all, by the sentence's own words or by those that introduce it. */
function useOf(labelled: Labelled, clause: LabelledClause, sentence: Sentence, hits: Hits) {
  const own = useIn(hits);
  if (own !== null || clause.leadIn < 0) return own;
  for (const around of surroundings(labelled, clause, sentence)) {
    const use = useIn(hitsAround(signs, around));
    if (use !== null) return use;
  }
  return null;
}

function useIn(hits: Hits): 'transfer' | 'storage' | null {
  if (hits.some((hit) => hit.meaning === 'transfer' || hit.meaning === 'based')) return 'transfer';
  return hits.some((hit) => hit.meaning === 'storage') ? 'storage' : null;
}

interface Destination extends Place {
  /** "Outside the EEA" names the EEA and means the rest of the world. */
  readonly outside: boolean;
}

/** "With Stripe in the United States", "we use Stripe (United States)": where a company stands to whom data goes. */
function besideNames(clause: LabelledClause, places: readonly Place[], hits: Hits): readonly Destination[] {
  if (places.length === 0 || !hits.some(receives)) return [];
  const found: Destination[] = [];
  let last: Place | null = null;
  for (const place of places) {
    const goesOn = last !== null && found.at(-1)?.to === last.to && isListed(clause, last, place);
    if (goesOn || isBesideName(clause, place, places, hits)) found.push({ ...place, outside: false });
    last = place;
  }
  return found;
}

const receives = ({ meaning }: Hits[number]): boolean => meaning === 'gives' || meaning === 'uses';

const nameReach = 8;
const articles: ReadonlySet<string> = new Set(wording.articles);
function isBesideName(clause: LabelledClause, place: Place, places: readonly Place[], hits: Hits): boolean {
  const start = clause.words[place.from]?.start ?? 0;
  const name = namesOfClause(clause).findLast(({ end }) => end <= start);
  // "The European Economic Area (EEA)" is a place and its short form.
  const isPlace = places.some(({ from }) => {
    const at = clause.words[from]?.start ?? 0;
    return name !== undefined && at >= name.start && at < name.end;
  });
  if (name === undefined || isPlace) return false;
  const before = hits.findLast((hit) => receives(hit) && (clause.words[hit.to - 1]?.end ?? start) <= name.start);
  if (before === undefined || wordAt(clause.words, name.start) - before.to > nameReach) return false;
  const next = wordAt(clause.words, name.end);
  const mark = clause.prose.text.slice(name.end, clause.words[next]?.start).trim();
  const isAt = (at: number) =>
    at === place.from || (at === place.from - 1 && articles.has(clause.words[at]?.text ?? ''));
  const stands = hits.some((hit) => hit.meaning === 'stands' && hit.from === next && isAt(hit.to));
  if (mark === '(') return stands || isAt(next);
  return (mark === '' || mark === ',') && before.meaning === 'gives' && stands;
}

function destinations(
  clause: LabelledClause,
  sentence: Sentence,
  places: readonly Place[],
  hits: Hits,
  beside: readonly Destination[],
): Destination[] {
  const found: Destination[] = [];
  let last: Place | null = null;
  let accepted: Destination | null = null;
  for (const place of places) {
    if (last === null || !isListed(clause, last, place))
      accepted = beside.find(({ from }) => from === place.from) ?? destination(clause, sentence, place, hits);
    else if (accepted) accepted = { ...place, outside: accepted.outside };
    if (accepted) found.push(accepted);
    last = place;
  }
  return found;
}

function destination(clause: LabelledClause, sentence: Sentence, place: Place, hits: Hits): Destination | null {
  const before = hits.filter((hit) => hit.to <= place.from && hit.to >= place.from - reach);
  const isNear = (sign: Sign) => before.some((hit) => hit.meaning === sign && place.from - hit.to <= 2);
  const last = (sign: Sign) => before.findLast((hit) => hit.meaning === sign);
  if (isNear('elsewhere') && !isStrong(before, place)) return null;
  if (isTitle(clause, sentence, place) || isOfLaw(place, hits)) return null;
  const outside = last('outside');
  const origin = last('origin');
  if (origin && (place.from - origin.to <= 1 || origin.to === outside?.from)) return null;
  if (isNear('outside')) return { ...place, outside: true };
  const prepositions = [last('before'), last('within')];
  if (prepositions.some((hit) => hit && isLeading(clause, hit, place))) return { ...place, outside: false };
  const follows = hits.some((hit) => hit.meaning === 'after' && hit.from === place.to);
  if (follows && !place.doubtful) return { ...place, outside: false };
  const alone = clause.kind === 'item' && place.from === sentence.from;
  return alone && !place.doubtful ? { ...place, outside: false } : null;
}

/** "EEA data protection law": a country before its law is no place; its short form may stand between. */
const isOfLaw = (place: Place, hits: Hits): boolean =>
  hits.some((hit) => hit.meaning === 'law' && hit.from >= place.to && hit.from - place.to <= 1);

/** "UK SCCs", "U.S. Disclosures": a country before a name is part of it. */
function isTitle(clause: LabelledClause, sentence: Sentence, place: Place): boolean {
  const next = clause.words[place.to];
  if (!next || place.to >= sentence.to) return false;
  const between = clause.prose.text.slice(clause.words[place.to - 1]?.end, next.start);
  return /^\.?[ -]$/.test(between) && /^\p{Lu}/u.test(clause.prose.text.slice(next.start));
}

/** "Providers located in": what is said of providers is no talk of the reader's own country, as "people and companies" is. */
const isStrong = (before: Hits, place: Place): boolean =>
  before.some(
    (hit) =>
      hit.meaning === 'based' &&
      place.from - hit.to <= 1 &&
      !before.some((other) => other.meaning === 'elsewhere' && other.from < hit.from && other.to >= hit.to),
  );

/** "In Frankfurt, Germany": a town may stand before its country. */
const inTown = /^[\p{Ll}\s]*(?:\p{Lu}\p{Ll}+,\s)?$/u;

/** Between a preposition and its country stand at most an article, adjectives and a town, no other mark and no name. */
function isLeading(clause: LabelledClause, preposition: PhraseHit<Sign>, place: Place): boolean {
  const start = clause.words[preposition.to - 1]?.end ?? 0;
  const end = clause.words[place.from]?.start ?? 0;
  return place.from - preposition.to <= 3 && inTown.test(clause.prose.text.slice(start, end));
}

/** Countries parted by no more than commas and a conjunction go together: "France, Spain and the UK". */
function isListed(clause: LabelledClause, before: Place, after: Place): boolean {
  const start = clause.words[before.to - 1]?.end ?? 0;
  const end = clause.words[after.from]?.start ?? 0;
  return /^\s*(?:[,/(]\s*(?:(?:and|or|and\/or|&)\s+)?|(?:and|or|and\/or|&)\s+)(?:(?:in|to|within|inside|the)\s+){0,2}$/.test(
    clause.prose.text.slice(start, end),
  );
}

/** A column of locations; one of countries only where the table is about data or those who get it. */
function isLocation(labelled: Labelled, clause: LabelledClause, sentence: Sentence): boolean {
  if (sentence.column === '') return false;
  const [column, ...around] = surroundings(labelled, clause, sentence).map((each) => hitsAround(signs, each));
  if (column?.some((hit) => hit.meaning === 'columns')) return true;
  if (!column?.some((hit) => hit.meaning === 'countryColumns')) return false;
  const titles = clause.sentences.map((cell) => hitsAround(signs, whole(titleOfColumn(cell.column))));
  return [...around, ...titles].flat().some((hit) => hit.meaning === 'recipients' || useIn([hit]) !== null);
}
