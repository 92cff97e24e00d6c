/**
 * Where a policy names those who get the data: in sentences, in items of a list of recipients, in the cells of a table.
 * A name alone is not enough: policies name laws, browsers, shops and their own products as well.
 */
import words from '../lexicon/en/third-party.json';
import type { Labelled, LabelledClause, PartyRole, Range, Sentence } from '../model';
import { isCommonWord, isNoRecipient, isTerm, keyOfName, namesIn, type Name } from '../text/names';
import type { PhraseHit } from '../text/phrases';
import { headingOf, hitsAround, introductions, surroundings, titleOfColumn, whole, type Around } from './_around';
import type { Speaker } from './_own-names';
import { hitsIn, phrasesOfSigns, wordAt } from './_phrases';
import { productsAfter, productsWithin } from './_products';

export interface Recipient {
  readonly name: Name;
  readonly role: PartyRole;
  readonly purpose: string;
  /** Whether its place (a vendor's column) makes it a name, whatever its spelling. */
  readonly certain: boolean;
  /** The sentence that names it, where prose does and so may deny it. */
  readonly sentence: Sentence | null;
}

type Sign = keyof typeof words.signs | PartyRole;
type Hits = readonly PhraseHit<Sign>[];

const has = (hits: Hits, sign: Sign): boolean => hits.some((hit) => hit.meaning === sign);

// ------------------------------------------------------------------------------------------------- sentences

export function namesInProse(
  labelled: Labelled,
  clause: LabelledClause,
  sentence: Sentence,
  { isOwn }: Speaker,
): Recipient[] {
  const names = namesIn(clause, sentence).filter((name) => !isNoRecipient(name) && !isOwn(name));
  if (names.length === 0) return [];
  const hits = hitsIn(signs, clause, sentence.from, sentence.to);
  const around = surroundings(labelled, clause, sentence).flatMap(signsOf);
  const inContext = has(hits, 'recipient') || (clause.kind === 'item' && has(around, 'strongList'));
  if (!inContext) return [];
  const role = roleOf([...hits, ...around]);
  const accepted: Name[] = [];
  for (const name of names) {
    const last = accepted[accepted.length - 1];
    const listed = last !== undefined && isListed(clause.prose.text.slice(last.end, name.start));
    if (isRecipient(clause, name, hits, listed)) accepted.push(name);
  }
  const named = accepted.flatMap((name) => [name, ...productsAfter(clause, productLists, name, sentence.end)]);
  return named.map((name) => ({ name, role, purpose: '', certain: false, sentence }));
}

// A word that excludes speaks for what follows it closely.
const excludedReach = 6;

function isRecipient(clause: LabelledClause, name: Name, hits: Hits, listed: boolean): boolean {
  const at = wordAt(clause.words, name.start);
  const excluded = hits.some((hit) => hit.meaning === 'excluded' && hit.from <= at + 3 && hit.to > at - excludedReach);
  // A name in quotation marks is being defined, unless it is known.
  if (isTerm(name) || (name.renown === 'unknown' && isQuoted(clause.prose.text, name))) return false;
  const introduced = listed || isReached(clause, hits, 'introduces', name, at) || isExample(clause, hits, name, at);
  if (excluded && !introduced) return false;
  if (name.renown === 'known') return true;
  if (introduced) return true;
  const taken = isReached(clause, hits, 'joins', name, at) && (has(hits, 'takes') || has(hits, 'recipient'));
  return taken && (name.renown !== 'unknown' || name.hasLegalForm);
}

// "Partners in advertising, such as X": the kind stands a few words before its examples.
const kindReach = 5;

/** "Providers such as X" names one; "features such as X" does so only where X is known anyway. */
function isExample(clause: LabelledClause, hits: Hits, name: Name, at: number): boolean {
  if (!isReached(clause, hits, 'examples', name, at)) return false;
  if (name.renown !== 'unknown' || name.hasLegalForm) return true;
  return hits.some((hit) => hit.meaning === 'kinds' && hit.to < at && at - hit.to <= kindReach);
}

/** Whether a sign stands right before a name: between them at most an article and words in lower case, no mark. */
function isReached(clause: LabelledClause, hits: Hits, sign: Sign, name: Name, at: number): boolean {
  return hits.some((hit) => {
    if (hit.meaning !== sign || hit.to > at || at - hit.to > 2) return false;
    if (!clause.words.slice(hit.to, at).every((word) => fillers.has(word.text))) return false;
    return /^[.,:]?[\s"“'(]*[\p{Ll}\s]*["“']?$/u.test(
      clause.prose.text.slice(clause.words[hit.to - 1]?.end, name.start),
    );
  });
}

