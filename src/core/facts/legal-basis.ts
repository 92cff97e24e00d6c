import words from '../lexicon/en/legal-basis.json';
import { conceptReader } from './_concepts';

export default conceptReader('legal-basis', words, () => null);
