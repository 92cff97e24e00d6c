import words from '../lexicon/en/names.json';
import type { Range, Word } from '../model';
import { bystanders, known, squash, type Known, type Renown } from './known-names';
import { isCapital, isLegalForm, mayBeCapital, tokenFrom, type Token } from './name-tokens';
import { gathered } from './gather';
import { rememberedByWords } from './remembered';

export { squash };

/** A name in a text. The range lies in that text; `name` is without its legal form, `key` is compared. */
export interface Name extends Range {
  readonly said: string;
  readonly key: string;
  readonly renown: Renown;
  readonly hasLegalForm: boolean;
}

/** Names of a text: runs of capitalised words, cut at every mark, and known names inside longer runs. */
export const namesOf = (text: string): readonly Name[] =>
  /\p{Lu}/u.test(text) ? gathered(runsIn(text), (run) => namesOfRun(text, run)) : noNames;

const noNames: readonly Name[] = [];

/** The names of a clause, which several readers ask for. */
export const namesOfClause = rememberedByWords(({ prose }: Said) => namesOf(prose.text));

/** A clause as this file needs it. */
interface Said {
  readonly prose: { readonly text: string };
  readonly words: readonly Word[];
}

/** Those names of a clause that lie in [start, end) of its prose. */
export function namesIn(said: Said, { start, end }: Range): Name[] {
  const names = namesOfClause(said);
  const within: Name[] = [];
  for (let index = firstAt(names, start); index < names.length; index++) {
    const name = names[index];
    if (!name || name.start >= end) break;
    if (name.end <= end) within.push(name);
  }
  return within;
}

