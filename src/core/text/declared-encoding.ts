/** What an XML declaration says of the encoding of its file, in lower case, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // UTF-16 without a mark shows itself by the zeros beside the first characters.
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, longestDeclaration));
  const declaration = /^\s{0,9}<\?xml\s[^<>]{0,150}?encoding\s{0,3}=\s{0,3}["']([\w.:-]{1,40})["']/.exec(head);
  return declaration?.[1]?.toLowerCase() ?? (/^\s{0,99}<[!a-z]/i.test(head) ? encodingOfPage(bytes) : null);
}

const longestDeclaration = 200;
const longestHead = 2048;

/** What a page of HTML says in its `<meta>`. Who can read that it is UTF-16 knows that it is not. */
function encodingOfPage(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, longestHead));
  const name = /<meta\s[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  return name === undefined || name.startsWith('utf-16') ? null : name;
}

/** Names of UTF-8 and of what is a part of it: nothing else has to be tried. */
export const isUtf8 = (encoding: string): boolean => /^(?:utf-?8|us-ascii|ascii)$/.test(encoding);
