/** Lists of a page: how deep an item stands, and the mark that the browser prints before it. */
import { attributeOf, valueOf, type HtmlElement } from './html-elements';
import { romanOf } from './roman';

interface List {
  /** What the numbers are printed as, or '' for bullets. */
  readonly style: string;
  readonly step: 1 | -1;
  next: number;
  marker: string;
  /** Whether the first block of its open item is still to come, which takes the mark. */
  isFresh: boolean;
}

export interface Lists {
  readonly open: List[];
  /** How many of the outermost lists hold headings, and so lay out the page. */
  layout: number;
}

export const noLists = (): Lists => ({ open: [], layout: 0 });

export function openList({ open }: Lists, element: HtmlElement): void {
  const isOrdered = element.name === 'ol';
  const start = Number.parseInt(valueOf(element, 'start'), 10);
  const isReversed = attributeOf(element, 'reversed') !== undefined;
  const written = /list-style(?:-type)?\s{0,9}:\s{0,9}([\w-]{1,40})/i.exec(
    valueOf(element, 'style').slice(0, 500),
  )?.[1];
  open.push({
    style: isOrdered ? (written ?? (valueOf(element, 'type') || '1')) : '',
    step: isReversed ? -1 : 1,
    next: Number.isNaN(start) ? 1 : start,
    marker: '',
    isFresh: false,
  });
}

/** The explanation of a term stands like an item without a mark. */
export function openDefinition({ open }: Lists): void {
  open.push({ style: '', step: 1, next: 1, marker: '', isFresh: true });
}

export function closeList(lists: Lists): void {
  lists.open.pop();
  lists.layout = Math.min(lists.layout, lists.open.length);
}

export function openItem(lists: Lists, element: HtmlElement): void {
  const list = lists.open.at(-1);
  if (list === undefined) return;
  const value = Number.parseInt(valueOf(element, 'value'), 10);
  const number = Number.isNaN(value) ? list.next : value;
  list.marker = list.style === '' ? '•' : printedNumber(number, list.style);
  list.next = number + list.step;
  list.isFresh = true;
  lists.layout = Math.min(lists.layout, lists.open.length - 1);
}

/** A heading in an item makes layout of the lists around it. */
export function noteHeading(lists: Lists): void {
  lists.layout = lists.open.length;
}

const deepest = 50;

/** How deep a paragraph stands in lists: 0 outside any. */
export const depthIn = ({ open, layout }: Lists): number => Math.min(deepest, open.length - layout);

/** The mark for the next block: that of the open item, once. */
export function takeMarker({ open }: Lists): string {
  const list = open.at(-1);
  if (list?.isFresh !== true) return '';
  list.isFresh = false;
  return list.marker;
}

function printedNumber(number: number, style: string): string {
  switch (style) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${lettersOf(number)}.`;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${lettersOf(number).toUpperCase()}.`;
    case 'i':
    case 'lower-roman':
      return `${romanOf(number)}.`;
    case 'I':
    case 'upper-roman':
      return `${romanOf(number).toUpperCase()}.`;
    case 'disc':
    case 'circle':
    case 'square':
    case 'none':
      return '•';
    default:
      return `${String(number)}.`;
  }
}

function lettersOf(number: number): string {
  if (number < 1 || number > 18278) return String(number);
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
