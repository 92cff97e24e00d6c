/** Dates as markup writes them: spaces as references, tags between the parts, and a second time in an attribute. */
import type { Doc, Span, TextEdit } from '../model';
import { decodeEntity, entityPattern } from '../text/entities';

/** The words at a span as they print. */
export function plainText({ format, text }: Doc, { start, end }: Span): string {
  const written = text.slice(start, end);
  if (format !== 'html' && format !== 'xml') return written;
  return written
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(entityPattern, decodeEntity)
    .replace(/\s+/g, ' ');
}

/**
 * Writes a date over another: what parted its words goes on parting them, and an attribute that says the same to
 * machines is kept in step, as exact as it was.
 *
 * @param day YYYY-MM-DD
 */
export function replaceDate(doc: Doc, span: Span, text: string, day: string): TextEdit[] {
  const attributes = (doc.machineDates ?? []).filter(
    ({ printed, attribute }) =>
      span.start >= printed.start && span.end <= printed.end && attribute.start !== span.start,
  );
  return [
    ...attributes.map(({ attribute }) => ({ ...attribute, text: day.slice(0, attribute.end - attribute.start) })),
    { ...span, text: partedAs(doc, span, text) },
  ];
}

function partedAs({ format, text }: Doc, { start, end }: Span, date: string): string {
  if (format !== 'html' && format !== 'xml') return date;
  const gaps = text.slice(start, end).match(/(?:&(?:nbsp|#160|#xa0|ensp|emsp|thinsp|#8239|#x202f);?|\s)+/gi) ?? [];
  let at = 0;
  return date.replaceAll(' ', () => gaps[at++] ?? ' ');
}
