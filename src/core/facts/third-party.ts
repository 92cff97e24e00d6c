import type { FactReader } from '../fact';
import { factAt } from '../fact';
import type { Fact, Labelled, LabelledClause, Polarity } from '../model';
import { gathered } from '../text/gather';
import { isNoRecipient, namesOfClause, type Name } from '../text/names';
import { polarityAt } from '../text/polarity';
import { remembered } from '../text/remembered';
import { wholeOf } from '../text/stretches';
import { factIn, runsOf, type Place, type Run, type Stand } from './_clauses';
import { distinct } from './_concepts';
import { wordAt } from './_phrases';
import { ownNames, type OwnNames, type Speaker } from './_own-names';
import { namesInCells, namesInItem, namesInProse, type Recipient } from './_recipients';

const reader: FactReader<'third-party'> = {
  kind: 'third-party',
  read: (labelled) => {
    const { speaker, isWritten } = ownNames(wholeOf(labelled));
    return gathered(runsOf(labelled).all, (run) => {
      const { named, at } = namedIn(run, labelled, speaker);
      return named.length === 0
        ? none
        : gathered(named, (each) => statedBy(each, run.at - at, isWritten, labelled.clauses[run.from + each.index]));
    });
  },
};

/** The facts of the candidates that are names, moved to where their clause stands. */
function statedBy(
  { candidates, shift }: Named,
  moved: number,
  isWritten: OwnNames['isWritten'],
  clause: LabelledClause | undefined,
) {
  if (clause === undefined) return none;
  const names = candidates.filter(({ doubtful }) => doubtful === null || !isWritten(doubtful));
  const facts = distinct(names, ({ fact }) => `${fact.key} ${fact.polarity}`);
  return facts.map(({ fact }) => factIn(fact, clause, shift + moved));
}

export default reader;

const none: readonly never[] = [];

interface Candidate {
  readonly fact: Fact<'third-party'>;
  /** A name that is none where its words are also written small, or null. */
  readonly doubtful: Name | null;
}

/** The candidates of a clause, and where the clause stood when they were read. */
interface Read {
  readonly speaker: Speaker;
  readonly language: string;
  readonly candidates: readonly Candidate[];
  readonly at: number;
}

const readAt = remembered<Place, { last: Read | null }>(() => ({ last: null }));

/** Whom a clause names depends on where it stands, and on who speaks. */
function candidatesAt({ clause, place, at }: Stand, labelled: Labelled, speaker: Speaker): Read {
  const known = readAt(place);
  const { language } = labelled.doc;
  if (known.last?.speaker !== speaker || known.last.language !== language)
    known.last = { speaker, language, candidates: candidatesIn(labelled, clause, speaker), at };
  return known.last;
}

/** A clause that names somebody, counted from the first of its stretch; `shift` is how far it stands from where it was read. */
interface Named {
  readonly index: number;
  readonly candidates: readonly Candidate[];
  readonly shift: number;
}

/** The same of a stretch. */
interface ReadRun {
  readonly speaker: Speaker;
  readonly language: string;
  readonly named: readonly Named[];
  readonly at: number;
}

const readIn = remembered<Run['memory'], { last: ReadRun | null }>(() => ({ last: null }));

function namedIn(run: Run, labelled: Labelled, speaker: Speaker): ReadRun {
  const known = readIn(run.memory);
  const { language } = labelled.doc;
  if (known.last?.speaker !== speaker || known.last.language !== language) {
    const named = run.stands().all.flatMap((stand): readonly Named[] => {
      const { candidates, at } = candidatesAt(stand, labelled, speaker);
      return candidates.length === 0 ? none : [{ index: stand.clause.id - run.from, candidates, shift: stand.at - at }];
    });
    known.last = { speaker, language, named, at: run.at };
  }
  return known.last;
}

function candidatesIn(labelled: Labelled, clause: LabelledClause, speaker: Speaker): Candidate[] {
  return recipientsOf(labelled, clause, speaker)
    .filter(({ name }) => !speaker.isOwn(name))
    .map((recipient) => ({
      fact: factAt('third-party', clause, recipient.name, {
        key: recipient.name.key,
        value: recipient.name.said,
        polarity: polarityOf(clause, recipient),
        detail: { role: recipient.role, purpose: recipient.purpose },
      }),
      doubtful: recipient.certain || recipient.name.renown !== 'unknown' ? null : recipient.name,
    }));
}

function recipientsOf(labelled: Labelled, clause: LabelledClause, speaker: Speaker): readonly Recipient[] {
  if (clause.kind === 'heading') return [];
  if (!readsWords(labelled)) return knownNames(clause);
  if (clause.kind === 'row') return namesInCells(labelled, clause);
  if (namesOfClause(clause).every((name) => speaker.isOwn(name) || isNoRecipient(name))) return [];
  const listed = clause.kind === 'item' ? namesInItem(labelled, clause) : [];
  return listed.length > 0
    ? listed
    : clause.sentences.flatMap((sentence) => namesInProse(labelled, clause, sentence, speaker));
}

const readsWords = ({ doc: { language } }: Labelled): boolean => language === 'en' || language === 'und';

/** Where nobody reads what the words say of a name, only those count that are known to handle data for others. */
const knownNames = (clause: LabelledClause): readonly Recipient[] =>
  namesOfClause(clause)
    .filter(({ renown }) => renown === 'known')
    .map((name) => ({ name, role: 'unknown', purpose: '', certain: true, sentence: null }));

function polarityOf(clause: LabelledClause, { name, sentence }: Recipient): Polarity {
  return sentence === null ? 'affirmed' : polarityAt(clause, sentence, wordAt(clause.words, name.start));
}
