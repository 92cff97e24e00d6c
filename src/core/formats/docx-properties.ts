/** What a Word document says of itself: who made it and when, as the file gives it. Often the date of a template. */
import type { DocumentProperties } from '../model';
import { decodeEntity, entityPattern } from '../text/entities';
import { elementsOf, type XmlPart } from './docx-parts';

const names = {
  title: 'title',
  author: 'creator',
  created: 'created',
  changedBy: 'lastModifiedBy',
  changed: 'modified',
} as const;

/** Null where the document says nothing. */
export function propertiesOf(part: XmlPart | null): DocumentProperties | null {
  const [root] = part === null ? [] : elementsOf(part.root);
  if (part === null || root === undefined) return null;
  const given = (name: string): string => {
    const element = elementsOf(root).find((each) => each.name === name);
    const words = element === undefined ? '' : part.text.slice(element.innerStart, element.innerEnd);
    return words.replace(entityPattern, decodeEntity).replace(/\s+/g, ' ').trim().slice(0, longest);
  };
  const entries = Object.entries(names).map(([property, name]) => [property, given(name)] as const);
  if (entries.every(([, value]) => value === '')) return null;
  return Object.fromEntries(entries) as unknown as DocumentProperties;
}

const longest = 200;
