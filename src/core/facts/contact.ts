import type { FactReader } from '../fact';
import { factAt } from '../fact';
import words from '../lexicon/en/contact.json';
import type { Fact, FactDetails, LabelledClause, Range } from '../model';
import { squash } from '../text/names';
import { factsOfEach } from './_clauses';
import { conceptsOf, distinct, factsOfMentions, rangeOf, type Concept } from './_concepts';
import { hitsIn, phrasesOfSigns, wordAt } from './_phrases';
import { controllersIn } from './_own-names';

const people = conceptsOf<Concept>({ concepts: words.person, ignore: words.ignoredPeople });

const channelsInEach = factsOfEach<'contact'>(channelsIn);
const peopleInEach = factsOfMentions(people, (mention) =>
  contactAt(mention.clause, rangeOf(mention), 'person', mention.key, mention.concept.value),
);

const reader: FactReader<'contact'> = {
  kind: 'contact',
  read: (labelled) =>
    [
      ...channelsInEach(labelled),
      ...peopleInEach(labelled),
      ...controllersIn(labelled).map(({ clause, name }) => contactAt(clause, name, 'controller', name.key, name.said)),
    ].sort((one, other) => one.span.start - other.span.start),
};

export default reader;

type Form = FactDetails['contact']['form'];

function contactAt(
  clause: LabelledClause,
  range: Range,
  form: Form,
  key: string,
  value = clause.prose.text.slice(range.start, range.end).trim(),
): Fact<'contact'> {
  return factAt('contact', clause, range, { key: `${form}:${key}`, value, polarity: 'affirmed', detail: { form } });
}

function channelsIn(clause: LabelledClause): Fact<'contact'>[] {
  return distinct(
    [...mailsIn(clause), ...phonesIn(clause), ...addressIn(clause), ...formsIn(clause)],
    (fact) => fact.key,
  );
}

// A local part has at most 64 characters, a label 63: bounds that also keep the search linear.
const mailPattern = /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

function mailsIn(clause: LabelledClause): Fact<'contact'>[] {
  if (!clause.prose.text.includes('@')) return [];
  return [...clause.prose.text.matchAll(mailPattern)].map((match) => {
    const mail = match[0].replace(/\.$/, '').toLowerCase();
    return contactAt(clause, rangeAt(match.index, mail.length), 'email', mail);
  });
}

const rangeAt = (start: number, length: number): Range => ({ start, end: start + length });

const phonePattern = /\+?\(?\d[\d\s().\u2013-]{6,22}\d/g;

// How far before a number the word stands that makes it a telephone's.
const phoneReach = 60;

function phonesIn(clause: LabelledClause): Fact<'contact'>[] {
  if (!/\d{3}/.test(clause.prose.text)) return [];
  return [...clause.prose.text.matchAll(phonePattern)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) return [];
    const from = wordAt(clause.words, match.index - phoneReach);
    const announced = hitsIn(channels, clause, from, wordAt(clause.words, match.index));
    if (!announced.some((hit) => hit.meaning === 'phone')) return [];
    return [contactAt(clause, rangeAt(match.index, match[0].length), 'phone', digits)];
  });
}

const channels = phrasesOfSigns({ phone: words.phone, web: words.web });

// A number or post box, a street's word and a post code within one address.
const addressPattern =
  /(?:\b\d{1,5}[A-Za-z]?[\s,]|P\.?\s?O\.?\s?Box)[^.;!?]{4,120}?\b(?:[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}|[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?|\d{4,6}(?:\s?[A-Z]{2})?)\b/g;

function addressIn(clause: LabelledClause): Fact<'contact'>[] {
  const { text } = clause.prose;
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(addressPattern)].flatMap((match) => {
    const said = match[0].split(/[^\p{L}]+/u).map((part) => part.toLowerCase());
    if (!said.some((part) => streets.has(part))) return [];
    return [contactAt(clause, rangeAt(match.index, match[0].length), 'address', squash(match[0]))];
  });
}

function formsIn(clause: LabelledClause): Fact<'contact'>[] {
  const [first] = hitsIn(channels, clause).filter((hit) => hit.meaning === 'web');
  if (!first) return [];
  const range = rangeOf({ clause, ...first });
  const link = clause.links.find((each) => each.range.start < range.end && each.range.end > range.start);
  const said = clause.prose.text.slice(range.start, range.end).toLowerCase();
  return [contactAt(clause, range, 'web', link ? 'form' : said)];
}

const streets: ReadonlySet<string> = new Set(words.streets);
