/** Words that tell what a changed stretch is about: inside it, governing it, in its column's title, before its list. */
import changeKinds from '../lexicon/en/change-kinds.json';
import wording from '../lexicon/en/wording.json';
import type { ClauseType, FactKind, Policy, Word } from '../model';
import { phraseBook, type PhraseHit } from '../text/phrases';
import { wordsOf } from '../text/words';
import { isAim, isAimVerb } from './aims';
import type { Passage } from './passages';
import { isClauseOfItsOwn, proseRange, type Stretch } from './stretch';

/** How a cue was heard: `says` inside the stretch, `governs` before it, `hints` weakly, `place` from where it stands. */
export interface Cue {
  readonly kind: FactKind;
  readonly role: 'says' | 'governs' | 'hints' | 'place';
  readonly weight: number;
  readonly text: string;
}

interface KindCues {
  readonly types: Readonly<Partial<Record<ClauseType, number>>>;
  readonly governs: readonly string[];
  readonly says: readonly string[];
  readonly hints: readonly string[];
  readonly columns: readonly string[];
  /** Of rights: words that take something away from what they name. */
  readonly narrows?: readonly string[];
  /** How much louder than others its cues are: of kinds that are seldom named without being meant. */
  readonly weight?: number;
}

const cuesByKind = Object.entries(changeKinds) as unknown as [FactKind, KindCues][];

/** How much a clause's type speaks for a kind of change. */
export const kindsOfType: ReadonlyMap<ClauseType, readonly (readonly [FactKind, number])[]> = groupedByType();

function groupedByType() {
  const byType = new Map<ClauseType, (readonly [FactKind, number])[]>();
  for (const [kind, { types }] of cuesByKind) {
    for (const [type, weight] of Object.entries(types) as [ClauseType, number][]) {
      byType.set(type, [...(byType.get(type) ?? []), [kind, weight]]);
    }
  }
  return byType;
}

interface Meaning extends Pick<Cue, 'kind' | 'role'> {
  /** Whether its words stand side by side. */
  readonly solid: boolean;
}

const sentenceBook = phraseBook<Meaning>(
  cuesByKind.flatMap(([kind, cues]) =>
    (['governs', 'says', 'hints'] as const).flatMap((role) => {
      const meanings = { true: { kind, role, solid: true }, false: { kind, role, solid: false } };
      return cues[role].map((phrase): [string, Meaning] => [
        phrase,
        meanings[phrase.includes('...') ? 'false' : 'true'],
      ]);
    }),
  ),
);

const columnBook = phraseBook<FactKind>(
  cuesByKind.flatMap(([kind, { columns }]) => columns.map((phrase): [string, FactKind] => [phrase, kind])),
);

const weights = { says: 1, governs: 1, hints: 0.35 } as const;
/** An item is mostly what its list says that it is. */
const weightOfLeadIn = 1.4;
const weightOfAim = 1.2;
/** What a sentence says in its first words is what it is about: its subject and its verb. */
const headOfSentence = 3;
const longestOpening = 14;
const subjects: ReadonlySet<string> = new Set(wording.subjects);
const weightOfMainVerb = 0.4;
/** At so many words' distance a governing verb has lost half of its force. */
const halfDistance = 8;

const loudKinds = new Map(cuesByKind.map(([kind, { weight }]) => [kind, weight ?? 1]));

const narrowingBook = phraseBook(
  cuesByKind.flatMap(([kind, { narrows }]) => (narrows ?? []).map((phrase): [string, FactKind] => [phrase, kind])),
);

/** Whether a sentence takes something away from what it names: "we may refuse requests that ...". */
export const narrows = ({ clause, from, to }: Passage, kind: FactKind): boolean =>
  narrowingBook.find(clause.words, from, to).some((hit) => hit.meaning === kind);

/** All cues for a stretch, the strongest of each kind and role. */
export function cuesFor(stretch: Stretch, policy: Policy): Cue[] {
  const best = new Map<string, Cue>();
  for (const cue of [...inSentence(stretch), ...inPlace(stretch, policy), ...asAim(stretch, policy)]) {
    const id = `${cue.kind} ${cue.role}`;
    if ((best.get(id)?.weight ?? 0) < cue.weight) best.set(id, cue);
  }
  return [...best.values()];
}

function inSentence(stretch: Stretch): Cue[] {
  const { passage } = stretch;
  const { words, prose } = passage.clause;
  const range = proseRange(stretch);
  const first = wordAt(passage, range.start);
  const hits = sentenceBook.find(words, passage.from, wordAt(passage, range.end));
  const subject = subjectOf(passage);
  // A verb before it has another subject.
  const isAlone = isClauseOfItsOwn(stretch);
  return withoutShadowed(hits).flatMap((hit): Cue[] => {
    const { kind, role } = hit.meaning;
    const inside = hit.to > first;
    if (inside === (role === 'governs') || (!inside && isAlone)) return [];
    const loudness = weights[role === 'place' ? 'hints' : role] * (loudKinds.get(kind) ?? 1);
    const leads =
      stretch.from === 0 && role === 'says' && (isAtHead(hit.from, passage.from) || isAtHead(hit.from, subject))
        ? weightOfMainVerb
        : 0;
    const weight = leads + loudness / (inside ? 1 : 1 + (first - hit.to) / halfDistance);
    return [{ kind, role, weight, text: prose.text.slice(words[hit.from]?.start, words[hit.to - 1]?.end) }];
  });
}

