import type { FactReader } from '../fact';
import { factAt } from '../fact';
import type { Fact, Labelled, LabelledClause, Polarity } from '../model';
import { isNoRecipient, namesOf } from '../text/names';
import { polarityAt } from '../text/polarity';
import { policyClauses } from './_clauses';
import { distinct } from './_concepts';
import { wordAt } from './_phrases';
import { ownNames } from './_own-names';
import { namesInCells, namesInItem, namesInProse, type Recipient } from './_recipients';

const reader: FactReader<'third-party'> = {
  kind: 'third-party',
  read: (labelled) => policyClauses(labelled).flatMap((clause) => factsOf(labelled, clause)),
};

export default reader;

function factsOf(labelled: Labelled, clause: LabelledClause): Fact<'third-party'>[] {
  const own = ownNames(labelled);
  const facts = recipientsOf(labelled, clause)
    .filter(({ name, certain }) => !own.isOwn(name) && (certain || name.renown !== 'unknown' || !own.isWritten(name)))
    .map((recipient) =>
      factAt('third-party', clause, recipient.name, {
        key: recipient.name.key,
        value: recipient.name.said,
        polarity: polarityOf(clause, recipient),
        detail: { role: recipient.role, purpose: recipient.purpose },
      }),
    );
  return distinct(facts, (fact) => `${fact.key} ${fact.polarity}`);
}

function recipientsOf(labelled: Labelled, clause: LabelledClause): readonly Recipient[] {
  if (clause.kind === 'heading') return [];
  if (clause.kind === 'row') return namesInCells(labelled, clause);
  const { isOwn } = ownNames(labelled);
  if (namesOf(clause.prose.text).every((name) => isOwn(name) || isNoRecipient(name))) return [];
  const listed = clause.kind === 'item' ? namesInItem(labelled, clause) : [];
  return listed.length > 0 ? listed : clause.sentences.flatMap((sentence) => namesInProse(labelled, clause, sentence));
}

function polarityOf(clause: LabelledClause, { name, sentence }: Recipient): Polarity {
  return sentence === null ? 'affirmed' : polarityAt(clause, sentence, wordAt(clause.words, name.start));
}
