import type { Span } from '../model';
import type { XmlElement } from './xml-tree';

/** An attribute; the span is that of its value, `name` is without a namespace's prefix and in lower case. */
export interface XmlAttribute extends Span {
  readonly name: string;
  readonly value: string;
}

const attribute = /([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** The attributes of an element, read from its start tag; those without a value are left out. */
export function attributesOf(text: string, element: XmlElement): XmlAttribute[] {
  const tag = text.slice(element.start + 1, element.innerStart);
  if (!tag.includes('=')) return [];
  const found: XmlAttribute[] = [];
  for (const match of tag.matchAll(attribute)) {
    const value = match[2] ?? match[3];
    if (value === undefined) continue;
    const end = element.start + 1 + match.index + match[0].length - 1;
    const name = (match[1] ?? '').toLowerCase();
    found.push({ name: name.slice(name.indexOf(':') + 1), value, start: end - value.length, end });
  }
  return found;
}

/** The value of the first attribute with one of these names, or ''. */
export function attributeOf(text: string, element: XmlElement, names: ReadonlySet<string>): string {
  return attributesOf(text, element).find(({ name }) => names.has(name))?.value ?? '';
}
