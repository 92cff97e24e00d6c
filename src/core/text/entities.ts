import names from './entities.json';

const named: ReadonlyMap<string, string> = new Map(Object.entries(names));

/** The characters of a reference such as `&amp;`, `&#8217;` or `&#x2019;`; one that is not known prints as it stands. */
export function decodeEntity(reference: string): string {
  const body = reference.slice(1, reference.endsWith(';') ? -1 : undefined);
  if (!body.startsWith('#')) return named.get(body) ?? reference;
  const hexadecimal = body[1] === 'x' || body[1] === 'X';
  const code = hexadecimal ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  const printable = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return printable ? String.fromCodePoint(code) : '\ufffd';
}

/** A reference where it begins, for `lastIndex`. */
export const entityPattern = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/g;
