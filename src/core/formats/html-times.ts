import { readDates, readYear } from '../text/dates';
import { addStretch } from './assembly';
import { attributeOf, type HtmlElement } from './html-elements';
import { ensureBlock, type HtmlWalk } from './html-walk';

const machineForm = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T\s])/;
const longestText = 200;

/**
 * Notes the date that a `<time>` gives in its attribute. Where its words give none ("two years ago", or what a script
 * fills in), the attribute is what it says, and stands for them.
 */
export function enterTime(element: HtmlElement, walk: HtmlWalk): void {
  const attribute = attributeOf(element, 'datetime');
  const written = machineForm.exec(attribute?.value ?? '')?.[0];
  if (attribute === undefined || written === undefined || attribute.end - attribute.start !== attribute.value.length)
    return;
  const span = { start: attribute.start, end: attribute.start + written.length };
  if (givesDate(textOf(element, walk))) {
    walk.dates.push({ printed: { start: element.contentStart, end: element.contentEnd }, attribute: span });
    return;
  }
  if (element.leave > walk.at && element.leave < walk.events.length) walk.at = element.leave;
  ensureBlock(walk, element.start);
  addStretch(walk.assembly, span.start, span.end);
  walk.dates.push({ printed: span, attribute: span });
}

const givesDate = (text: string): boolean =>
  readDates(text).length > 0 || readYear(text, /\d/.exec(text)?.index ?? text.length) !== null;

function textOf({ leave }: HtmlElement, { events, at, assembly }: HtmlWalk): string {
  let text = '';
  for (let index = at + 1; index < leave && text.length < longestText; index++) {
    const event = events[index];
    if (event?.kind === 'text') text += assembly.document.slice(event.start, Math.min(event.end, event.start + 200));
    else if (event?.kind === 'entity') text += event.words;
  }
  return text.replace(/\s+/g, ' ').trim();
}
