import type { Problem } from '../model';
import { declaredEncoding, isUtf8 } from './declared-encoding';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const nowhere = { start: 0, end: 0 };

/** Beginnings of files that are no text, as Latin-1 strings, and what a person may do instead. */
const binaryFormats: readonly (readonly [beginning: string, message: string])[] = [
  ['%PDF-', 'This is a PDF file, which is not read. Save the policy as text, Markdown, HTML or DOCX.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'This is an older Office file (such as DOC), which is not read. Save it as DOCX or as text.',
  ],
  [
    'PK\u0003\u0004',
    'This is a ZIP or Office file under the name of a text file. Give it the ending .docx, or save it as text.',
  ],
  ['\u0089PNG', 'This is a picture, not text.'],
  ['\u00ff\u00d8\u00ff', 'This is a picture, not text.'],
  ['GIF8', 'This is a picture, not text.'],
  ['II*\0', 'This is a picture, not text.'],
  ['MM\0*', 'This is a picture, not text.'],
  ['bplist00', 'This is a web archive, which is not read. Save the page as HTML or as text.'],
  ['{\\rtf', 'This is an RTF file, which is not read. Save the policy as text, Markdown, HTML or DOCX.'],
];
const otherBinary = 'This is a binary file, not text.';

/**
 * The text of a file: UTF-8 or UTF-16 with a byte order mark, else UTF-8, else Windows-1252. Text that was decoded
 * before comes through unchanged but for its byte order mark. What is no text at all is empty, with a problem.
 */
export function decode(content: string | Uint8Array): Decoded {
  if (typeof content === 'string') return ofString(content);
  const declared = declaredEncoding(content);
  const encoding = markOf(content) ?? (declared?.startsWith('utf-16') && hasZeros(content) ? declared : null);
  if (encoding !== null) return ofString(new TextDecoder(encoding).decode(content));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return declared === null || isUtf8(declared) || !hasOthers(content)
      ? ofString(text)
      : ofMisdeclared(text, declared);
  } catch {
    return ofDeclared(content, declared) ?? ofLegacyBytes(content);
  }
}

const hasZeros = (bytes: Uint8Array): boolean => bytes.subarray(0, 4).includes(0);
const hasOthers = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

/** Bytes that make UTF-8 throughout, with characters beyond ASCII, are no accident: the declaration is out of date. */
function ofMisdeclared(text: string, declared: string): Decoded {
  const message = `The file says that its encoding is ${declared}, but it is UTF-8, and was read as that.`;
  const decoded = ofString(text);
  return { ...decoded, problems: [...decoded.problems, { kind: 'encoding', message, span: nowhere }] };
}

/** The file in the encoding that it declares itself, where that is one that is known; null where it is not. */
function ofDeclared(content: Uint8Array, declared: string | null): Decoded | null {
  if (declared === null || isUtf8(declared) || content.includes(0)) return null;
  if (/^(?:iso-8859-1|latin1|windows-1252)$/.test(declared)) return { text: ofLegacyBytes(content).text, problems: [] };
  try {
    return ofString(new TextDecoder(declared, { fatal: true }).decode(content));
  } catch {
    return null;
  }
}

function ofString(content: string): Decoded {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  const message = binaryMessage(text);
  return message === null ? { text, problems: [] } : binary(message);
}

/** Bytes that are not UTF-8 are those of an older Windows editor, or none of text. */
function ofLegacyBytes(content: Uint8Array): Decoded {
  const head = String.fromCharCode(...content.subarray(0, 8));
  const message = binaryMessage(head) ?? (content.includes(0) ? otherBinary : null);
  if (message !== null) return binary(message);
  const problem: Problem = {
    kind: 'encoding',
    message: 'The file is not valid UTF-8 and was read as Windows-1252.',
    span: nowhere,
  };
  const text = new TextDecoder('windows-1252').decode(content).replace(/[\u0080-\u009f]/g, windowsCharacter);
  return { text, problems: [problem] };
}

// Some engines decode Windows-1252 as Latin-1, where these are control characters. Unassigned ones stay.
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windowsCharacter = (control: string): string => windowsCharacters.charAt(control.charCodeAt(0) - 0x80);

function binaryMessage(text: string): string | null {
  const known = binaryFormats.find(([beginning]) => text.startsWith(beginning));
  if (known) return known[1];
  return text.includes('\0') ? otherBinary : null;
}

const binary = (message: string): Decoded => ({ text: '', problems: [{ kind: 'binary', message, span: nowhere }] });

/** The encoding that a byte order mark tells. */
function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
