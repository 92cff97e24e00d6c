import names from '../lexicon/en/names.json';
import words from '../lexicon/en/own-names.json';
import type { Clause, LabelledClause, Outline } from '../model';
import { isNoRecipient, isTerm, namesOf, namesOfClause, squash, type Name } from '../text/names';
import { gathered } from '../text/gather';
import { phraseBook } from '../text/phrases';
import { letGo, remembered, rememberedByWords } from '../text/remembered';
import { stretchesOf, type Standing, type Stretch, type Whole } from '../text/stretches';
import { ofEach } from './_clauses';
import { wordAt } from './_phrases';

/** Whose policy it is. The same value as long as the same names are the speaker's. */
export interface Speaker {
  readonly isOwn: (name: Name) => boolean;
}

/** What the document tells of its names: whose policy it is, and which words it also writes small. */
export interface OwnNames {
  readonly speaker: Speaker;
  /** Whether the words of a name also stand in lower case somewhere: then capitals made it no name. */
  readonly isWritten: (name: Name) => boolean;
}

export const ownNames = remembered(readOwnNames);

// A name that speaks this often as the policy's subject is the speaker, even if nothing introduces it.
const subjectTimes = 3;

function readOwnNames(outline: Outline | Whole): OwnNames {
  const weights = new Map<string, number>();
  const times = new Map<string, number>();
  const hosts = new Set<string>();
  const parts = 'parts' in outline ? outline.parts : () => [stretchesOf(outline)];
  for (const name of namesOf(outline.title)) count(weights, squash(name.key), subjectTimes);
  for (const part of parts()) {
    for (const { stretch } of part) {
      const names = namesIn(stretch);
      for (const [key, weight] of names.uses) count(weights, key, weight);
      for (const [key, number] of names.keys) count(times, key, number);
      for (const host of names.hosts) hosts.add(host);
    }
    letGo();
  }
  const speaker = speakerOf(outline.clauses, times);
  if (speaker !== null) count(weights, speaker, subjectTimes);
  const keys = [...weights].filter(([key, weight]) => weight >= subjectTimes && key.length > 1).map(([key]) => key);
  return { speaker: speakerWith(keys, hosts), isWritten: smallIn(parts, 'parts' in outline ? 0 : mostAsked) };
}

const count = (counts: Map<string, number>, key: string, weight: number) =>
  counts.set(key, (counts.get(key) ?? 0) + weight);

/** What the clauses of a stretch tell of names. */
interface StretchNames {
  /** Names that are used of the speaker, and how much each use weighs. */
  readonly uses: readonly (readonly [key: string, weight: number])[];
  /** Names that may be the speaker's, and how often each stands there. */
  readonly keys: ReadonlyMap<string, number>;
  readonly hosts: readonly string[];
}

const namesIn = remembered(({ clauses }: Stretch): StretchNames => {
  const keys = new Map<string, number>();
  for (const clause of clauses) for (const key of keysIn(clause)) keys.set(key, (keys.get(key) ?? 0) + 1);
  const spoken = clauses.filter(({ kind, depth }) => kind !== 'heading' || depth === 1);
  return { uses: gathered(spoken, spokenBy), keys, hosts: gathered(clauses, hostsIn) };
});

const speakers = new Map<string, Speaker>();
const mostSpeakers = 100;

function speakerWith(keys: readonly string[], hosts: ReadonlySet<string>): Speaker {
  const id = `${[...keys].sort().join(' ')} @ ${[...hosts].sort().join(' ')}`;
  let speaker = speakers.get(id);
  if (speaker) return speaker;
  if (speakers.size >= mostSpeakers) speakers.clear();
  const answers = new Map<string, boolean>();
  speaker = {
    isOwn: ({ key }) => {
      let answer = answers.get(key);
      if (answer === undefined) answers.set(key, (answer = isAmong(keys, hosts, squash(key))));
      return answer;
    },
  };
  speakers.set(id, speaker);
  return speaker;
}

function isAmong(keys: readonly string[], hosts: ReadonlySet<string>, name: string): boolean {
  if (hosts.has(name)) return true;
  return keys.some(
    (key) => name === key || (key.length > 3 && name.startsWith(key)) || (name.length > 3 && key.startsWith(name)),
  );
}

// A policy names its speaker at once, and again and again.
const headClauses = 6;
const speakerTimes = 6;

/** The name used most of all, if the head of the document has it too: known vendors have policies of their own. */
function speakerOf(clauses: readonly Clause[], times: ReadonlyMap<string, number>): string | null {
  let first: readonly [key: string, times: number] | null = null;
  for (const each of times) if (first === null || each[1] > first[1]) first = each;
  if (first === null || first[1] < speakerTimes) return null;
  const [key] = first;
  const inHead = clauses
    .slice(0, headClauses)
    .some((clause) => namesOfClause(clause).some((name) => squash(name.key) === key));
  return inHead ? key : null;
}

/** The names of a clause that may be the speaker's, each as often as it stands there. */
const keysIn = rememberedByWords((clause: Clause): readonly string[] =>
  namesOfClause(clause)
    .filter((name) => !isNoRecipient(name))
    .map((name) => squash(name.key)),
);

/** Names that a clause uses of the speaker, and how much each use weighs. */
const spokenBy = rememberedByWords((clause: Clause) => [...usesIn(clause)]);

