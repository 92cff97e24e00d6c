import type { FactReader } from '../fact';
import { factAt } from '../fact';
import type { Fact, Labelled, LabelledClause, Polarity, Range } from '../model';
import { polarityAt } from '../text/polarity';
import { distinct, policyClauses } from './_concepts';
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
        polarity: polarityOf(clause, recipient.name),
        detail: { role: recipient.role, purpose: recipient.purpose },
      }),
    );
  return distinct(facts, (fact) => `${fact.key} ${fact.polarity}`);
}

function recipientsOf(labelled: Labelled, clause: LabelledClause): readonly Recipient[] {
  if (clause.kind === 'heading') return [];
  if (clause.kind === 'row') return namesInCells(labelled, clause);
  const listed = clause.kind === 'item' ? namesInItem(labelled, clause) : [];
  return listed.length > 0 ? listed : clause.sentences.flatMap((sentence) => namesInProse(labelled, clause, sentence));
}

function polarityOf(clause: LabelledClause, range: Range): Polarity {
  if (clause.kind === 'row') return 'affirmed';
  const sentence = clause.sentences.find((each) => range.start >= each.start && range.start < each.end);
  const at = clause.words.findIndex((word) => word.start >= range.start);
  return sentence && at >= 0 ? polarityAt(clause, sentence, at) : 'affirmed';
}
