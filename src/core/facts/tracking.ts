import words from '../lexicon/en/tracking.json';
import { conceptReader, type Concept, type ConceptWords } from './_concepts';

export default conceptReader('tracking', words as ConceptWords<Concept>, () => null);