function* usesIn(clause: Clause): Iterable<readonly [key: string, weight: number]> {
  const { text } = clause.prose;
  if (clause.kind === 'row') return;
  for (const name of namesOfClause(clause)) {
    const key = squash(name.key);
    if (isDefinedAsSelf(text, name.end)) yield [key, subjectTimes];
    const hits = signsNear(clause, name);
    const stands = (sign: Sign) =>
      hits.some((hit) => hit.meaning === sign && clause.words[hit.to]?.start === name.start);
    if (stands('speaks') && name.renown === 'unknown') yield [key, subjectTimes];
    const before = stands('before');
    const after = hits.some((hit) => hit.meaning === 'after' && follows(text, name.end, clause.words[hit.from]?.start));
    // A known vendor is often the subject too ("Google uses cookies"): two signs at once are needed then.
    if (name.renown === 'unknown' ? before || after : before && after) yield [key, 1];
  }
}

// The longest sign has two gaps.
const signReach = 16;

function signsNear(clause: Clause, name: Name) {
  const at = wordAt(clause.words, name.start);
  return signs.find(clause.words, Math.max(0, at - signReach), Math.min(clause.words.length, at + signReach));
}

const follows = (text: string, end: number, start: number | undefined): boolean =>
  start !== undefined && start > end && /^\s$/.test(text.slice(end, start));

export interface Controller {
  readonly clause: LabelledClause;
  readonly name: Name;
}

/** Where the policy says which organisation speaks: `Acme Ltd ("we")`, "the controller is Acme Ltd". */
export const controllersIn = ofEach(controllersOf, ({ name }, clause) => ({ clause, name }));

function controllersOf(clause: LabelledClause): Controller[] {
  if (clause.kind === 'row') return [];
  const { text } = clause.prose;
  const named = namesOfClause(clause).filter((name) => !isNoRecipient(name) && !isTerm(name));
  return named
    .filter((name) => isDefinedAsSelf(text, name.end) || isCalledController(clause, name))
    .slice(0, 1)
    .map((name) => ({ clause, name }));
}

function isCalledController(clause: LabelledClause, name: Name): boolean {
  return signsNear(clause, name).some(
    (hit) => hit.meaning === 'controller' && clause.words[hit.to]?.start === name.start,
  );
}

/** `Acme Ltd ("we", "us")` and `Acme Ltd (Acme)`. */
function isDefinedAsSelf(text: string, end: number): boolean {
  const bracket = /^[^.(]{0,60}?\(([^)]{1,120})\)/.exec(text.slice(end, end + 200));
  if (!bracket?.[1] || !/["“”'‘]|^\p{Lu}\S*$/u.test(bracket[1])) return false;
  const said = bracket[1]
    .toLowerCase()
    .split(/[^\p{L} ]+/u)
    .map((part) => part.trim());
  return said.some((part) => selves.has(part) || /^(?:hereinafter|collectively|together)/.test(part));
}

const mailPattern = /[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g;

/** The distinctive label of each mail domain: the address of a policy's mail is its own. */
const hostsIn = rememberedByWords(({ prose }: Clause): readonly string[] => {
  if (!prose.text.includes('@')) return [];
  return [...prose.text.matchAll(mailPattern)].flatMap((match) => {
    const labels = (match[1] ?? '').toLowerCase().split('.');
    const label = labels.slice(0, -1).findLast((each) => each.length > 3) ?? labels[0];
    return label && !freeMail.has(label) ? squash(label) : [];
  });
});

/** Of most documents few words are asked for, so that no set of all is made before many were. */
function smallIn(parts: () => Iterable<readonly Standing[]>, most: number): (name: Name) => boolean {
  const known = new Map<string, boolean>();
  let all: ReadonlySet<string> | null = null;
  const isSmall = (word: string): boolean => {
    if (all === null && known.size >= most) all = allSmall(parts());
    let answer = all?.has(word) ?? known.get(word);
    if (answer === undefined) known.set(word, (answer = isSmallIn(parts(), word)));
    return answer;
  };
  return ({ said }) =>
    said
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((part) => part === '' || isSmall(part));
}

const mostAsked = 100;

function isSmallIn(parts: Iterable<readonly Standing[]>, word: string): boolean {
  for (const part of parts) if (part.some(({ stretch }) => smallWords(stretch).has(word))) return true;
  return false;
}

function allSmall(parts: Iterable<readonly Standing[]>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const part of parts) {
    for (const { stretch } of part) for (const word of smallWords(stretch)) all.add(word);
    letGo();
  }
  return all;
}

/** The words that the clauses of a stretch write in lower case. */
const smallWords = remembered(({ clauses }: Stretch): ReadonlySet<string> => new Set(gathered(clauses, smallOf)));

const smallOf = rememberedByWords(({ prose, words: all }: Clause): readonly string[] => {
  const small = new Set<string>();
  for (const word of all) {
    const code = prose.text.charCodeAt(word.start);
    if (code >= 97 && code <= 122 && !/\p{Lu}/u.test(prose.text.slice(word.start, word.end))) small.add(word.text);
  }
  return [...small];
});

const selves: ReadonlySet<string> = new Set(words.selves);
const freeMail: ReadonlySet<string> = new Set(names.freeMail);

type Sign = 'before' | 'after' | 'speaks' | 'controller';

// A book of its own: of a very long document all names are read before anything else is.
const signs = phraseBook(
  (['before', 'after', 'speaks', 'controller'] as const).flatMap((sign) =>
    words[sign].map((phrase): [string, Sign] => [phrase, sign]),
  ),
);