/** The word at which the main clause may begin: "we" in "Except for some of them, we keep your messages". */
function subjectOf({ clause, from, to }: Passage): number {
  for (let at = from; at < Math.min(to, from + longestOpening); at++) {
    if (subjects.has(clause.words[at]?.text ?? '')) return at;
  }
  return from;
}

const isAtHead = (at: number, subject: number): boolean => at >= subject - 1 && at < subject + headOfSentence;

/** A cue inside a longer one of another kind is shadowed: in "cookie banner" it is the banner that counts. */
function withoutShadowed(hits: readonly PhraseHit<Meaning>[]): readonly PhraseHit<Meaning>[] {
  const solid = hits.filter((hit) => hit.meaning.solid && hit.meaning.role === 'says');
  return hits.filter(
    ({ from, to, meaning }) =>
      !solid.some(
        (other) =>
          other.meaning.kind !== meaning.kind &&
          other.from <= from &&
          other.to >= to &&
          other.to - other.from > to - from,
      ),
  );
}

/** What the stretch stands in tells: the title of its column, or the sentence that introduces its list. */
function inPlace(stretch: Stretch, policy: Policy): Cue[] {
  const column = columnOf(stretch);
  if (column !== '') {
    return columnBook
      .find(wordsOf(column))
      .map(({ meaning }) => ({ kind: meaning, role: 'place', weight: 2, text: column }));
  }
  const leadIn = policy.clauses[stretch.passage.clause.leadIn];
  const last = leadIn?.sentences.at(-1);
  if (!leadIn || !last) return [];
  return sentenceBook
    .find(leadIn.words, last.from, last.to)
    .filter((hit) => hit.meaning.role !== 'hints')
    .map(({ meaning, from, to }) => ({
      kind: meaning.kind,
      role: 'place',
      weight: (opensClause(stretch) ? weightOfLeadIn : weightOfLeadIn / 2) / (1 + (last.to - to) / halfDistance),
      text: leadIn.prose.text.slice(leadIn.words[from]?.start, leadIn.words[to - 1]?.end),
    }));
}

/**
 * "- To answer your questions", "- improve our products", "... and *detect fraud*": words that open like this are mostly
 * an aim, unless their list is of what people do, or may do.
 */
function asAim(stretch: Stretch, policy: Policy): Cue[] {
  const { passage } = stretch;
  const isItem = passage.clause.kind === 'item' && opensClause(stretch);
  const opensAsAim = isItem && isAim(passage.tokens[0]);
  if ((!opensAsAim && !opensWithVerb(stretch)) || tellsWhatPeopleDo(stretch, policy)) return [];
  return [{ kind: 'purpose', role: 'place', weight: weightOfAim, text: '' }];
}

/** Whether a stretch is a thing done, and so neither data nor a recipient: an item or a member that opens with its verb. */
export function opensWithVerb(stretch: Stretch): boolean {
  const { passage, from } = stretch;
  const first = passage.tokens[from];
  if (!first || !isAimVerb(passage.clause.prose.text, first)) return false;
  return from > 0 || (passage.clause.kind === 'item' && opensClause(stretch));
}

const lastOfLeadIn = 3;
const readers: ReadonlySet<string> = new Set(wording.readers);

/** Whether an item says when something happens, or what its readers do: "- when you write to us". */
export const isOccasion = (passage: Passage, policy: Policy): boolean =>
  passage.clause.kind === 'item' &&
  (occasions.has(passage.tokens[0]?.norm ?? '') || endsWithReaders(policy.clauses[passage.clause.leadIn]?.words ?? []));

/** "when you", "you may", and not "that you give us". */
function endsWithReaders(words: readonly Word[]): boolean {
  let at = words.length - 1;
  while (at > 0 && allowances.has(words[at]?.text ?? '')) at--;
  return readers.has(words[at]?.text ?? '');
}

const allowances: ReadonlySet<string> = new Set([...wording.leeway, ...wording.ability]);

const occasions: ReadonlySet<string> = new Set(wording.occasions);

/** "When you:", "you may:" before a list. */
function tellsWhatPeopleDo({ passage }: Stretch, policy: Policy): boolean {
  if (passage.clause.kind !== 'item') return false;
  const leadIn = policy.clauses[passage.clause.leadIn];
  return leadIn?.words.slice(-lastOfLeadIn).some(({ text }) => readers.has(text)) ?? false;
}

/** A lead-in speaks for the head of its items, and less for the sentences that follow in them. */
const opensClause = ({ passage }: Stretch): boolean => passage.start === passage.clause.sentences[0]?.start;

/** The title of the column in which the stretch begins, or ''. */
function columnOf(stretch: Stretch): string {
  if (stretch.passage.clause.kind !== 'row') return '';
  const { start } = proseRange(stretch);
  return stretch.passage.clause.sentences.find((cell) => start >= cell.start && start < cell.end)?.column ?? '';
}

/** Index of the first word of a passage that does not begin before `offset`. */
function wordAt({ clause, from, to }: Passage, offset: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clause.words[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
