import dateWords from '../lexicon/en/dates.json';
import type { FrontMatter, FrontMatterEntry, MachineDate, Span } from '../model';
import { readDates } from '../text/dates';
import data from './xml-elements.json';
import { kindOf } from './xml-kinds';
import type { XmlElement } from './xml-tree';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const keys = new Set(Object.values(dateWords.frontMatter).flat());
const holders = setOf(data.dateHolders);
const named = setOf(data.dateNames);
const dated = setOf(data.datedElements);

const inParent: Readonly<Record<string, string | undefined>> = data.dateParents;

const noEntries: readonly FrontMatterEntry[] = [];
const longestName = 60;
const isDateName = (name: string): boolean =>
  name.length <= longestName && keys.has(name.toLowerCase().replace(/[^a-z]/g, ''));

interface Dates {
  readonly entries: FrontMatterEntry[];
  readonly machineDates: MachineDate[];
}

/**
 * Dates for machines stand where front matter would: they belong to no clause. Of a feed's many entries none speaks.
 * A date that is marked up in running text is no date of the document: it is only kept in step with its words.
 */
export function datesOf(
  text: string,
  root: XmlElement,
): { frontMatter: FrontMatter | null; machineDates: readonly MachineDate[] } {
  const dates: Dates = { entries: [], machineDates: [] };
  datesIn(text, root, dates);
  const { entries, machineDates } = dates;
  const frontMatter: FrontMatter = { span: { start: 0, end: 0 }, language: 'xml', entries };
  return { frontMatter: entries.length === 0 ? null : frontMatter, machineDates };
}

function datesIn(text: string, element: XmlElement, into: Dates): void {
  const kinds = element.children.map((child) =>
    child.kind === 'element' ? kindOf(text, child, element, 'between blocks') : null,
  );
  const isFeed = kinds.indexOf('entry') !== kinds.lastIndexOf('entry');
  for (const [index, child] of element.children.entries()) {
    if (child.kind !== 'element') continue;
    const kind = kinds[index];
    for (const entry of dateEntriesOf(text, child, element)) into.entries.push(entry);
    if (kind === 'paragraph' || kind === 'heading') datesInLine(text, child, into);
    else if (!isFeed || kind !== 'entry') datesIn(text, child, into);
  }
}

const machineForm = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s])/;

function datesInLine(text: string, { children }: XmlElement, into: Dates): void {
  for (const element of children) {
    if (element.kind !== 'element') continue;
    const attribute = element.attributes.find(({ name, value }) => holders.has(name) && machineForm.test(value));
    const printed = { start: element.innerStart, end: element.innerEnd };
    if (attribute !== undefined && readDates(text.slice(printed.start, printed.start + longestDate)).length > 0) {
      const end = attribute.start + (machineForm.exec(attribute.value)?.[0].length ?? 0);
      into.machineDates.push({ printed, attribute: { start: attribute.start, end } });
    } else datesInLine(text, element, into);
  }
}

/** What an element says of the time of its document: by its own name and words, or by its attributes. */
function dateEntriesOf(text: string, element: XmlElement, parent: XmlElement): readonly FrontMatterEntry[] {
  const { attributes, key: name } = element;
  if (attributes.length === 0 && !isDateName(name)) return noEntries;
  const byName = attributes.find((each) => named.has(each.name) && isDateName(each.value))?.value;
  const label = (dated.has(name) ? byName : undefined) ?? inParent[`${parent.key}/${name}`] ?? element.name;
  if (isDateName(label)) {
    const held = attributes.find((each) => holders.has(each.name) && hasYear(each.value));
    if (held) return [{ key: label, value: held.value, span: { start: held.start, end: held.end } }];
    const own = ownWords(text, element);
    return own === null ? [] : [{ key: label, value: text.slice(own.start, own.end), span: own }];
  }
  return attributes
    .filter((each) => isDateName(each.name) && each.name !== 'date' && hasYear(each.value))
    .map(({ name: key, value, start, end }) => ({ key, value, span: { start, end } }));
}

/** Whether an element is nothing but a date for machines, and so no part of the prose. */
export const isDateElement = (text: string, element: XmlElement, parent: XmlElement): boolean =>
  (dated.has(element.key) || isDateName(element.key)) && dateEntriesOf(text, element, parent).length > 0;

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
