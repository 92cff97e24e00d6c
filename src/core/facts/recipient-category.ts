import words from '../lexicon/en/recipient-category.json';
import type { PartyRole } from '../model';
import { conceptReader, type Concept, type ConceptWords } from './_concepts';

interface Category extends Concept {
  readonly role: PartyRole;
}

export default conceptReader('recipient-category', words as ConceptWords<Category>, ({ concept }) => ({
  role: concept.role,
}));