const fillers: ReadonlySet<string> = new Set(words.fillers);

const isQuoted = (text: string, { start }: Range): boolean => /["“”'‘]/.test(text.charAt(start - 1));

const isListed = (between: string): boolean => /^\s*(?:\([^)]{0,60}\))?\s*[,/&;]?\s*(?:and|or|&)?\s*$/.test(between);

// ----------------------------------------------------------------------------------------------------- lists

/** Items of a list of recipients: "Stripe – payments", "Payments: Stripe, Adyen", "Stripe / Adyen". */
export function namesInItem(labelled: Labelled, clause: LabelledClause): Recipient[] {
  const around = [...introductions(labelled, clause).map(whole), ...headingOf(labelled, clause)].flatMap(signsOf);
  if (!has(around, 'strongList')) return has(around, 'weakList') ? knownHead(clause, around) : [];
  const { text } = clause.prose;
  const cut = endOfNames.exec(text);
  const head = { start: 0, end: cut ? cut.index : text.length };
  const tail = { start: cut ? cut.index + cut[0].length : text.length, end: text.length };
  const role = roleOf(around);
  const introduced = introductions(labelled, clause).map(whole).flatMap(signsOf);
  const brief = has(introduced, 'strongList') && text.length <= longestItem;
  const isBelieved = (name: Name): boolean =>
    surety([name]) > 1 ||
    ((brief || (has(introduced, 'strongList') && isSaidAgain(text, name))) && !isOfPeople(text, name));
  const first = allNames(clause, head).filter(isBelieved);
  const second = allNames(clause, tail).filter(isBelieved);
  return surety(first) >= surety(second)
    ? withPurpose(first, role, wordsAt(text, tail))
    : withPurpose(second, role, wordsAt(text, head));
}

/** "Payments: ... Swish: name and phone number": data listed by the service that handles it. */
function knownHead(clause: LabelledClause, around: Hits): Recipient[] {
  const { text } = clause.prose;
  const colon = text.indexOf(': ');
  if (colon < 0) return [];
  const names = allNames(clause, { start: 0, end: colon }).filter((name) => surety([name]) > 1);
  return withPurpose(names, roleOf(around), '');
}

// Where the names of an item end and what is said of them begins: at a dash, a colon, a parenthesis, and before words
// in small letters: "Twilio Inc., which sends our messages", "Stripe for payments".
const endOfNames =
  /\s[–—-]\s|:\s|\s\(|,\s(?!and\s|or\s|the\s)(?=\p{Ll})|\s(?=(?:for|to|which|who|that|in|as|at|is)\s\p{Ll})/u;

/** "Kong: to guard our interface. Kong is in Ohio": what an item goes on to speak of by its name has one. */
const isSaidAgain = (text: string, { said, end }: Name): boolean => text.includes(`. ${said} `, end);

/** "Employers who have an account": companies are no "who" without a comma. */
const isOfPeople = (text: string, { end }: Name): boolean => /^\s(?:who|whose|whom)\s/.test(text.slice(end, end + 8));

// Names that nobody knows are believed in items that say little more than the name.
const longestItem = 90;

/** How sure names are to be names: "Accountancy – Crown & Co Limited" names the accountant on its right. */
function surety(names: readonly Name[]): number {
  if (names.length === 0) return 0;
  return names.reduce((most, name) => Math.max(most, name.hasLegalForm ? 4 : weights[name.renown]), 0);
}

const weights = { known: 4, ordinary: 3, listed: 3, unknown: 1, none: 0 } as const;

const wordsAt = (text: string, range: Range): string =>
  text
    .slice(range.start, range.end)
    .replace(/[).\s]+$/, '')
    .trim();

const withPurpose = (names: readonly Name[], role: PartyRole, purpose: string): Recipient[] =>
  names.map((name) => ({ name, role, purpose, certain: false, sentence: null }));

/** The names of a range that holds nothing but names, or none. */
function allNames(clause: LabelledClause, range: Range): Name[] {
  const { text } = clause.prose;
  const names = namesIn(clause, range).filter((name) => !isNoRecipient(name));
  let at = range.start;
  for (const name of names) {
    if (!isSeparator(text.slice(at, name.start))) return [];
    at = name.end;
  }
  return isSeparator(text.slice(at, range.end)) && !names.some(isTerm) ? names : [];
}

