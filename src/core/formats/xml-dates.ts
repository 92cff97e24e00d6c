import dateWords from '../lexicon/en/dates.json';
import type { FrontMatterEntry, Span } from '../model';
import { attributesOf } from './xml-attributes';
import data from './xml-elements.json';
import type { XmlElement } from './xml-tree';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const keys = new Set(Object.values(dateWords.frontMatter).flat());
const holders = setOf(data.dateHolders);
const named = setOf(data.dateNames);
const dated = setOf(data.datedElements);

const inParent: Readonly<Record<string, string | undefined>> = data.dateParents;

const normal = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** What an element says of the time of its document: by its own name and words, or by its attributes. */
export function dateEntriesOf(text: string, element: XmlElement, parent: XmlElement): FrontMatterEntry[] {
  const attributes = attributesOf(text, element);
  const name = element.name.toLowerCase();
  const byName = attributes.find((each) => named.has(each.name) && keys.has(normal(each.value)))?.value;
  const label =
    (dated.has(name) ? byName : undefined) ?? inParent[`${parent.name.toLowerCase()}/${name}`] ?? element.name;
  if (keys.has(normal(label))) {
    const held = attributes.find((each) => holders.has(each.name) && hasYear(each.value));
    if (held) return [{ key: label, value: held.value, span: { start: held.start, end: held.end } }];
    const own = ownWords(text, element);
    return own === null ? [] : [{ key: label, value: text.slice(own.start, own.end), span: own }];
  }
  return attributes
    .filter((each) => keys.has(normal(each.name)) && normal(each.name) !== 'date' && hasYear(each.value))
    .map(({ name: key, value, start, end }) => ({ key, value, span: { start, end } }));
}

/** Whether an element is nothing but a date for machines, and so no part of the prose. */
export const isDateElement = (text: string, element: XmlElement, parent: XmlElement): boolean =>
  (keys.has(normal(element.name)) || dated.has(element.name.toLowerCase())) &&
  dateEntriesOf(text, element, parent).length > 0;

const hasYear = (value: string): boolean => value.length <= longestDate && /\d{4}/.test(value);
const longestDate = 60;

/** The words of an element that holds nothing else, if they can be a date. */
function ownWords(text: string, { children, innerStart, innerEnd }: XmlElement): Span | null {
  if (children.some(({ kind }) => kind !== 'text')) return null;
  const words = text.slice(innerStart, innerEnd);
  if (!hasYear(words.trim())) return null;
  const start = innerStart + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length };
}
