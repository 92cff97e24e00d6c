import data from './xml-elements.json';
import { attributeOf } from './xml-attributes';
import { isBlank } from '../text/prose';
import type { XmlElement, XmlNode } from './xml-tree';

/** What an element is to a reader. An `entry` is one of the articles of a feed. */
export type XmlKind = keyof typeof data.kinds | 'entry';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const kinds = new Map<string, XmlKind>(
  (Object.entries(data.kinds) as [XmlKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, XmlKind] => [name, kind]),
  ),
);
/** What an element is in one that is named, by both names. */
const inParent = new Map<string, Map<string, XmlKind>>();
for (const [names, kind] of Object.entries(data.inParent) as [string, XmlKind][]) {
  const [parent = '', child = ''] = names.split('/');
  inParent.set(parent, (inParent.get(parent) ?? new Map<string, XmlKind>()).set(child, kind));
}

const suffixes = data.headingSuffixes.split(' ');
const strong = setOf(data.strong);
const strongRoles = setOf(data.strongRoles);
const roleAttributes = setOf(data.roleAttributes);
const wrappers = setOf(data.titleWrappers);
const stringTitles = data.stringTitles.split(' ');

/** What the vocabularies say of an element, else what its structure says: words of its own make a paragraph. */
export function kindOf(
  text: string,
  element: XmlElement,
  parent: XmlElement,
  place: 'in a line' | 'between blocks',
): XmlKind {
  const name = element.key;
  const known = inParent.get(parent.key)?.get(name) ?? kinds.get(name);
  if (known === 'paragraph' && name === 'string' && isTitleString(element)) return 'heading';
  // Names are shared: a "section" may be a container of one vocabulary and a line of another.
  if (known !== undefined && known !== 'section') return known;
  if (place === 'in a line') return 'inline';
  if (!hasWords(text, element) || holdsBlocks(element)) return 'section';
  return suffixes.some((suffix) => name.endsWith(suffix)) ? 'heading' : 'paragraph';
}

/** Whether words beside an element's words are blocks by their names: then it is no line, but holds lines. */
const holdsBlocks = ({ children }: XmlElement): boolean =>
  children.some((node) => node.kind === 'element' && blocks.has(kinds.get(node.key) ?? 'inline'));

const blocks: ReadonlySet<XmlKind> = new Set([
  'heading',
  'paragraph',
  'section',
  'list',
  'item',
  'table',
  'row',
  'cell',
]);

/** Whether an element has words of its own, beside those of its elements. */
export const hasWords = (text: string, { children }: XmlElement): boolean =>
  children.some((node) => isWords(text, node));

const isWords = (text: string, node: XmlNode): boolean =>
  (node.kind === 'text' || node.kind === 'cdata') && !isBlank(text, node.start, node.end);

export const isStrong = (element: XmlElement): boolean =>
  strong.has(element.key) || strongRoles.has(attributeOf(element, roleAttributes).toLowerCase());

export const isTitleWrapper = ({ key }: XmlElement): boolean => wrappers.has(key);

/** Whether a section has a title of its own, in itself or in the element that holds what is about it. */
export function hasHeading(text: string, element: XmlElement): boolean {
  return element.children.some((node) => {
    if (node.kind !== 'element') return false;
    if (isTitleWrapper(node)) return hasHeading(text, node);
    return kindOf(text, node, element, 'between blocks') === 'heading';
  });
}

const names = new Set(['name', 'id', 'key']);

/** Strings of an app are told apart by their names: "privacy_title". */
function isTitleString(element: XmlElement): boolean {
  const name = attributeOf(element, names).toLowerCase();
  return stringTitles.some((suffix) => name.endsWith(suffix));
}
