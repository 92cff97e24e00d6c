import type { FactReader } from '../fact';
import words from '../lexicon/en/sale.json';
import type { Concept, ConceptWords } from './_concepts';
import { conceptsOf, factOf, mentionsIn } from './_concepts';

const statements = conceptsOf(words as ConceptWords<Concept>);

/** Statements on selling. Sharing counts only where it is forsworn: that it happens is told by its recipients. */
const reader: FactReader<'sale'> = {
  kind: 'sale',
  read: (labelled) =>
    mentionsIn(statements, labelled)
      .filter(({ key, polarity }) => key !== 'share' || polarity === 'negated')
      .map((mention) => factOf('sale', mention, () => null)),
};

export default reader;
