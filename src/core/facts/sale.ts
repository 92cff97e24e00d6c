import type { FactReader } from '../fact';
import words from '../lexicon/en/sale.json';
import type { Concept, ConceptWords } from './_concepts';
import { conceptsOf, factOf, factsOfMentions } from './_concepts';

const statements = conceptsOf(words as ConceptWords<Concept>);

/** Statements on selling. Sharing counts only where it is forsworn: that it happens is told by its recipients. */
const reader: FactReader<'sale'> = {
  kind: 'sale',
  read: factsOfMentions(statements, (mention) =>
    mention.key !== 'share' || mention.polarity === 'negated' ? factOf('sale', mention, () => null) : null,
  ),
};

export default reader;
