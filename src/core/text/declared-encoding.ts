/** What an XML declaration says of the encoding of its file, in lower case, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // UTF-16 without a mark shows itself by the zeros beside the first characters.
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, longestDeclaration));
  const declaration = /^\s{0,9}<\?xml\s[^<>]{0,150}?encoding\s{0,3}=\s{0,3}["']([\w.:-]{1,40})["']/.exec(head);
  return declaration?.[1]?.toLowerCase() ?? null;
}

const longestDeclaration = 200;

/** Names of UTF-8 and of what is a part of it: nothing else has to be tried. */
export const isUtf8 = (encoding: string): boolean => /^(?:utf-?8|us-ascii|ascii)$/.test(encoding);
