import words from '../lexicon/en/purpose.json';
import { conceptReader } from './_concepts';

export default conceptReader('purpose', words, () => null);
