import words from '../lexicon/en/transfer-safeguard.json';
import { conceptReader } from './_concepts';

export default conceptReader('transfer-safeguard', words, () => null);
