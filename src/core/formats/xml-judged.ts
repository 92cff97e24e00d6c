import { XMLValidator } from 'fast-xml-parser';
import type { Fault } from './xml-faults';

/**
 * The last word on whether a document is well-formed: what is wrong with it where the tokenizer, which reads on behind
 * any fault, found nothing. Linear, a thirtieth of a second for a megabyte.
 *
 * @param source without its document type, and with every ampersand known to begin a reference
 */
export function judged(source: string): Fault | null {
  // A reference may have any name, of which the validator knows short ones of plain letters.
  const result = validate(source.replaceAll('&', ' ').replaceAll(nextLine, ' '));
  if (result === true) return null;
  const { msg, line, col } = result.err;
  const at = Math.min(source.length, offsetOf(source, typeof line === 'number' ? line : 1, col ?? 1));
  return { start: at, end: Math.min(source.length, at + 1), words: wordsOf(msg) };
}

/** The end of a line on mainframes, which the validator takes for a word. */
const nextLine = '\u0085';

interface Verdict {
  readonly err: { readonly msg: string; readonly line: unknown; readonly col?: number };
}

function validate(source: string): true | Verdict {
  try {
    // The package that it moves to is young, and this one tells places.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return XMLValidator.validate(source);
  } catch {
    return { err: { msg: 'it cannot be checked', line: 1, col: 1 } };
  }
}

/** Lines and columns count from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let count = 1; count < line; count++) {
    const next = text.indexOf('\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  return at + column - 1;
}

/** What the validator says most often, in words that need no knowledge of its insides. */
const plainWords: readonly (readonly [said: RegExp, words: string])[] = [
  [/^char '/, 'words stand before the first element'],
  [/^Extra text/, 'words stand behind the last element'],
  [/^Multiple possible root/, 'there is more than one outermost element'],
  [/^Attribute '(.*)' is repeated/, 'the attribute "$1" is given twice'],
  [/^Attribute '(.*)' has no space/, 'a space is missing before the attribute "$1"'],
  [/^XML declaration allowed/, 'the XML declaration does not stand at the beginning'],
];

const longest = 160;

function wordsOf(message: string): string {
  const short = message.slice(0, longest).replace(/\.$/, '');
  const plain = plainWords.find(([said]) => said.test(short));
  return plain ? short.replace(new RegExp(`${plain[0].source}.*$`), plain[1]) : short;
}
