import type { FactReader } from '../fact';
import { factAt } from '../fact';
import type { Fact, Labelled, LabelledClause, Polarity } from '../model';
import { gathered } from '../text/gather';
import { isNoRecipient, namesOfClause, type Name } from '../text/names';
import { polarityAt } from '../text/polarity';
import { remembered } from '../text/remembered';
import { factIn, standsOf, type Place, type Stand } from './_clauses';
import { distinct } from './_concepts';
import { wordAt } from './_phrases';
import { ownNames, type Speaker } from './_own-names';
import { namesInCells, namesInItem, namesInProse, type Recipient } from './_recipients';

const reader: FactReader<'third-party'> = {
  kind: 'third-party',
  read: (labelled) => {
    const { speaker, isWritten } = ownNames(labelled);
    return gathered(standsOf(labelled), (stand) => {
      const { candidates, at } = candidatesAt(stand, labelled, speaker);
      if (candidates.length === 0) return none;
      const named = candidates.filter(({ doubtful }) => doubtful === null || !isWritten(doubtful));
      const facts = distinct(named, ({ fact }) => `${fact.key} ${fact.polarity}`);
      return facts.map(({ fact }) => factIn(fact, stand.clause, stand.at - at));
    });
  },
};

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
