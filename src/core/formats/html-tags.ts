/** Elements that stand within a line of text. All others part words. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const tagName = /^<\/?([a-zA-Z][a-zA-Z\d:-]{0,40})/;

/** The name of a tag in lower case, or '' of what is none. */
export const tagNameOf = (tag: string): string => tagName.exec(tag)?.[1]?.toLowerCase() ?? '';

/** Whether a tag parts the words around it, as `<br>` and `</p>` do. */
export const isInlineSpace = (tag: string): boolean => !inline.has(tagNameOf(tag));

const hrefPattern = /\shref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;

/** The target of an `<a href>`, or null when the tag opens no link. */
export function linkTargetOf(tag: string): string | null {
  if (tag.startsWith('</') || tagNameOf(tag) !== 'a') return null;
  const match = hrefPattern.exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}