/** Index of the first name at `start` or later: names come in the order of the text. */
function firstAt(names: readonly Name[], start: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The canonical form in which names are compared: aliases resolved, without case, legal form and spaces between parts. */
export function keyOfName(said: string): string {
  const bare = withoutLegalForm(said);
  return plain((known().get(squash(said)) ?? known().get(squash(bare)) ?? parentOf(bare))?.name ?? bare);
}

/**
 * "Stripe Payments" is no branch, but "Google Ireland" is one of Google: a known company before the name of a place. In
 * "Stripe Payments Europe" a word for its business stands between.
 */
function parentOf(said: string): Known | undefined {
  const parts = said.split(/\s+/);
  const place = parts.pop() ?? '';
  if (!branches.has(place) && known().get(squash(place))?.renown !== 'none') return undefined;
  const last = parts[parts.length - 1] ?? '';
  const parent =
    known().get(squash(parts.join(''))) ??
    (descriptors.has(last) ? known().get(squash(parts.slice(0, -1).join(''))) : undefined);
  return parent?.renown === 'known' || parent?.renown === 'ordinary' ? parent : undefined;
}

/** A name said at `start` that is known in the form `written`, or null. */
export function knownName(written: string, said: string, start: number): Name | null {
  const found = known().get(squash(written));
  if (!found || found.renown === 'none' || !isCapital(said)) return null;
  const { renown } = found;
  return { start, end: start + said.length, said, key: plain(found.name), renown, hasLegalForm: false };
}

export const isCommonWord = (word: string): boolean => common.has(word.toLowerCase());

/** Whether a name is that of a body, law, place, browser or shop, which policies name without giving it data. */
export const isNoRecipient = (name: Name): boolean => name.renown === 'none' || noRecipients.has(squash(name.said));

/** Whether a name that nobody knows reads like a term of the policy: "Photographer Personal Data", "CCTV". */
export function isTerm({ said, renown, hasLegalForm }: Name): boolean {
  if (renown !== 'unknown' || hasLegalForm) return false;
  if (/^[\p{Lu}\d]{1,5}s?$/u.test(said)) return true;
  return notLast.has((said.split(/[\s-]+/).at(-1) ?? '').toLowerCase());
}

const squashWord = (word: string): string => (/^[A-Za-z0-9]+$/.test(word) ? word.toLowerCase() : squash(word));

function runsIn(text: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (let at = 0; at < text.length;) {
    const next = tokenFrom(text, run.length === 0 ? mayBeCapital(text, at) : at);
    if (next === null) break;
    const { token } = next;
    at = next.behind;
    const last = run[run.length - 1];
    if (last && !joins(text, last, token)) run = closed(runs, run);
    if (isCapital(token.text) || (run.length > 0 && isTail(token.text))) run.push(token);
    else run = closed(runs, run);
  }
  closed(runs, run);
  return runs;
}

function closed(runs: Token[][], run: readonly Token[]): Token[] {
  const last = run.findLastIndex((token) => !isJoint(token.text));
  if (last >= 0) runs.push(run.slice(0, last + 1));
  return [];
}

/** Names go on over one space, and over a comma only before a legal form: "Twilio, Inc." */
function joins(text: string, last: Token, next: Token): boolean {
  if (next.start === last.end + 1 && text.charCodeAt(last.end) === 32) return true;
  const between = text.slice(last.end, next.start);
  if (/^[ \u00a0]$/.test(between)) return true;
  return (
    /^\.?,?[ \u00a0]$/.test(between) && isLegalForm(next.text) && (between.includes(',') || isLegalForm(last.text))
  );
}

const isJoint = (token: string): boolean => joints.has(token);
const isTail = (token: string): boolean => isJoint(token) || isLegalForm(token);

function namesOfRun(text: string, run: readonly Token[]): readonly Name[] {
  // Most runs are the first word of a sentence.
  const [first] = run;
  if (run.length === 1 && first && isCommonWord(first.text) && knownLength(run, 0) === 0) return noNames;
  // "Crown & Co Accountants Limited": the "Co" after an ampersand is part of the name.
  const form = run.findIndex((token, at) => at > 0 && run[at - 1]?.text !== '&' && isLegalForm(token.text));
  if (form < 0) return namesWithoutForm(text, run);
  const end = form + legalFormsAt(run, form);
  const start = startOfCompany(run, form);
  const company = nameOf(text, run.slice(start, end));
  return [...namesWithoutForm(text, run.slice(0, start)), company, ...namesOfRun(text, run.slice(end))];
}

/** The company that a legal form closes begins after the last common word, or after a known name and a conjunction. */
function startOfCompany(run: readonly Token[], form: number): number {
  let start = form - 1;
  for (let at = form - 1; at >= 0; at--) {
    const text = run[at]?.text ?? '';
    if (text === 'and' && knownLength(run.slice(0, at), Math.max(0, at - 1)) > 0) break;
    // "Pixel of Meta Platforms Ltd" is a product and its company.
    if (text === 'of' && isOrganisation(run, at + 1)) break;
    if (!isJoint(text)) start = at;
  }
  while (start < form - 1 && isArticle(run[start]?.text ?? '')) start++;
  return start;
}

function isOrganisation(run: readonly Token[], at: number): boolean {
  const letters = run.slice(at, at + knownLength(run, at)).map((token) => squashWord(token.text));
  return (known().get(letters.join(''))?.renown ?? 'none') !== 'none';
}

const isArticle = (token: string): boolean => articles.has(token.toLowerCase());

function namesWithoutForm(text: string, run: readonly Token[]): Name[] {
  const names: Name[] = [];
  let rest: Token[] = [];
  let last: readonly Token[] = [];
  for (let at = 0; at < run.length;) {
    const length = knownLength(run, at);
    const token = run[at];
    if (length === 0) {
      if (token) rest.push(token);
      at++;
      continue;
    }
    names.push(...apart(text, last, rest), nameOf(text, run.slice(at, at + length)));
    last = run.slice(at, at + length);
    rest = [];
    at += length;
  }
  return [...names, ...apart(text, last, rest)];
}

/** What follows a known name without a conjunction is its product: "Facebook Like Button", "Apple Cash". */
const apart = (text: string, known: readonly Token[], rest: readonly Token[]): Name[] =>
  known.length === 0 || isJoint(rest[0]?.text ?? '') ? unknownName(text, rest) : [];

function unknownName(text: string, tokens: readonly Token[]): Name[] {
  const first = tokens.findIndex(
    (token) => !isJoint(token.text) && !(isCommonWord(token.text) && !isAllCapitals(token.text)),
  );
  const rest = tokens.slice(first < 0 ? tokens.length : first);
  const organisation = tokens.findIndex((token) => organisations.has(token.text));
  const kept = organisation >= 0 && organisation < first ? tokens.slice(organisation) : rest;
  return partsOf(kept).flatMap((part) => (part.every((token) => isWeak(token.text)) ? [] : [nameOf(text, part)]));
}

/** "Stripe and Plaid" are two names. */
function partsOf(tokens: readonly Token[]): (readonly Token[])[] {
  const cut = tokens.findIndex((token) => token.text === 'and');
  if (cut < 0) return tokens.length === 0 ? [] : [splitAtOf(tokens)];
  return [splitAtOf(tokens.slice(0, cut)), ...partsOf(tokens.slice(cut + 1))].filter((part) => part.length > 0);
}

/** "Bank of X" is one name; "Services of X" is not. */
function splitAtOf(tokens: readonly Token[]): readonly Token[] {
  const cut = tokens.findIndex((token) => token.text === 'of' || token.text === 'de');
  if (cut < 0 || tokens.slice(0, cut).some((token) => organisations.has(token.text))) return tokens;
  return tokens.slice(0, cut);
}

const isWeak = (token: string): boolean => isJoint(token) || isCommonWord(token) || isLegalForm(token);
const isAllCapitals = (token: string): boolean =>
  token.length > 1 && !isCommonWord(token) && token === token.toUpperCase();

function nameOf(text: string, tokens: readonly Token[]): Name {
  const start = tokens[0]?.start ?? 0;
  const end = tokens[tokens.length - 1]?.end ?? start;
  // A full stop that ends the sentence is no part of "PLC"; that of "S.A." is.
  const shown = /[^.]\.$/.test(text.slice(start, end)) && !/\.\p{L}+\.$/u.test(text.slice(start, end)) ? end - 1 : end;
  const said = text.slice(start, shown);
  const found = known().get(squash(said)) ?? known().get(squash(withoutLegalForm(said)));
  const last = tokens[tokens.length - 1];
  return {
    start,
    end: shown,
    said,
    key: keyOfName(said),
    renown: found?.renown ?? 'unknown',
    hasLegalForm: tokens.length > 1 && last !== undefined && isLegalForm(last.text),
  };
}

// The longest known name has five words.
const longest = 5;

function knownLength(run: readonly Token[], at: number): number {
  let letters = '';
  let found = 0;
  for (let length = 1; length <= longest && at + length <= run.length; length++) {
    const { text } = run[at + length - 1] ?? { text: '' };
    letters += squashWord(text);
    if (known().has(letters) && !isJoint(text)) found = length;
  }
  return found;
}

function legalFormsAt(run: readonly Token[], at: number): number {
  let count = 0;
  while (count < 3 && isLegalForm(run[at + count]?.text ?? '')) count++;
  return count;
}

function withoutLegalForm(said: string): string {
  const parts = said.split(/[\s,]+/);
  while (parts.length > 1 && isLegalForm(parts[parts.length - 1] ?? '')) parts.pop();
  return parts.join(' ');
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[^\p{L}\p{N}&.+-]+/gu, ' ')
    .trim();

const joints: ReadonlySet<string> = new Set(words.joins);
const articles: ReadonlySet<string> = new Set(words.articles);
const organisations: ReadonlySet<string> = new Set(words.organisations);
const common: ReadonlySet<string> = new Set(words.common);
const noRecipients: ReadonlySet<string> = new Set(bystanders.map(squash));
const notLast: ReadonlySet<string> = new Set(words.notLast);
const descriptors: ReadonlySet<string> = new Set(words.descriptors);
const branches: ReadonlySet<string> = new Set(words.branches);
