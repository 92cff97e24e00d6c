/** Addresses in plain text: a company, a street and a town on lines of their own are one paragraph, as they are elsewhere. */
import type { Unit } from './text-units';

const mostLines = 9;
const longestLine = 70;

/** Joins lines that stand together, with no gap between, and are an address by their figures. */
export function joinAddresses(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (let index = 0; index < units.length;) {
    const end = endOfStanza(units, index);
    const stanza = units.slice(index, end);
    const [first, last] = [stanza[0], stanza.at(-1)];
    if (first && last && stanza.length > 1 && isAddress(stanza)) {
      joined.push({ ...first, lines: stanza.flatMap(({ lines }) => lines), isBeforeGap: last.isBeforeGap });
    } else joined.push(...stanza);
    index = end;
  }
  return joined;
}

/** Behind the last of the short lines that stand together; behind the first unit where there are none. */
function endOfStanza(units: readonly Unit[], start: number): number {
  let end = start;
  while (end < units.length && end - start < mostLines && isShort(units[end])) {
    end++;
    if (units[end - 1]?.isBeforeGap === true) break;
  }
  return Math.max(end, start + 1);
}

/** A line without a mark that ends no sentence, unless all ends with it: "Inc." and "St." end none. */
function isShort(unit: Unit | undefined): boolean {
  const [line] = unit?.lines ?? [];
  if (unit?.kind !== 'paragraph' || line === undefined || unit.lines.length > 1 || unit.isUnderlined) return false;
  const { text, marker } = line;
  const isMarked = marker !== null && marker.kind !== 'number';
  if (isMarked || text.length > longestLine || /[:!?]$/.test(text)) return false;
  return unit.isBeforeGap || !/;$|\p{L}{5}\.$/u.test(text);
}

// "12 Elm Road", "Elm Road 12"; "OX1 2AB", "94104", "CH-8203".
const street = /(?:^|, )\d{1,5}(?:-\d{1,5})?[a-zA-Z]?,? \p{Lu}|^\p{Lu}[\p{L}. ]{2,40} \d{1,6}[a-z]?,?$/u;
const town = /\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|\b(?:[A-Z]{1,2}[- ])?\d{4,6}(?:-\d{4})?\b|^\d{3} \d{2} \p{Lu}/u;
const year = /\b(?:19|20)\d\d\b/;

/** A street and a town, neither of which is a year: dates and versions stand together in the same way. */
function isAddress(stanza: readonly Unit[]): boolean {
  const texts = stanza.map(({ lines: [line] }) => line?.text ?? '');
  if (texts.some((text) => year.test(text)) || !texts.every((text) => /^[\p{Lu}\d+(*]|^\p{Ll}+ \p{Lu}|@/u.test(text)))
    return false;
  return texts.some((text) => street.test(text)) && texts.some((text) => town.test(text) || /,.*\p{Lu}/u.test(text));
}