const isSeparator = (between: string): boolean => /^[\s,/;&.()™®*"“”]*(?:and|or|the|The)?[\s"“]*$/.test(between);

// ---------------------------------------------------------------------------------------------------- tables

export function namesInCells(labelled: Labelled, clause: LabelledClause): Recipient[] {
  const columns = clause.sentences.map((cell) => ({ cell, signs: signsOf(whole(titleOfColumn(cell.column))) }));
  const around = [...introductions(labelled, clause).map(whole), ...headingOf(labelled, clause)].flatMap(signsOf);
  const strong = columns.find((column) => has(column.signs, 'vendorColumns') && column.cell.column.length < 60);
  const weak = has(around, 'strongList') ? columns.find((column) => has(column.signs, 'nameColumns')) : undefined;
  const chosen = strong ?? weak;
  if (!chosen) return namesWithoutHeader(clause, around);
  const title = columns.find((column) => column !== chosen && has(column.signs, 'purposeColumns'))?.cell.column;
  const purpose = title === undefined ? { start: 0, end: 0 } : cellOf(clause, title);
  const role = roleOf([...around, ...columns.flatMap((column) => column.signs)]);
  const said = clause.prose.text.slice(purpose.start, purpose.end).trim();
  const companies = namesOfCell(clause, chosen.cell);
  return [...companies, ...companies.flatMap((name) => productsWithin(clause, productLists, name, purpose))].map(
    (name) => ({
      name,
      role,
      purpose: said,
      certain: name.renown !== 'unknown' || name.hasLegalForm,
      sentence: null,
    }),
  );
}

/** All sentences that stand under one title. */
function cellOf({ sentences }: LabelledClause, column: string): Range {
  const within = sentences.filter((sentence) => sentence.column === column);
  return { start: within[0]?.start ?? 0, end: within[within.length - 1]?.end ?? 0 };
}

/** A table of recipients whose columns have no titles: names that stand alone in the first cell. */
function namesWithoutHeader(clause: LabelledClause, around: Hits): Recipient[] {
  const [first, second] = clause.sentences;
  if (!first || !has(around, 'strongList') || first.column !== '') return [];
  const names = allNames(clause, first).filter((name) => name.renown !== 'unknown' || name.hasLegalForm);
  const purpose = second ? clause.prose.text.slice(second.start, second.end).trim() : '';
  return withPurpose(names, roleOf(around), purpose);
}

const longestCell = 80;

function namesOfCell(clause: LabelledClause, cell: Range): Name[] {
  const { text } = clause.prose;
  const said = text.slice(cell.start, cell.end);
  if (said.trim().length > longestCell || !/\p{L}{2}/u.test(said) || said.includes('_')) return [];
  const names = allNames(clause, cell);
  if (names.length > 0) return names;
  const known = namesIn(clause, cell).filter((name) => !isNoRecipient(name));
  const sure = known.filter((name) => name.renown !== 'unknown' || name.hasLegalForm);
  return sure.length > 0 ? sure.slice(0, 4) : wholeCell(text, cell);
}

/** A cell of the vendors' column is a name even where nothing in its spelling says so. */
function wholeCell(text: string, cell: Range): Name[] {
  const said = text.slice(cell.start, cell.end);
  const bare = /^[\s*"“]*(.*?)[\s*"”.]*$/s.exec(said)?.[1] ?? '';
  const parts = bare.split(/\s+/);
  if (parts.length > 5 || !/^[\p{Lu}\p{N}]/u.test(bare) || parts.every(isCommonWord)) return [];
  const start = cell.start + said.indexOf(bare);
  const end = start + bare.length;
  const name: Name = { start, end, said: bare, key: keyOfName(bare), renown: 'unknown', hasLegalForm: false };
  return isTerm(name) ? [] : [name];
}

// ----------------------------------------------------------------------------------------------------- signs

const roles: readonly PartyRole[] = ['source', 'affiliate', 'processor', 'independent'];

const roleOf = (hits: Hits): PartyRole => roles.find((role) => has(hits, role)) ?? 'unknown';

const signs = phrasesOfSigns<Sign>({ ...words.signs, ...words.roles, unknown: [], authority: [] });
const productLists = phrasesOfSigns({ products: words.productLists });
const signsOf = (around: Around): Hits => hitsAround(signs, around);
