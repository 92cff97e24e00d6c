import words from '../lexicon/en/automated-decision.json';
import { conceptReader } from './_concepts';

export default conceptReader('automated-decision', words, () => null);
