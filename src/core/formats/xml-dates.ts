import dateWords from '../lexicon/en/dates.json';
import type { FrontMatter, FrontMatterEntry, MachineDate, Span } from '../model';
import { readDates } from '../text/dates';
import { attributesOf } from './xml-attributes';
import data from './xml-elements.json';
import { kindOf } from './xml-kinds';
import type { XmlElement } from './xml-tree';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const keys = new Set(Object.values(dateWords.frontMatter).flat());
const holders = setOf(data.dateHolders);
const named = setOf(data.dateNames);
const dated = setOf(data.datedElements);

const inParent: Readonly<Record<string, string | undefined>> = data.dateParents;

const normal = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/**
 * Dates for machines stand where front matter would: they belong to no clause. Of a feed's many entries none speaks.
 * A date that is marked up in running text is no date of the document: it is only kept in step with its words.
 */
export function datesOf(
  text: string,
  root: XmlElement,
): { frontMatter: FrontMatter | null; machineDates: MachineDate[] } {
  const entries: FrontMatterEntry[] = [];
  const machineDates: MachineDate[] = [];
  const visit = (element: XmlElement) => {
    const children = elementsOf(element).map((child) => ({
      child,
      kind: kindOf(text, child, element, 'between blocks'),
    }));
    const articles = children.filter(({ kind }) => kind === 'entry').length;
    for (const { child, kind } of children) {
      entries.push(...dateEntriesOf(text, child, element));
      if (kind === 'paragraph' || kind === 'heading') machineDates.push(...datesInLine(text, child));
      else if (articles <= 1 || kind !== 'entry') visit(child);
    }
  };
  visit(root);
  const frontMatter: FrontMatter = { span: { start: 0, end: 0 }, language: 'xml', entries };
  return { frontMatter: entries.length === 0 ? null : frontMatter, machineDates };
}

const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter((node) => node.kind === 'element');

const machineForm = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s])/;

function datesInLine(text: string, line: XmlElement): MachineDate[] {
  return elementsOf(line).flatMap((element) => {
    const attribute = attributesOf(text, element).find(
      ({ name, value }) => holders.has(name) && machineForm.test(value),
    );
    const printed = { start: element.innerStart, end: element.innerEnd };
    if (attribute === undefined || readDates(text.slice(printed.start, printed.start + longestDate)).length === 0)
      return datesInLine(text, element);
    const length = machineForm.exec(attribute.value)?.[0].length ?? 0;
    return [{ printed, attribute: { start: attribute.start, end: attribute.start + length } }];
  });
}

/** What an element says of the time of its document: by its own name and words, or by its attributes. */
function dateEntriesOf(text: string, element: XmlElement, parent: XmlElement): FrontMatterEntry[] {
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
