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
 * Writes a date over another; an attribute that says the same to machines is kept in step, as exact as it was.
 *
 * @param text parted as it was written before
 * @param day YYYY-MM-DD
 */
export function replaceDate({ machineDates = [] }: Doc, { start, end }: Span, text: string, day: string): TextEdit[] {
  const edit = { start, end, text };
  if (machineDates.length === 0) return [edit];
  const attributes = machineDates.filter(
    ({ printed, attribute }) => start >= printed.start && end <= printed.end && attribute.start !== start,
  );
  return [
    ...attributes.map(({ attribute }) => ({ ...attribute, text: day.slice(0, attribute.end - attribute.start) })),
    edit,
  ];
}

/** A date with what parted the words of the one that it is written over. */
export function partedAs({ format, text }: Doc, { start, end }: Span, date: string): string {
  if (format !== 'html' && format !== 'xml') return date;
  const gaps = text.slice(start, end).match(/(?:&(?:nbsp|#160|#xa0|ensp|emsp|thinsp|#8239|#x202f);?|\s)+/gi) ?? [];
  let at = 0;
  return date.replaceAll(' ', () => gaps[at++] ?? ' ');
}
