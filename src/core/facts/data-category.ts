import words from '../lexicon/en/data-category.json';
import { conceptReader, type Concept, type ConceptWords } from './_concepts';

interface Category extends Concept {
  /** Whether the law asks more care of it: health, biometrics, precise location and their like. */
  readonly sensitive: boolean;
}

export default conceptReader('data-category', words as ConceptWords<Category>, ({ concept }) => ({
  sensitive: concept.sensitive,
}));
