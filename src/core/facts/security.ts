import words from '../lexicon/en/security.json';
import { conceptReader, type Concept, type ConceptWords } from './_concepts';

export default conceptReader('security', words as ConceptWords<Concept>, () => null);
